package dev.usher.data;

import static java.util.Objects.requireNonNull;

import dev.usher.explain.Explanation;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.form.ExplanationForm;

/**
 * Writes explanations as JSON, one line each, so that equal explanations are equal lines; {@link
 * ExplanationReader} reads them back. Moments bear the offset that the policy's zone has then.
 * Characters that nobody sees are escaped. The text holds the contact with the customer's message.
 * Immutable and thread-safe.
 */
public final class ExplanationWriter {

  /** Makes a writer. */
  public ExplanationWriter() {}

  /** Returns the explanation as one line of JSON, without a line break. */
  public String toJson(Explanation explanation) {
    requireNonNull(explanation, "explanation");
    return JsonText.object(
        explanation.decision().policy().zone(),
        ExplanationForm.length(explanation),
        json -> ExplanationForm.write(json, explanation));
  }
}
