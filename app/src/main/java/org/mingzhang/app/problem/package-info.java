/** What a client is told when it did not get what it asked for: problem+json, whatever went wrong. */
@NullMarked
package org.mingzhang.app.problem;

import org.jspecify.annotations.NullMarked;
