package dev.usher.internal.engine;

import dev.usher.model.rule.Case;

/** Asks the rules of a policy for one case. Not safe to share between threads. */
public interface CaseAsking {

  /**
   * Asks for the next fact of the case, as {@link AskedRules#ask} does.
   *
   * @throws RuleFailure if a condition or a proposal of a rule throws an exception; which rules
   *     have been told of by then is not determined
   */
  void ask(Case fact);
}
