/** Award editions: their stages, their laureates, and what blocks a payment. */
@NullMarked
package org.mingzhang.app.award;

import org.jspecify.annotations.NullMarked;
