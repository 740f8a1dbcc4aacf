/** The command line: clients of a running server, and the two commands that are one. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.app.cli;
