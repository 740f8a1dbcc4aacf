/** Sends the web console to browsers. */
@NullMarked
package org.mingzhang.app.console;

import org.jspecify.annotations.NullMarked;
