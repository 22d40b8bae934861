/**
 * What the tests of those who use Usher are written with. Start with {@link
 * dev.usher.test.UsherAssertions} for decisions, {@link dev.usher.test.UsherPolicy} for an open
 * policy in a JUnit test, and {@link dev.usher.test.Scenarios} for scenario files.
 */
@NullMarked
package dev.usher.test;

import org.jspecify.annotations.NullMarked;
