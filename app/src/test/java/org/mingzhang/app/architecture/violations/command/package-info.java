@NullMarked
package org.mingzhang.app.architecture.violations.command;

import org.jspecify.annotations.NullMarked;
