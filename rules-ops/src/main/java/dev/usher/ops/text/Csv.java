package dev.usher.ops.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records as RFC 4180 has them. A spreadsheet that opens them calculates nothing: what would be
 * taken for a formula begins with an apostrophe, and what some programs take for the end of a cell
 * stands in quotes.
 */
public final class Csv {
  /** What begins a formula, in full width too, which spreadsheets in East Asia take alike. */
  private static final String FORMULA = "=+-@＝＋－＠";

  private static final String QUOTED = ",;\"\t\r\n";

  private Csv() {}

  /**
   * Returns a text that may come from outside as a value for {@link #line}, its hidden characters
   * as escapes; null is an empty value.
   */
  public static String text(@Nullable String text) {
    return text == null ? "" : (isFormula(text) ? "'" : "") + Printable.of(text);
  }

  private static boolean isFormula(String text) {
    String shown = text.stripLeading();
    boolean blank = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
    return blank || (!shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0);
  }

  /** Returns a record with the line's end. */
  public static String line(List<String> values) {
    return values.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> QUOTED.indexOf(c) >= 0);
    boolean trimmed = value.equals(value.strip());
    return plain && trimmed ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
