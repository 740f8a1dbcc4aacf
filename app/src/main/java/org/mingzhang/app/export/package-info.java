/** The ledger out, as tables and journals. */
@NullMarked
package org.mingzhang.app.export;

import org.jspecify.annotations.NullMarked;
