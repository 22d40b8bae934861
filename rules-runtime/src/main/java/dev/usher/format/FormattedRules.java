package dev.usher.format;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of formatting a rule file. Immutable and safe to share between threads.
 *
 * @param file the file's name; never null
 * @param text its content in the one form, which ends with a line feed unless it is empty; null if
 *     the file cannot be read as rules
 * @param diagnostics why it cannot be read; empty if it can
 */
public record FormattedRules(String file, @Nullable String text, List<Diagnostic> diagnostics) {

  /**
   * Copies the list.
   *
   * @throws NullPointerException if the file or the list is null
   * @throws IllegalArgumentException if there is neither a text nor a reason why there is none
   */
  public FormattedRules {
    requireNonNull(file, "file");
    diagnostics = List.copyOf(diagnostics);
    if (text == null && diagnostics.isEmpty()) {
      throw new IllegalArgumentException("why there is no text is not said");
    }
  }
}
