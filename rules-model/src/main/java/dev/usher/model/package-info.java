/**
 * What comes in: a customer's contact and everything known about it. Start with {@link
 * dev.usher.model.Contact}.
 *
 * <p>Every type here is immutable and safe to share between threads, refuses nonsense where it is
 * made, and copies the collections it is given.
 */
@NullMarked
package dev.usher.model;

import org.jspecify.annotations.NullMarked;
