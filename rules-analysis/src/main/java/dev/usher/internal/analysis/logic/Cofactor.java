package dev.usher.internal.analysis.logic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** What is left of diagrams where one dimension lies in one class. */
final class Cofactor {
  private static final int UNKNOWN = -1;

  private final Nodes nodes;
  private final int first;
  private final int bits;
  private final int index;

  /**
   * Starts with nothing.
   *
   * @param first the dimension's first variable
   * @param bits how many variables it has
   * @param index the number of the class
   */
  Cofactor(Nodes nodes, int first, int bits, int index) {
    this.nodes = nodes;
    this.first = first;
    this.bits = bits;
    this.index = index;
  }

  /** Returns what is left of a diagram. */
  int of(int pointer) {
    Map<Integer, Integer> left = above(pointer);
    for (Map.Entry<Integer, Integer> each : left.entrySet()) {
      // Nodes are made after those below them, and so have greater numbers.
      int node = each.getKey() << 1;
      int top = nodes.variable(node);
      each.setValue(
          nodes.of(
              top,
              left(nodes.below(node, top, false), left),
              left(nodes.below(node, top, true), left)));
    }
    return left(pointer, left);
  }

  /** The nodes that stand above the dimension. */
  private Map<Integer, Integer> above(int pointer) {
    Map<Integer, Integer> found = new TreeMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    open.push(pointer);
    while (!open.isEmpty()) {
      int next = open.pop() & ~1;
      int top = nodes.variable(next);
      if (top < first && found.putIfAbsent(next >> 1, UNKNOWN) == null) {
        open.push(nodes.below(next, top, false));
        open.push(nodes.below(next, top, true));
      }
    }
    return found;
  }

  private int left(int pointer, Map<Integer, Integer> left) {
    Integer above = left.get(pointer >> 1);
    if (above != null) {
      return above ^ (pointer & 1);
    }
    int at = pointer;
    for (int top = nodes.variable(at); top < first + bits; top = nodes.variable(at)) {
      at = nodes.below(at, top, (index >> (bits - 1 - (top - first)) & 1) == 1);
    }
    return at;
  }
}
