@NullMarked
package org.mingzhang.app.architecture.violations.domain.one;

import org.jspecify.annotations.NullMarked;
