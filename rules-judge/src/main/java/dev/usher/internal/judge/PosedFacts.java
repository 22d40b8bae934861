package dev.usher.internal.judge;

import dev.usher.internal.engine.AskedRules;
import dev.usher.internal.engine.FiredRules;
import dev.usher.internal.engine.FiringRule;
import dev.usher.internal.engine.RuleFailure;
import dev.usher.model.AskedContact;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.ProposalSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands between contacts and the rules that they ask, and keeps every fact with what fired for it.
 * Not safe to share between threads.
 */
public final class PosedFacts implements AskedRules {
  private final AskedRules rules;
  private List<PosedFact> facts = new ArrayList<>();
  private @Nullable AskedContact asked;

  /** Listens to what is asked of rules. */
  public PosedFacts(AskedRules rules) {
    this.rules = rules;
  }

  /** Says whose facts come next. */
  public void of(AskedContact contact) {
    asked = contact;
  }

  @Override
  public List<FiringRule> rules() {
    return rules.rules();
  }

  @Override
  public ProposalSink verbs() {
    return new Firings();
  }

  @Override
  public void ask(Case fact, FiredRules fired) {
    if (asked == null) {
      throw new IllegalStateException("nobody said whose fact this is");
    }
    PosedFact posed = new PosedFact(asked, fact);
    facts.add(posed);
    try {
      rules.ask(
          fact,
          (rule, proposals) -> {
            posed.ours().add(rule.rule().name(), proposals);
            fired.fired(rule, proposals);
          });
    } catch (RuleFailure failure) {
      posed.failed(failure);
      throw failure;
    }
  }

  /** Returns the facts since the last call, and forgets them; the judge has been asked them all. */
  public List<PosedFact> judged(CompiledText text) {
    List<PosedFact> posed = facts;
    facts = new ArrayList<>();
    try {
      text.ask(posed.stream().map(PosedFact::fact).toList());
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      posed.forEach(each -> askAlone(text, each));
    }
    return posed;
  }

  /** One fact's failure ends the session, and with it what the others would have fired. */
  private static void askAlone(CompiledText text, PosedFact posed) {
    posed.judged().clear();
    try {
      text.ask(List.of(posed.fact()));
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      posed.judgeFailed(failure);
    }
  }
}
