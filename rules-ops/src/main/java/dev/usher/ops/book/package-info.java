/**
 * {@code usher book}: a policy as a page that people print and read. Start with {@link
 * dev.usher.ops.book.PolicyBook}.
 */
@NullMarked
package dev.usher.ops.book;

import org.jspecify.annotations.NullMarked;
