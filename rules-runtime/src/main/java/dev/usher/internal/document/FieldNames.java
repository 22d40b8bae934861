package dev.usher.internal.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that a form gives to its values, in the order in which a message lists them. Whoever
 * reads a text that is full of them asks here for the name itself and keeps no copies. Immutable
 * and safe to share between threads.
 */
public final class FieldNames {
  /** No names. */
  static final FieldNames NONE = of();

  private final List<String> all;

  /** By hash; more than half of the places are free, so that every search ends. */
  private final @Nullable String[] table;

  /** What people call them otherwise; in small letters and with hyphens only. */
  private final Map<String, String> others;

  private FieldNames(List<String> all, Map<String, String> others) {
    this.all = all;
    this.others = Map.copyOf(others);
    this.table = new String[4 * Integer.highestOneBit(all.size() + 1)];
    for (String name : all) {
      table[slot(name, 0, name.length(), name.hashCode())] = name;
    }
  }

  /** Returns these names; their number is the form's, not a text's. */
  public static FieldNames of(String... names) {
    return new FieldNames(List.of(names), Map.of());
  }

  /** Returns the names of several forms. */
  public static FieldNames ofAll(FieldNames... forms) {
    return new FieldNames(
        Arrays.stream(forms).map(FieldNames::all).flatMap(Collection::stream).distinct().toList(),
        Map.of());
  }

  /**
   * Returns the same names with what people call them otherwise, for hints.
   *
   * @param others those for each name, with a space between them, in small letters and with hyphens
   */
  public FieldNames calling(Map<String, String> others) {
    Map<String, String> all = new HashMap<>();
    others.forEach(
        (name, words) -> {
          for (String word : words.split(" ", -1)) {
            all.put(word, name);
          }
        });
    return new FieldNames(this.all, all);
  }

  Map<String, String> others() {
    return others;
  }

  /** Returns the names in their order. */
  public List<String> all() {
    return all;
  }

  boolean contains(String name) {
    return table[slot(name, 0, name.length(), name.hashCode())] != null;
  }

  /**
   * Returns the name that stands in a text: one of these, or else a copy.
   *
   * @param hash what {@link String#hashCode} says of it
   */
  String in(String text, int from, int to, int hash) {
    String known = table[slot(text, from, to, hash)];
    return known == null ? text.substring(from, to) : known;
  }

  private int slot(String text, int from, int to, int hash) {
    int mask = table.length - 1;
    int slot = (hash ^ hash >>> 16) & mask;
    String there = table[slot];
    while (there != null && !isThat(there, text, from, to)) {
      slot = slot + 1 & mask;
      there = table[slot];
    }
    return slot;
  }

  private static boolean isThat(String name, String text, int from, int to) {
    return name.length() == to - from && text.startsWith(name, from);
  }
}
