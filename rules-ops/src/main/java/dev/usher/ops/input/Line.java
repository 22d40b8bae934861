package dev.usher.ops.input;

import dev.usher.model.ContactException;
import org.jspecify.annotations.Nullable;

/**
 * One line of the input.
 *
 * @param number its number, counted from 1
 * @param text the text, or empty if it is not usable
 * @param fault why it is not usable, or null if it is
 */
public record Line(long number, String text, @Nullable String fault) {

  /** Returns why a line's contact is refused: it is one line to its reader too. */
  public static String reason(ContactException refused) {
    return String.valueOf(refused.getMessage()).replaceFirst(", line 1, (column \\d+)$", ", $1");
  }
}
