package dev.usher.ops.archive;

/**
 * Which state of the command a page tells of.
 *
 * @param version its version
 * @param date the day of that version, as {@code 2026-01-01}
 */
record Edition(String version, String date) {}
