/** Code that breaks each rule of the architecture once, so that the rule is seen to fail. */
@NullMarked
package org.mingzhang.app.architecture.violations;

import org.jspecify.annotations.NullMarked;
