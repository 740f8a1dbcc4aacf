@NullMarked
package org.mingzhang.app.architecture;

import org.jspecify.annotations.NullMarked;
