package dev.usher.ops.format;

import dev.usher.ops.text.DiagnosticLayout;
import dev.usher.ops.text.Printable;
import dev.usher.ops.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/** What came of the files, as people read it. */
final class FormatText {
  private FormatText() {}

  /** Returns the lines about one file for standard output. */
  static List<String> lines(FileResult result, boolean diff) {
    Change change = result.change();
    if (change == null) {
      return List.of();
    }
    String file = Printable.of(result.file());
    if (result.state() == FileState.FORMATTED) {
      return List.of("formatted " + file);
    }
    List<String> lines = diff ? UnifiedDiff.of(file, change) : List.of();
    return lines.isEmpty() ? List.of(differs(file, change)) : lines;
  }

  private static String differs(String file, Change change) {
    String place = change.line() == 0 ? file : file + ":" + change.line();
    return place + ": " + change.words();
  }

  /**
   * Returns the lines about one file for standard error.
   *
   * @param columns how many columns a line has, or 0 where lines are not broken
   */
  static List<StyledLine> errors(FileResult result, int columns) {
    DiagnosticLayout layout = new DiagnosticLayout(file -> result.text(), file -> file, columns);
    List<StyledLine> lines = new ArrayList<>(layout.lines(result.diagnostics()));
    if (result.failure() != null) {
      lines.add(StyledLine.plain("usher: " + result.file() + " " + result.failure()));
    }
    return lines;
  }

  /** Returns how many files there are of each state. */
  static String summary(List<FileResult> results) {
    StringBuilder text = new StringBuilder();
    text.append(results.size() == 1 ? "1 rule file" : results.size() + " rule files").append(": ");
    List<String> counts = new ArrayList<>();
    for (FileState state : FileState.values()) {
      long count = results.stream().filter(each -> each.state() == state).count();
      if (count > 0) {
        counts.add(count + " " + words(state));
      }
    }
    return text.append(String.join(", ", counts)).toString();
  }

  private static String words(FileState state) {
    return switch (state) {
      case IN_FORM -> "in form";
      case DIFFERS -> "not in form";
      case FORMATTED -> "formatted";
      case MISTAKEN -> "left as it is for its mistakes";
      case FAILED -> "failed";
    };
  }
}
