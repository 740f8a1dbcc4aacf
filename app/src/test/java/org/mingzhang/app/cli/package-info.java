@org.jspecify.annotations.NullMarked
package org.mingzhang.app.cli;
