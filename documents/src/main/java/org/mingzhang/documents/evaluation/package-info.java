/** The official form of an evaluation. */
@NullMarked
package org.mingzhang.documents.evaluation;

import org.jspecify.annotations.NullMarked;
