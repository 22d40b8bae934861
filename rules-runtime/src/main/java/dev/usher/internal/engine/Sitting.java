package dev.usher.internal.engine;

import dev.usher.model.rule.Case;
import java.util.IdentityHashMap;
import java.util.List;
import org.drools.core.rule.consequence.InternalMatch;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;

/**
 * One use of a rule base: facts are asked about, question after question. Not safe to share between
 * threads.
 *
 * <p>A rule matches one fact, so facts of many cases may share a sitting without meeting.
 */
public final class Sitting implements AutoCloseable {
  private final KieSession session;
  private final IdentityHashMap<Rule, RankedRule> rules;
  private final AgendaFilter announcing = this::announce;

  Sitting(KieSession session, IdentityHashMap<Rule, RankedRule> rules) {
    this.session = session;
    this.rules = rules;
  }

  /**
   * Fires every rule that matches one of the facts. The facts' proposals must go to a {@link
   * Ledger}.
   */
  public void ask(List<? extends Case> facts) {
    for (Case fact : facts) {
      session.insert(fact);
    }
    int most = facts.size() * rules.size();
    int fired = fire(most + 1);
    if (fired > most) {
      throw new IllegalStateException(
          fired + " firings for " + facts.size() + " facts and " + rules.size() + " rules");
    }
  }

  private int fire(int limit) {
    try {
      return session.fireAllRules(announcing, limit);
    } catch (ConsequenceException failure) {
      String rule = failure.getMatch().getRule().getName();
      throw new SittingFailure(rule, failure.getCause() == null ? failure : failure.getCause());
    }
  }

  private boolean announce(Match match) {
    Case fact = (Case) ((InternalMatch) match).getTuple().getFactHandle().getObject();
    RankedRule rule = rules.get(match.getRule());
    if (rule == null) {
      throw new IllegalStateException("an unknown rule fires: " + match.getRule().getName());
    }
    ((Ledger) fact.proposals()).firing(rule);
    return true;
  }

  @Override
  public void close() {
    session.dispose();
  }
}
