@NullMarked
package org.mingzhang.app.architecture.violations.documents;

import org.jspecify.annotations.NullMarked;
