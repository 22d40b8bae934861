package dev.usher.data;

import static java.util.Objects.requireNonNull;

import dev.usher.explain.Explanation;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.JsonDocument;
import dev.usher.internal.form.ExplanationForm;
import java.time.ZoneId;

/**
 * Reads back what {@link ExplanationWriter} wrote: an equal explanation. The sentences in {@code
 * proposal} are for people and are not read. Immutable and thread-safe.
 */
public final class ExplanationReader {
  private final ExplanationForm form;

  private ExplanationReader(ExplanationForm form) {
    this.form = form;
  }

  /**
   * Returns a reader for explanations of a policy.
   *
   * @param zone the policy's zone, which an explanation's text does not name; the decisions read
   *     bear it, and would be written again with its offsets
   */
  public static ExplanationReader in(ZoneId zone) {
    return new ExplanationReader(new ExplanationForm(requireNonNull(zone, "zone")));
  }

  /**
   * Reads an explanation.
   *
   * @param json one JSON object
   * @throws IllegalArgumentException if it is no explanation; the message names the first such
   *     field with its value, what is allowed, line and column
   */
  public Explanation read(String json) {
    try {
      return form.read(JsonDocument.read(requireNonNull(json, "json"), ExplanationForm.NAMES));
    } catch (FaultException wrong) {
      throw new IllegalArgumentException("no explanation: " + wrong.fault().placed());
    }
  }
}
