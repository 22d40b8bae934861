package dev.usher.internal.decide;

import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import java.util.List;

/**
 * A decision, and every fact that the rules were asked about on the way to it, in order. Immutable;
 * its facts are not safe to share between threads.
 *
 * @param contact the contact as the rules see it, its amounts in the policy's currency
 * @param decision the same as {@link Decider#decide} makes
 * @param facts one for each question, and one for each phase where the third question has several
 */
public record CaseTrace(Contact contact, Decision decision, List<TracedFact> facts) {

  /** Copies the list. */
  public CaseTrace {
    facts = List.copyOf(facts);
  }
}
