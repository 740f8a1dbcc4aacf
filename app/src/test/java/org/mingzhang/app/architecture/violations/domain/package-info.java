@NullMarked
package org.mingzhang.app.architecture.violations.domain;

import org.jspecify.annotations.NullMarked;
