package dev.usher.internal.engine;

import dev.usher.model.rule.Case;
import dev.usher.model.rule.ProposalSink;
import java.util.List;

/** The rules of a policy as a case asks them: the network, or who listens in between. */
public interface AskedRules {

  /** Returns all rules by their rank, those that are switched off among them. */
  List<FiringRule> rules();

  /**
   * Finds the rules that a fact makes fire: those of its question that are switched on and whose
   * conditions all hold.
   *
   * @param fact one whose verbs put their proposals where {@link #verbs} says
   * @param fired is told each of them, on this thread, before this method returns
   * @throws RuleFailure if a condition or a proposal of a rule throws an exception; which rules
   *     have been told of by then is not determined
   */
  void ask(Case fact, FiredRules fired);

  /**
   * Starts to ask for the facts of one case, one after the other.
   *
   * @param fired is told of the rules that each of them makes fire
   */
  default CaseAsking asking(FiredRules fired) {
    return fact -> ask(fact, fired);
  }

  /**
   * Returns where the verbs of the next fact put what they propose. Rules make their proposals
   * through the engine; only what a compiler of DRL has made calls a fact's verbs.
   */
  ProposalSink verbs();
}
