package dev.usher.internal.message;

/**
 * The edges of a trie, from state and symbol to state: a hash table of primitives that only grows.
 */
final class Edges {
  private static final int SYMBOL_BITS = 22;

  /** No edge has this key: none leaves the start where no match may begin. */
  private static final long FREE = 0;

  private long[] keys = new long[16];
  private int[] targets = new int[16];
  private int size;

  /** The state that the edge leads to, or 0 if there is no such edge. */
  int target(int state, int symbol) {
    return targets[slot(key(state, symbol))];
  }

  void put(int state, int symbol, int target) {
    if (++size > keys.length / 2) {
      grow();
    }
    int slot = slot(key(state, symbol));
    keys[slot] = key(state, symbol);
    targets[slot] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[keys.length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != FREE) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        targets[slot] = oldTargets[old];
      }
    }
  }

  private static long key(int state, int symbol) {
    return (long) state << SYMBOL_BITS | symbol;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (keys[slot] != key && keys[slot] != FREE) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
