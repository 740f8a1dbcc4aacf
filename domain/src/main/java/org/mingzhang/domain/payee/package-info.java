/** Who receives money: organisations by their unified social credit code, persons by a reference. */
@NullMarked
package org.mingzhang.domain.payee;

import org.jspecify.annotations.NullMarked;
