package dev.usher.internal.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by name. Whoever reads a text fills it; from then on it is immutable.
 *
 * <p>Most groups have a handful of names, and most questions are for a name that is not there: a
 * bit for each name's hash answers those. Only where there are many names is there a table of them.
 */
public final class Mapping implements DocumentNode {
  private static final int MANY = 32;

  /** Hostile texts hold a great many groups of one name. */
  private static final int FEW = 4;

  private final int line;
  private final int column;
  private final List<Entry> entries = new ArrayList<>(FEW);
  private List<Entry> repeated = List.of();
  private long hashes;
  private @Nullable Map<String, Entry> byName;

  /**
   * A name and its value.
   *
   * @param line the line that the name begins on
   * @param column the column that the name begins at
   * @param length how many UTF-16 units of its first line the name takes, with its quotes
   * @param name the name; never null
   * @param value the value; never null
   */
  public record Entry(int line, int column, int length, String name, DocumentNode value) {}

  Mapping(int line, int column) {
    this.line = line;
    this.column = column;
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public int column() {
    return column;
  }

  @Override
  public int length() {
    if (!entries.isEmpty()) {
      Entry first = entries.get(0);
      if (first.line() == line && first.column() == column) {
        return first.length();
      }
    }
    return 1;
  }

  /** Returns the first entry of each name, in the order of the text. */
  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** Returns the entries whose name came before, in the order of the text. */
  List<Entry> repeated() {
    return repeated;
  }

  void add(Entry entry) {
    if (find(entry.name()) != null) {
      repeat(entry);
      return;
    }
    entries.add(entry);
    hashes |= bit(entry.name());
    if (byName != null) {
      byName.put(entry.name(), entry);
    } else if (entries.size() > MANY) {
      byName = new HashMap<>();
      for (Entry each : entries) {
        byName.put(each.name(), each);
      }
    }
  }

  private void repeat(Entry entry) {
    if (repeated.isEmpty()) {
      repeated = new ArrayList<>();
    }
    repeated.add(entry);
  }

  @Nullable Entry find(String name) {
    if (byName != null) {
      return byName.get(name);
    }
    if ((hashes & bit(name)) == 0) {
      return null;
    }
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.name().equals(name)) {
        return entry;
      }
    }
    return null;
  }

  private static long bit(String name) {
    int hash = name.hashCode();
    return 1L << (hash ^ hash >>> 16);
  }
}
