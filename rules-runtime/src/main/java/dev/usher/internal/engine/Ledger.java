package dev.usher.internal.engine;

import dev.usher.model.rule.ProposalSink;

/** Takes a fact's proposals and is told, before each firing, which rule the next ones come from. */
public interface Ledger extends ProposalSink {

  /** Says which rule fires now. */
  void firing(RankedRule rule);
}
