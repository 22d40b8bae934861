package dev.usher.data;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.JsonText;
import dev.usher.internal.form.DecisionForm;
import dev.usher.model.decision.Decision;

/**
 * Writes decisions as JSON, one line each, so that equal decisions are equal lines; {@link
 * DecisionReader} reads them back. Moments bear the offset that the policy's zone has then.
 * Characters that nobody sees are escaped. Immutable and thread-safe.
 */
public final class DecisionWriter {

  /** Makes a writer. */
  public DecisionWriter() {}

  /** Returns the decision as one line of JSON, without a line break. */
  public String toJson(Decision decision) {
    requireNonNull(decision, "decision");
    return JsonText.object(
        decision.policy().zone(),
        DecisionForm.length(decision),
        json -> DecisionForm.write(json, decision));
  }
}
