/** Public notices of a quarter. */
@NullMarked
package org.mingzhang.app.disclosure;

import org.jspecify.annotations.NullMarked;
