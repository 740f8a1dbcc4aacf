/** Campaigns: indicators, evidence and who owes it. */
@NullMarked
package org.mingzhang.app.campaign;

import org.jspecify.annotations.NullMarked;
