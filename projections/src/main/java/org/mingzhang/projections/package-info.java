/** Remembering: events to read tables, by one follower, and rebuilt beside the live ones. */
@NullMarked
package org.mingzhang.projections;

import org.jspecify.annotations.NullMarked;
