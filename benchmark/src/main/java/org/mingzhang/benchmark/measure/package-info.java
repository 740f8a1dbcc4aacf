/** What a measurement is: rows, their rounds, the ratio, and what it is held to. */
@NullMarked
package org.mingzhang.benchmark.measure;

import org.jspecify.annotations.NullMarked;
