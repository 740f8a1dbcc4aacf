@org.jspecify.annotations.NullMarked
package org.mingzhang.documents.voucher;
