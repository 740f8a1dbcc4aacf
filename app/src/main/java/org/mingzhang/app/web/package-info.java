/** What all endpoints share: strict bodies, the writing desk, positions. */
@NullMarked
package org.mingzhang.app.web;

import org.jspecify.annotations.NullMarked;
