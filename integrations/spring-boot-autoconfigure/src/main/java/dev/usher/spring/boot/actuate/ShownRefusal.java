package dev.usher.spring.boot.actuate;

import dev.usher.live.Reload;
import dev.usher.policy.Diagnostic;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoint shows of a reload that was refused. Why is told only where that is about the
 * policy's files alone: a scenario, a sample and gates of the application's own speak of contacts.
 *
 * @param at when
 * @param by what the policy did not get past
 * @param problems how many reasons there are
 * @param diagnostics what is wrong with the policy's files
 */
public record ShownRefusal(
    Instant at, Reload.RefusedBy by, int problems, List<ShownDiagnostic> diagnostics) {

  /**
   * What is wrong, and where.
   *
   * @param file the file
   * @param line its line, from 1; 0 for the file as a whole
   * @param column its column in UTF-16 units, from 1; 0 for the line as a whole
   * @param code by which it is looked up
   * @param severity how much it weighs
   * @param message what is wrong
   * @param hint what was probably meant; null if that is not known
   */
  public record ShownDiagnostic(
      String file,
      int line,
      int column,
      String code,
      String severity,
      String message,
      @Nullable String hint) {

    static ShownDiagnostic of(Diagnostic each) {
      return new ShownDiagnostic(
          each.file(),
          each.line(),
          each.column(),
          each.code().id(),
          each.severity().name().toLowerCase(Locale.ROOT),
          each.message(),
          each.hint().orElse(null));
    }
  }

  static ShownRefusal of(Reload.Refused refused) {
    return new ShownRefusal(
        refused.at(),
        refused.by(),
        Math.max(refused.diagnostics().size(), refused.reasons().size()),
        refused.diagnostics().stream().map(ShownDiagnostic::of).toList());
  }
}
