/** The rules of the money, as pure functions over sealed types. Knows only the JDK. */
@org.jspecify.annotations.NullMarked
package org.mingzhang.domain;
