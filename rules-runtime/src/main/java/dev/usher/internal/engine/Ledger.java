package dev.usher.internal.engine;

import dev.usher.model.rule.Proposals;

/** Takes a fact's proposals and is told, before each firing, which rule the next ones come from. */
public interface Ledger extends Proposals {

  /** Says which rule fires now. */
  void firing(RankedRule rule);
}
