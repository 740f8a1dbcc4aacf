/** What documents claim, and where their claims contradict each other or the ledger. Nothing here moves money. */
@NullMarked
package org.mingzhang.domain.statement;

import org.jspecify.annotations.NullMarked;
