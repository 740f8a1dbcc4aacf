@NullMarked
package org.mingzhang.app.architecture.violations.query;

import org.jspecify.annotations.NullMarked;
