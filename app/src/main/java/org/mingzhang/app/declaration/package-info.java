/** Declared projects: their forms, what does not fit in them, and their way to approval. */
@NullMarked
package org.mingzhang.app.declaration;

import org.jspecify.annotations.NullMarked;
