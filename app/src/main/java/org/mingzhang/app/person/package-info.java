/** Payees that are people: registered outside the log, masked, erasable. */
@NullMarked
package org.mingzhang.app.person;

import org.jspecify.annotations.NullMarked;
