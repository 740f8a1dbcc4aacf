/** What of the funds is on its way through approval. */
@NullMarked
package org.mingzhang.query.approval;

import org.jspecify.annotations.NullMarked;
