package dev.usher.internal.decide;

import dev.usher.model.decision.Source;

/**
 * Who proposes: a rule, or the contact itself where it says something that counts as a proposal.
 *
 * @param source what a reason shows of it
 * @param salience its precedence among proposals for what a case has only one of
 * @param rank its place in the order of rules by name
 */
record Proposer(Source source, int salience, int rank) {

  /** Comes before every rule: theirs begin at 0. */
  static final int BEFORE_RULES = -1;
}
