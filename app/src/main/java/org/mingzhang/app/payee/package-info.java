/** Payees that are organisations. */
@NullMarked
package org.mingzhang.app.payee;

import org.jspecify.annotations.NullMarked;
