package dev.usher.internal.engine;

import dev.usher.model.rule.Case;
import org.drools.core.common.DefaultFactHandle;

/** A fact on its way through the network, and who hears of the rules that it makes fire. */
final class AskedFact extends DefaultFactHandle {
  private static final long serialVersionUID = 1L;

  private final transient Case fact;
  private final transient FiredRules fired;

  AskedFact(Case fact, FiredRules fired) {
    this.fact = fact;
    this.fired = fired;
  }

  Case fact() {
    return fact;
  }

  FiredRules fired() {
    return fired;
  }

  /** Returns the fact, for Drools' indexes. */
  @Override
  public Object getObject() {
    return fact;
  }
}
