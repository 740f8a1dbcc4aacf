/** Fact files: one document with what it says, in YAML or JSON, read into commands. */
@NullMarked
package org.mingzhang.documents.facts;

import org.jspecify.annotations.NullMarked;
