/** Who has to sign what before it stands: chains of steps as data, delegation, return for changes. */
@NullMarked
package org.mingzhang.domain.approval;

import org.jspecify.annotations.NullMarked;
