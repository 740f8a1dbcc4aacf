/** Performance evaluation (绩效评价): indicator scores beside the execution score that the ledger gives, as separate opinions. */
@NullMarked
package org.mingzhang.domain.evaluation;

import org.jspecify.annotations.NullMarked;
