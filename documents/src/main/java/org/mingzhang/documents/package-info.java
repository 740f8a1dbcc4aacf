/** Files in and out. */
@NullMarked
package org.mingzhang.documents;

import org.jspecify.annotations.NullMarked;
