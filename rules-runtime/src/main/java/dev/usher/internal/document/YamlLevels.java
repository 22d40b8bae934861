package dev.usher.internal.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How far the lists and groups of a YAML file are indented that a line may still belong to. */
final class YamlLevels {
  private static final int NONE = -1;

  private record Level(boolean list, int indent) {}

  private final Deque<Level> levels = new ArrayDeque<>();

  /**
   * Whether what comes next may be indented deeper: the line before ends with a colon or a dash.
   */
  private boolean open = true;

  /** What a line comes to at its indentation. */
  enum Fit {
    /** It fits. */
    FITS,
    /** It is deeper than the line before, which says something already. */
    TOO_DEEP,
    /** Nothing above is indented like it. */
    BETWEEN,
    /** A key stands where a list goes on. */
    KEY_IN_LIST,
    /** A dash stands where a group goes on. */
    DASH_IN_GROUP
  }

  void forget() {
    levels.clear();
    open = true;
  }

  /** Says whether the last key or dash has nothing behind it in its line. */
  void open(boolean open) {
    this.open = open;
  }

  /** Whether a line at an indentation may go on with the text before or be the one awaited. */
  boolean takesText(int indent) {
    return levels.isEmpty() || indent > top();
  }

  /** Whether a list goes on at an indentation. */
  boolean isList(int indent) {
    return levels.stream().anyMatch(level -> level.list() && level.indent() == indent);
  }

  boolean isOpen() {
    return open;
  }

  /** Returns how a line may be indented, in words: {@code 0 or 2 spaces}. */
  String indents() {
    TreeSet<Integer> indents = new TreeSet<>();
    levels.forEach(level -> indents.add(level.indent()));
    String all = indents.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    return all + (all.equals("1") ? " space" : " spaces");
  }

  private boolean isKnown(int indent) {
    return levels.stream().anyMatch(level -> level.indent() == indent);
  }

  int top() {
    Level top = levels.peek();
    return top == null ? NONE : top.indent();
  }

  /** Takes a key or a dash at an indentation. */
  Fit enter(boolean dash, int indent) {
    if (indent > top()) {
      if (!open) {
        return Fit.TOO_DEEP;
      }
      levels.push(new Level(dash, indent));
      return Fit.FITS;
    }
    if (!isKnown(indent)) {
      return Fit.BETWEEN;
    }
    while (top() > indent) {
      levels.pop();
      open = false;
    }
    return beside(dash, indent);
  }

  private Fit beside(boolean dash, int indent) {
    boolean list = levels.getFirst().list();
    if (list == dash) {
      return Fit.FITS;
    }
    if (dash) {
      // A list may stand right below its key.
      if (open) {
        levels.push(new Level(true, indent));
      }
      return open ? Fit.FITS : Fit.DASH_IN_GROUP;
    }
    Iterator<Level> below = levels.iterator();
    below.next();
    if (below.hasNext() && below.next().indent() == indent) {
      levels.pop();
      return Fit.FITS;
    }
    return Fit.KEY_IN_LIST;
  }
}
