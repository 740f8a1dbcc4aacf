/** Public notices on paper. */
@NullMarked
package org.mingzhang.documents.disclosure;

import org.jspecify.annotations.NullMarked;
