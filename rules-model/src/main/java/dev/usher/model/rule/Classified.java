package dev.usher.model.rule;

import dev.usher.model.Severity;
import dev.usher.model.decision.Proposal;
import dev.usher.model.time.ContactFrom;
import org.jspecify.annotations.Nullable;

/** The second question: how serious is it, and for whom? */
public final class Classified extends Case {

  /** Makes the fact; the engine does. */
  public Classified(AtReceipt receipt, @Nullable String topic, ProposalSink proposals) {
    super(receipt, topic, proposals);
  }

  /** Proposes at least this severity. */
  public Classified severity(Severity level) {
    return propose(new Proposal.AtLeast(level, null), this);
  }

  /** Proposes at least this severity from a moment on. */
  public Classified severity(Severity level, ContactFrom from) {
    return propose(new Proposal.AtLeast(level, from), this);
  }

  /** Proposes that the customer is a VIP. */
  public Classified vip() {
    return propose(new Proposal.Vip(), this);
  }

  /** Proposes that this is an emergency. */
  public Classified emergency() {
    return propose(new Proposal.Emergency(null), this);
  }

  /** Proposes that this is an emergency from a moment on. */
  public Classified emergency(ContactFrom from) {
    return propose(new Proposal.Emergency(from), this);
  }

  /** Proposes a named observation. */
  public Classified signal(String name) {
    return propose(new Proposal.Signal(name), this);
  }
}
