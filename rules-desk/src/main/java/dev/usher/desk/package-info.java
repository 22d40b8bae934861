/**
 * A policy in the browser. {@link dev.usher.desk.DeskCommand} is what {@code usher desk} does;
 * {@link dev.usher.desk.Desk} serves the page.
 */
@NullMarked
package dev.usher.desk;

import org.jspecify.annotations.NullMarked;
