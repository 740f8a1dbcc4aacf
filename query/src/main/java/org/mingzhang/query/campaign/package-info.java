/** What campaigns ask of the money. */
@NullMarked
package org.mingzhang.query.campaign;

import org.jspecify.annotations.NullMarked;
