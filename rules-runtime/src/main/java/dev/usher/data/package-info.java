/**
 * Contacts and decisions as JSON. Start with {@link dev.usher.data.ContactReader} and {@link
 * dev.usher.data.DecisionWriter}.
 */
@NullMarked
package dev.usher.data;

import org.jspecify.annotations.NullMarked;
