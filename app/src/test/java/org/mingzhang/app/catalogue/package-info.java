@NullMarked
package org.mingzhang.app.catalogue;

import org.jspecify.annotations.NullMarked;
