/** Asking: tables to answers. Knows the read tables and the domain's values; sees no event. */
@NullMarked
package org.mingzhang.query;

import org.jspecify.annotations.NullMarked;
