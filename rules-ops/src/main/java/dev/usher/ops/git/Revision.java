package dev.usher.ops.git;

/**
 * A commit that changed something in a policy's folder.
 *
 * @param id how git calls it, shortened
 * @param date the day on which it was made, such as {@code 2026-03-03}, where its author was
 * @param subject the first line of what its author says of it
 */
public record Revision(String id, String date, String subject) {}
