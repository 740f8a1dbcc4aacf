/** Commands to funds, and questions about them. */
@NullMarked
package org.mingzhang.app.fund;

import org.jspecify.annotations.NullMarked;
