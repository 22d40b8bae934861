package dev.usher.internal.dialect;

/**
 * A name that a rule makes up or asks about without anything declaring it, so that two spellings of
 * one name can be told.
 *
 * @param kind {@code action}, {@code hold} or {@code signal}; never null
 * @param name as written; never null
 * @param file the file's name; never null
 * @param line counted from 1
 * @param column counted from 1
 */
public record Mention(String kind, String name, String file, int line, int column) {}
