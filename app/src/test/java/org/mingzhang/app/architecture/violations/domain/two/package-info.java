@NullMarked
package org.mingzhang.app.architecture.violations.domain.two;

import org.jspecify.annotations.NullMarked;
