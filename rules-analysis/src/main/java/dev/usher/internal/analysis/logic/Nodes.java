package dev.usher.internal.analysis.logic;

import java.util.Arrays;

/**
 * The nodes of diagrams, each there once. What points to a node is its number, doubled, and 1 more
 * for the opposite of what stands there; number 0 is where nothing holds. The lower branch of a
 * node is never an opposite, so that nothing can be said in two ways. Not safe to share between
 * threads.
 */
final class Nodes {
  private static final int FIRST_SIZE = 1 << 10;
  private static final int MOST_REMEMBERED = 1 << 19;

  private final int budget;
  private int limit;

  // Of each node its variable, and where it goes if that is not set, and if it is.
  private int[] variable = new int[FIRST_SIZE];
  private int[] low = new int[FIRST_SIZE];
  private int[] high = new int[FIRST_SIZE];
  private int size = 1;

  // Open addressing, by a node's content.
  private int[] table = new int[2 * FIRST_SIZE];

  // What has been joined lately; an entry is overwritten by another one of the same place.
  private long[] pairs = new long[FIRST_SIZE];
  private int[] results = new int[FIRST_SIZE];

  Nodes(int variables, int budget) {
    this.budget = budget;
    this.limit = budget;
    variable[0] = variables;
  }

  int size() {
    return size;
  }

  void allow(int more) {
    limit = (int) Math.min(budget, (long) size + more);
  }

  int variable(int pointer) {
    return variable[pointer >> 1];
  }

  /** Returns where it goes on from a pointer at a variable, which stands no lower than it does. */
  int below(int pointer, int top, boolean set) {
    int node = pointer >> 1;
    if (variable[node] != top) {
      return pointer;
    }
    return (set ? high[node] : low[node]) ^ (pointer & 1);
  }

  /** Returns the pointer to a node. */
  int of(int top, int whereNot, int where) {
    if (whereNot == where) {
      return where;
    }
    int flipped = whereNot & 1;
    return regular(top, whereNot ^ flipped, where ^ flipped) ^ flipped;
  }

  private int regular(int top, int whereNot, int where) {
    int place = slot(top, whereNot, where);
    if (table[place] != 0) {
      return table[place] << 1;
    }
    if (size >= limit) {
      throw new Diagrams.BudgetException(limit);
    }
    if (size == variable.length) {
      grow();
      place = slot(top, whereNot, where);
    }
    variable[size] = top;
    low[size] = whereNot;
    high[size] = where;
    table[place] = size;
    return size++ << 1;
  }

  /** Returns where a node stands in the table, or would. */
  private int slot(int top, int whereNot, int where) {
    int mask = table.length - 1;
    int place = mixed(((long) whereNot << 32 | where) + top * 0xD6E8FEB86659FD93L) & mask;
    while (table[place] != 0) {
      int node = table[place];
      if (variable[node] == top && low[node] == whereNot && high[node] == where) {
        return place;
      }
      place = (place + 1) & mask;
    }
    return place;
  }

  private static int mixed(long key) {
    long once = (key ^ (key >>> 29)) * 0x9E3779B97F4A7C15L;
    return (int) (once >>> 33);
  }

  private void grow() {
    int capacity = 2 * variable.length;
    variable = Arrays.copyOf(variable, capacity);
    low = Arrays.copyOf(low, capacity);
    high = Arrays.copyOf(high, capacity);
    table = new int[2 * capacity];
    for (int node = 1; node < size; node++) {
      table[slot(variable[node], low[node], high[node])] = node;
    }
    if (capacity <= MOST_REMEMBERED) {
      pairs = new long[capacity];
      results = new int[capacity];
    }
  }

  /** Returns what two pointers were joined to, or -1 where that is not remembered. */
  int joined(int one, int other) {
    long pair = pair(one, other);
    int place = mixed(pair) & (pairs.length - 1);
    return pairs[place] == pair ? results[place] : -1;
  }

  void remember(int one, int other, int result) {
    long pair = pair(one, other);
    int place = mixed(pair) & (pairs.length - 1);
    pairs[place] = pair;
    results[place] = result;
  }

  private static long pair(int one, int other) {
    return one < other ? (long) one << 32 | other : (long) other << 32 | one;
  }
}
