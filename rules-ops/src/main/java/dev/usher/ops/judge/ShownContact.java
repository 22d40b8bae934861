package dev.usher.ops.judge;

import dev.usher.model.AskedContact;

/**
 * A contact, and where a reader finds it.
 *
 * @param asked the contact and the moment to ask about
 * @param where its place, such as the file, line and name of a scenario
 */
public record ShownContact(AskedContact asked, String where) {}
