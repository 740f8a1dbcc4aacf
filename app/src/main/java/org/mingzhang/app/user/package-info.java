/** Signing in, users and their tokens. */
@NullMarked
package org.mingzhang.app.user;

import org.jspecify.annotations.NullMarked;
