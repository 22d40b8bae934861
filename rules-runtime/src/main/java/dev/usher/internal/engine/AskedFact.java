package dev.usher.internal.engine;

import dev.usher.model.rule.Case;
import org.drools.core.common.DefaultFactHandle;
import org.jspecify.annotations.Nullable;

/**
 * The fact that is on its way through the network, and who hears of the rules that it makes fire.
 * The facts of one case take it in turn. Not safe to share between threads.
 */
final class AskedFact extends DefaultFactHandle implements CaseAsking {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Case fact;
  private final transient RuleNetwork network;
  private final transient FiredRules fired;

  AskedFact(RuleNetwork network, FiredRules fired) {
    this.network = network;
    this.fired = fired;
  }

  @Override
  public void ask(Case next) {
    fact = next;
    network.ask(this);
  }

  Case fact() {
    Case asked = fact;
    if (asked == null) {
      throw new IllegalStateException("no fact has been set out");
    }
    return asked;
  }

  FiredRules fired() {
    return fired;
  }

  /** Returns the fact, for Drools' indexes. */
  @Override
  public Object getObject() {
    return fact();
  }
}
