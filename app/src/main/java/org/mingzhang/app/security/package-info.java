/** Who is signed in, and what he may ask. */
@NullMarked
package org.mingzhang.app.security;

import org.jspecify.annotations.NullMarked;
