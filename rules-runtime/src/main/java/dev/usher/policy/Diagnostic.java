package dev.usher.policy;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be said about a policy, and where. Immutable and safe to share between
 * threads; sorted by place.
 *
 * @param file the file's name within the policy's folder, such as {@code refunds.drl}, or what the
 *     policy was asked for by, if it concerns the policy as a whole; never null
 * @param line the line, counted from 1, or 0 if it concerns the file as a whole
 * @param column the column in UTF-16 units, counted from 1, or 0 if it concerns the line as a whole
 * @param length the length of the text at fault in UTF-16 units, or 0 if it is not known
 * @param message what is wrong, with the text at fault and what is allowed; never null
 * @param hint what was probably meant, such as {@code did you mean "refund"?}, or null
 */
public record Diagnostic(
    String file, int line, int column, int length, String message, @Nullable String hint)
    implements Comparable<Diagnostic>, Serializable {
  private static final long serialVersionUID = 1L;

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::line)
          .thenComparingInt(Diagnostic::column)
          .thenComparing(Diagnostic::message)
          .thenComparingInt(Diagnostic::length)
          .thenComparing(Diagnostic::hint, Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * Checks the place.
   *
   * @throws IllegalArgumentException if line, column or length is negative, or there is a column
   *     without a line or a length without a column
   */
  public Diagnostic {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
    if (line < 0 || column < 0 || length < 0) {
      throw new IllegalArgumentException(
          "place " + line + ":" + column + ", length " + length + ": 0 or more is allowed");
    }
    if ((line == 0 && column > 0) || (column == 0 && length > 0)) {
      throw new IllegalArgumentException(
          "place "
              + line
              + ":"
              + column
              + ", length "
              + length
              + ": a column needs a line, and a length needs a column");
    }
  }

  /**
   * Says something about a file, or about the policy, as a whole.
   *
   * @param file the file's name, or what the policy was asked for by
   * @param message what is wrong
   * @param hint what was probably meant, or null
   */
  public static Diagnostic ofFile(String file, String message, @Nullable String hint) {
    return new Diagnostic(file, 0, 0, 0, message, hint);
  }

  @Override
  public int compareTo(Diagnostic other) {
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
