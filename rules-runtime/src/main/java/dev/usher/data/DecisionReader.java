package dev.usher.data;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.Fault;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.JsonDocument;
import dev.usher.internal.form.DecisionForm;
import dev.usher.model.decision.Decision;
import java.time.ZoneId;

/**
 * Reads back what {@link DecisionWriter} wrote: an equal decision. The sentences in {@code
 * proposal} are for people and are not read. Immutable and thread-safe.
 */
public final class DecisionReader {
  private final ZoneId zone;

  private DecisionReader(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Returns a reader for decisions of a policy.
   *
   * @param zone the policy's zone, which a decision's text does not name; the decision read bears
   *     it, and would be written again with its offsets
   */
  public static DecisionReader in(ZoneId zone) {
    return new DecisionReader(requireNonNull(zone, "zone"));
  }

  /**
   * Reads a decision.
   *
   * @param json one JSON object
   * @throws MalformedDecisionException if it is no decision; the message names the first such field
   *     with its value, what is allowed, line and column
   */
  public Decision read(String json) {
    try {
      return DecisionForm.read(
          JsonDocument.read(requireNonNull(json, "json"), DecisionForm.NAMES), zone);
    } catch (FaultException wrong) {
      Fault fault = wrong.fault();
      throw new MalformedDecisionException(
          "no decision: " + fault.placed(), fault.line(), fault.column());
    }
  }
}
