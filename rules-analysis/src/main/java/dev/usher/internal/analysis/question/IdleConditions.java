package dev.usher.internal.analysis.question;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.model.Share;
import dev.usher.internal.lint.Extent;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds parts of conditions without which no decision changes. */
final class IdleConditions {
  private final Proof proof;
  private final Reported reported;

  IdleConditions(Proof proof, Reported reported) {
    this.proof = proof;
    this.reported = reported;
  }

  /** Returns what is to be said, but of rules that change nothing as a whole. */
  List<Proven> all(Set<Rule> idle) {
    List<Proven> found = new ArrayList<>();
    for (Rule rule : proof.rules()) {
      if (!idle.contains(rule)) {
        check(rule, found);
      }
    }
    return found;
  }

  private void check(Rule rule, List<Proven> found) {
    List<Place> told = new ArrayList<>();
    for (Fewer fewer : Fewer.of(rule.conditions())) {
      Place place = Extent.of(fewer.dropped());
      if (!isGuard(fewer.dropped())
          && told.stream().noneMatch(whole -> holds(whole, place))
          && !reported.at(place)
          && isIdle(rule, fewer)) {
        told.add(place);
        found.add(proof.proven(said(rule, fewer.dropped(), place)));
      }
    }
  }

  /** A comparison with null is there to be seen, and what a variable hands on needs one. */
  private static boolean isGuard(Condition condition) {
    return condition instanceof Atom atom
        && atom.literals().stream().anyMatch(Literal.Absent.class::isInstance);
  }

  private boolean isIdle(Rule rule, Fewer fewer) {
    Term fires = proof.model().fires(rule);
    Term more = proof.model().fires(rule, fewer.left());
    if (fires == more) {
      return true;
    }
    Term only = proof.terms().differ(fires, more);
    for (Share share : proof.shares().of(rule, more)) {
      if (proof.isSpent() || proof.tellsAlone(share, rule, only)) {
        return false;
      }
      if (!proof.same(proof.shares().outputs(share), proof.shares().moved(share, rule, more))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Place whole, Place part) {
    return whole.line() == part.line()
        && whole.column() <= part.column()
        && part.column() + part.length() <= whole.column() + whole.length();
  }

  private static Diagnostic said(Rule rule, Condition dropped, Place place) {
    return Diagnostic.of(
            DiagnosticCode.CONDITION_NEVER_MATTERS,
            place,
            "without %s nothing changes: wherever %s fires on its account alone, the decision is the same"
                .formatted(Extent.shown(dropped), Words.rule(rule)))
        .hinted("leave it out, or write what was meant");
  }
}
