package dev.usher.corpus;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The marks under the lines of a file. */
final class Marking {
  private static final Pattern BELOW = Pattern.compile("( *)(\\^+|\\|) ([a-z][a-z0-9-]*)");
  private static final Pattern WHOLE = Pattern.compile("\\* ([a-z][a-z0-9-]*)");

  private Marking() {}

  /**
   * What a line marks, or null if it marks nothing.
   *
   * @param file the file that it stands in
   * @param lines those above it
   */
  static @Nullable Mark read(String line, String file, List<String> lines) {
    int count = lines.size();
    Matcher whole = WHOLE.matcher(line);
    if (whole.matches()) {
      return new Mark(file, count, 0, 0, whole.group(1));
    }
    Matcher below = BELOW.matcher(line);
    if (!below.matches() || count == 0) {
      return null;
    }
    String above = lines.get(count - 1);
    int from = Escapes.decodedIndex(above, below.start(2));
    int to = Escapes.decodedIndex(above, below.end(2));
    boolean between = below.group(2).equals("|");
    return new Mark(file, count, from + 1, between ? 0 : to - from, below.group(3));
  }

  /** A file with its marks. */
  static String of(CorpusFile file, List<Mark> marks) {
    StringBuilder text = new StringBuilder();
    if (file.isNamed()) {
      text.append("--- ").append(file.name()).append(file.isAbsent() ? " (absent)\n" : "\n");
    }
    int last = marks.stream().mapToInt(Mark::line).max().orElse(0);
    for (int line = 0; line <= Math.max(last, file.lines().size()); line++) {
      String written = line == 0 || line > file.lines().size() ? "" : file.lines().get(line - 1);
      if (line > 0) {
        text.append(written).append('\n');
      }
      for (Mark mark : marks) {
        if (mark.line() == line) {
          text.append(below(written, mark)).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String below(String line, Mark mark) {
    if (mark.column() == 0) {
      return "* " + mark.code();
    }
    int from = Escapes.writtenIndex(line, mark.column() - 1);
    int to = Escapes.writtenIndex(line, mark.column() - 1 + mark.length());
    String shape = mark.length() == 0 ? "|" : "^".repeat(to - from);
    return " ".repeat(from) + shape + " " + mark.code();
  }
}
