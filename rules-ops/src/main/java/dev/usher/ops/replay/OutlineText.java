package dev.usher.ops.replay;

/**
 * A line of a log without its decision's reasons and timeline, which no comparison looks at, and
 * which are most of the line: reading one is several times quicker without them.
 */
final class OutlineText {
  /** The depth of the members of a line's decision. */
  private static final int DECISION = 2;

  private static final String[] LEFT_OUT = {"\"reasons\":[", "\"timeline\":["};

  private final String line;
  private final StringBuilder kept;
  private int copied;

  private OutlineText(String line) {
    this.line = line;
    this.kept = new StringBuilder(line.length() / 2);
  }

  /** Returns a line with empty lists in their place; as it is, where it has another form. */
  static String of(String line) {
    return new OutlineText(line).outline();
  }

  private String outline() {
    int depth = 0;
    for (int at = 0; at < line.length(); at++) {
      switch (line.charAt(at)) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> {
          int list = depth == DECISION ? listAt(at) : -1;
          at = list < 0 ? textEnd(at) : leaveOut(list);
        }
        default -> {
          // Whatever stands between texts and brackets.
        }
      }
    }
    return copied == 0 ? line : kept.append(line, copied, line.length()).toString();
  }

  /** Returns where the list begins if one is left out that is named here, else -1. */
  private int listAt(int at) {
    for (String name : LEFT_OUT) {
      if (line.startsWith(name, at)) {
        return at + name.length() - 1;
      }
    }
    return -1;
  }

  /** Leaves out what is in a list and returns where it ends; nothing of one that does not end. */
  private int leaveOut(int list) {
    int depth = 0;
    for (int at = list; at < line.length(); at++) {
      switch (line.charAt(at)) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> at = textEnd(at);
        default -> {
          // Whatever stands between texts and brackets.
        }
      }
      if (depth == 0) {
        kept.append(line, copied, list + 1);
        copied = at;
        return at;
      }
    }
    return line.length();
  }

  /** Returns where a text ends that begins here. */
  private int textEnd(int begin) {
    int end = line.indexOf('"', begin + 1);
    while (end > 0 && isEscaped(begin, end)) {
      end = line.indexOf('"', end + 1);
    }
    return end < 0 ? line.length() : end;
  }

  private boolean isEscaped(int begin, int quote) {
    int at = quote;
    while (at - 1 > begin && line.charAt(at - 1) == '\\') {
      at--;
    }
    return (quote - at) % 2 == 1;
  }
}
