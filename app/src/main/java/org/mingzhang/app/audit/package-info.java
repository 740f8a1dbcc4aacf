/** The log itself, and how far the read tables have followed it. */
@NullMarked
package org.mingzhang.app.audit;

import org.jspecify.annotations.NullMarked;
