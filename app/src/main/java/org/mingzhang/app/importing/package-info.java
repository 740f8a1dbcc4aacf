/** Files in: fact files, spreadsheets and lists of vouchers. */
@NullMarked
package org.mingzhang.app.importing;

import org.jspecify.annotations.NullMarked;
