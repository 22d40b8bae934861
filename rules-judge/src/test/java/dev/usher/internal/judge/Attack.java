package dev.usher.internal.judge;

import java.util.SortedMap;

/**
 * One attempt.
 *
 * @param name where it stands, such as {@code conditions.txt:7}
 * @param kind what it is
 * @param dangerous whether it does what it wants where there are no walls
 * @param files the files of rules by name; else one text by the name of its kind
 */
public record Attack(String name, Kind kind, boolean dangerous, SortedMap<String, String> files) {

  /** What an attempt is. */
  public enum Kind {
    RULES,
    /** Rules that only the first wall has to refuse. */
    CHECKED,
    MANIFEST,
    SCENARIOS,
    CONTACT
  }

  /** Returns the only file. */
  public String text() {
    return files.get(files.firstKey());
  }
}
