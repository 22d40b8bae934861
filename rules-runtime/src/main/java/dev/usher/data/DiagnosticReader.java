package dev.usher.data;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.JsonDocument;
import dev.usher.internal.form.DiagnosticForm;
import dev.usher.policy.Diagnostic;

/**
 * Reads back what {@link DiagnosticWriter} wrote: an equal diagnostic. Its severity is that of its
 * code. Immutable and thread-safe.
 */
public final class DiagnosticReader {

  /** Makes a reader. */
  public DiagnosticReader() {}

  /**
   * Reads a diagnostic.
   *
   * @param json one JSON object
   * @throws IllegalArgumentException if it is no diagnostic, or one of a code that is not known;
   *     the message names the first such field with its value, what is allowed, line and column
   */
  public Diagnostic read(String json) {
    try {
      return DiagnosticForm.read(
          JsonDocument.read(requireNonNull(json, "json"), DiagnosticForm.NAMES));
    } catch (FaultException wrong) {
      throw new IllegalArgumentException("no diagnostic: " + wrong.fault().placed());
    }
  }
}
