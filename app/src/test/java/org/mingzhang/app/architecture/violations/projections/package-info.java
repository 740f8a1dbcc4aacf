@NullMarked
package org.mingzhang.app.architecture.violations.projections;

import org.jspecify.annotations.NullMarked;
