package dev.usher.ops.decide;

import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;

/** What became of one line. */
sealed interface LineResult {

  /**
   * A contact that was decided.
   *
   * @param contact the contact
   * @param decision what was decided about it
   */
  record Decided(Contact contact, Decision decision) implements LineResult {}

  /**
   * A line that holds no contact, or one that the policy refuses.
   *
   * @param line the line's number
   * @param reason why, with the field where there is one
   */
  record Rejected(long line, String reason) implements LineResult {}
}
