@NullMarked
package org.mingzhang.app.architecture.violations.store;

import org.jspecify.annotations.NullMarked;
