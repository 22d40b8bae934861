/**
 * An adapter between a help desk and Usher. Start with {@link
 * dev.usher.examples.zendesk.TicketAdapter}, which names the three steps; what a company edits
 * stands in {@code mapping.yaml}.
 */
@NullMarked
package dev.usher.examples.zendesk;

import org.jspecify.annotations.NullMarked;
