/** Documents and what they claim. */
@NullMarked
package org.mingzhang.app.document;

import org.jspecify.annotations.NullMarked;
