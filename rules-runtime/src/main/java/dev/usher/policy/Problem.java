package dev.usher.policy;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a policy, and where.
 *
 * @param file the file's name within the policy's folder, such as {@code refunds.drl}; never null
 * @param line the line, counted from 1, or 0 if it concerns the file as a whole
 * @param column the column, counted from 1, or 0 if it concerns the line as a whole
 * @param message what is wrong, with the text at fault and what is allowed; never null
 * @param hint what was probably meant, such as {@code did you mean "refund"?}, or null
 */
public record Problem(String file, int line, int column, String message, @Nullable String hint)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code FILE:LINE:COLUMN: MESSAGE (HINT)}, without the places that are 0. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    text.append(": ").append(message);
    return hint == null ? text.toString() : text.append(" (").append(hint).append(')').toString();
  }
}
