/** The official forms that a fund's figures and payments fill. */
@NullMarked
package org.mingzhang.documents.fund;

import org.jspecify.annotations.NullMarked;
