/** What is measured on: one deterministic history, as commands, as events, and as rows of a log. */
@NullMarked
package org.mingzhang.benchmark.workload;

import org.jspecify.annotations.NullMarked;
