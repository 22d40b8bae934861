package dev.usher.data;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.JsonText;
import dev.usher.internal.form.DiagnosticForm;
import dev.usher.policy.Diagnostic;
import java.time.ZoneOffset;

/**
 * Writes what is said about a policy as JSON, one line each, so that equal diagnostics are equal
 * lines; {@link DiagnosticReader} reads them back. Characters that nobody sees are escaped.
 * Immutable and thread-safe.
 */
public final class DiagnosticWriter {
  private static final int USUAL_LENGTH = 300;

  /** Makes a writer. */
  public DiagnosticWriter() {}

  /** Returns the diagnostic as one line of JSON, without a line break. */
  public String toJson(Diagnostic diagnostic) {
    requireNonNull(diagnostic, "diagnostic");
    return JsonText.object(
        ZoneOffset.UTC, USUAL_LENGTH, json -> DiagnosticForm.write(json, diagnostic));
  }
}
