package dev.usher.model.rule;

import dev.usher.model.decision.Proposal;
import dev.usher.model.internal.Parts;

/** The first question: what is the contact about? Its topic is the one that was stated. */
public final class Intake extends Case {

  /** Makes the fact; the engine does. */
  public Intake(AtReceipt receipt, ProposalSink proposals) {
    super(receipt, Parts.needed("receipt", receipt).contact().topic(), proposals);
  }

  /** Proposes what the contact is about; the proposal of greatest salience settles it. */
  public Intake topic(String name) {
    return propose(new Proposal.Topic(name), this);
  }
}
