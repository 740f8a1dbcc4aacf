/** What notices are made of. */
@NullMarked
package org.mingzhang.query.disclosure;

import org.jspecify.annotations.NullMarked;
