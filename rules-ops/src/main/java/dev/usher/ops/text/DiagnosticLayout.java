package dev.usher.ops.text;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticSeverity;
import dev.usher.policy.RelatedPlace;
import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a policy, as people read it: the place, the line that stands there with the
 * very text at fault marked, and what to write instead. Not safe to share between threads.
 */
public final class DiagnosticLayout {
  /** How many columns a line of a file may take where nobody knows how many there are. */
  private static final int USUAL_COLUMNS = 120;

  private static final int FEWEST_COLUMNS = 20;
  private static final String INDENT = "    ";

  private final Function<String, @Nullable String> texts;
  private final Function<String, String> shown;
  private final int columns;
  private final Map<String, SourceLines> files = new HashMap<>();

  /**
   * Makes a layout.
   *
   * @param texts gives the text of a file by the name that diagnostics call it, or null where it is
   *     not known; its lines are not shown then
   * @param shown gives the name that people find the file by
   * @param columns how many columns a line has, or 0 where lines are not broken
   */
  public DiagnosticLayout(
      Function<String, @Nullable String> texts, Function<String, String> shown, int columns) {
    this.texts = texts;
    this.shown = shown;
    this.columns = columns;
  }

  /** Returns the lines for all of them, with an empty one after each. */
  public List<StyledLine> lines(List<Diagnostic> diagnostics) {
    List<StyledLine> lines = new ArrayList<>();
    for (Diagnostic each : diagnostics) {
      lines.addAll(lines(each));
      lines.add(StyledLine.EMPTY);
    }
    return lines;
  }

  /** Returns the lines for one. */
  public List<StyledLine> lines(Diagnostic one) {
    Tone tone = tone(one.severity());
    List<StyledLine> lines = new ArrayList<>();
    lines.addAll(
        wrapped(
            StyledLine.of(Tone.STRONG, place(one.place()) + ": ")
                .with(tone, one.severity().id() + ": ")
                .with(one.message() + " ")
                .with(Tone.FAINT, "[" + one.code().id() + "]")));
    lines.addAll(excerpt(one.place(), tone));
    one.hint()
        .ifPresent(
            hint ->
                lines.addAll(
                    wrapped(StyledLine.plain(INDENT).with(Tone.ADVICE, "hint: ").with(hint))));
    for (RelatedPlace other : one.related()) {
      lines.addAll(
          wrapped(
              StyledLine.of(Tone.STRONG, place(other.place()) + ": ")
                  .with(Tone.INFO, "see: ")
                  .with(other.note())));
      lines.addAll(excerpt(other.place(), Tone.INFO));
    }
    return lines;
  }

  private List<StyledLine> wrapped(StyledLine line) {
    return columns > 0 ? line.wrapped(Math.max(columns, FEWEST_COLUMNS), INDENT) : List.of(line);
  }

  private String place(Place place) {
    String file = shown.apply(place.file());
    if (place.line() == 0) {
      return file;
    }
    String line = file + ":" + place.line();
    return place.column() == 0 ? line : line + ":" + place.column();
  }

  /** The line and the marks under it, where the line is there. */
  private List<StyledLine> excerpt(Place place, Tone tone) {
    String line = line(place);
    if (line == null) {
      return List.of();
    }
    String number = "%5d".formatted(place.line());
    String gutter = " | ";
    int room = columns > 0 ? columns : USUAL_COLUMNS;
    int width = Math.max(room - number.length() - gutter.length(), FEWEST_COLUMNS);
    int blank = line.length() - line.stripLeading().length();
    boolean whole = place.column() == 0;
    SourceExcerpt excerpt =
        whole
            ? SourceExcerpt.of(line, blank, line.strip().length(), width)
            : SourceExcerpt.of(line, place.column() - 1, place.length(), width);
    return List.of(
        StyledLine.of(Tone.FAINT, number + gutter).with(excerpt.text()),
        StyledLine.of(Tone.FAINT, " ".repeat(number.length()) + gutter)
            .with(" ".repeat(excerpt.from()))
            .with(tone, "^".repeat(excerpt.width())));
  }

  private @Nullable String line(Place place) {
    if (place.line() == 0) {
      return null;
    }
    SourceLines known = files.get(place.file());
    if (known == null) {
      String text = texts.apply(place.file());
      if (text == null) {
        return null;
      }
      known = new SourceLines(text);
      files.put(place.file(), known);
    }
    return known.line(place.line());
  }

  private static Tone tone(DiagnosticSeverity severity) {
    return switch (severity) {
      case ERROR -> Tone.ERROR;
      case WARNING -> Tone.WARNING;
      case INFO -> Tone.INFO;
    };
  }

  /** Returns how many there are of each weight, such as {@code 2 errors, 1 warning}. */
  public static String counts(List<Diagnostic> diagnostics) {
    return Stream.of(
            count(diagnostics, DiagnosticSeverity.ERROR, "error", "errors"),
            count(diagnostics, DiagnosticSeverity.WARNING, "warning", "warnings"),
            count(diagnostics, DiagnosticSeverity.INFO, "info", "infos"))
        .filter(count -> !count.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String count(
      List<Diagnostic> diagnostics, DiagnosticSeverity severity, String one, String many) {
    long count = diagnostics.stream().filter(each -> each.severity() == severity).count();
    return count == 0 ? "" : count + " " + (count == 1 ? one : many);
  }
}
