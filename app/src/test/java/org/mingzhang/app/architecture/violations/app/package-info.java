@NullMarked
package org.mingzhang.app.architecture.violations.app;

import org.jspecify.annotations.NullMarked;
