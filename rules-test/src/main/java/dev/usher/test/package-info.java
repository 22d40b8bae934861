/**
 * What the tests of those who use Usher are written with. Start with {@link
 * dev.usher.test.UsherAssertions} for decisions, {@link dev.usher.test.UsherPolicy} for an open
 * policy in a JUnit test, and {@link dev.usher.test.PolicyScenarios} for scenario files. With JUnit
 * 5.12 and whatever is newer.
 */
@NullMarked
package dev.usher.test;

import org.jspecify.annotations.NullMarked;
