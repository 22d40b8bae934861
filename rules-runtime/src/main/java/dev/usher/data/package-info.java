/**
 * Contacts and decisions as JSON: a reader and a writer of each, which are inverse. Start with
 * {@link dev.usher.data.ContactReader} and {@link dev.usher.data.DecisionWriter}. A text has one
 * line; equal things are equal texts.
 */
@NullMarked
package dev.usher.data;

import org.jspecify.annotations.NullMarked;
