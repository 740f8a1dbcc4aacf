/** Who has to sign, and what waits for whom. */
@NullMarked
package org.mingzhang.app.approval;

import org.jspecify.annotations.NullMarked;
