/** Sentences, Chinese and English, for what the ledger says in codes and numbers. */
@NullMarked
package org.mingzhang.app.message;

import org.jspecify.annotations.NullMarked;
