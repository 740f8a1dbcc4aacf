/** Single steps of a command, too short for a clock: measured by JMH, each to answer one question. */
@NullMarked
package org.mingzhang.benchmark.micro;

import org.jspecify.annotations.NullMarked;
