package dev.usher.internal.analysis.question;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Evaluation;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.model.Offer;
import dev.usher.internal.analysis.model.Ranking;
import dev.usher.model.decision.Attribute;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds rules that propose different values with the same salience, where none is greater. */
final class Conflicts {
  /** Of each rule no more are told: who mends one sees the next. */
  private static final int MOST_PARTNERS = 5;

  private final Proof proof;

  Conflicts(Proof proof) {
    this.proof = proof;
  }

  /** Returns what is to be said, each pair of rules once. */
  List<Proven> all() {
    List<Proven> found = new ArrayList<>();
    for (Ranking ranking : proof.model().rankings()) {
      check(ranking, ranking.sides(), found);
    }
    return found;
  }

  private void check(Ranking ranking, List<Offer<Object>> sides, List<Proven> found) {
    Set<Set<String>> told = new HashSet<>();
    for (Offer<Object> side : sides) {
      Term left = side.when();
      for (int i = 0; i < MOST_PARTNERS; i++) {
        Term where = left;
        Combination shown = proof.possible(where).combination();
        if (shown == null) {
          break;
        }
        Offer<Object> other = partner(side, sides, new Evaluation(shown));
        if (told.add(Set.of(side.rule().name(), other.rule().name()))) {
          found.add(new Proven(said(ranking, side, other), where, shown));
        }
        left = proof.terms().butNot(left, other.when());
      }
    }
  }

  private static Offer<Object> partner(
      Offer<Object> side, List<Offer<Object>> sides, Evaluation evaluation) {
    for (Offer<Object> other : sides) {
      if (other.rule().salience() == side.rule().salience()
          && !other.what().equals(side.what())
          && evaluation.holds(other.when())) {
        return other;
      }
    }
    throw new IllegalStateException("a conflict with nobody: " + side.rule().name());
  }

  private Diagnostic said(Ranking ranking, Offer<Object> one, Offer<Object> other) {
    List<Rule> rules = proof.model().policy().rules();
    boolean isLater = rules.indexOf(one.rule()) >= rules.indexOf(other.rule());
    Offer<Object> later = isLater ? one : other;
    Offer<Object> earlier = isLater ? other : one;
    String message =
        "%s and %s both fire for some contacts and name different %s with salience %d: %s and %s"
            .formatted(
                Words.rule(later.rule()),
                Words.rule(earlier.rule()),
                named(ranking),
                later.rule().salience(),
                later.what(),
                earlier.what());
    return Diagnostic.of(DiagnosticCode.CONFLICTING_RULES, place(ranking, later.rule()), message)
        .hinted("give the one that is to prevail a greater salience, or part their conditions")
        .related(place(ranking, earlier.rule()), "the other rule");
  }

  private static String named(Ranking ranking) {
    return switch (ranking.attribute()) {
      case TOPIC -> "topics";
      case OWNER -> "owners";
      case QUEUE -> "queues";
      case REPLY_VIA -> "reply channels";
      case ACTIONS -> "people for the action \"" + ranking.name() + '"';
      case SEVERITY, VIP, EMERGENCY, SIGNALS, TIER, APPROVALS, ANY_OF, HOLDS, REFUND, TARGETS ->
          throw new IllegalArgumentException(ranking.attribute() + " is not ranked");
    };
  }

  /** Returns the place of the verb that proposes it. */
  private static Place place(Ranking ranking, Rule rule) {
    for (Proposed proposed : rule.proposals()) {
      if (proposed.verb() == verb(ranking.attribute())
          && (ranking.attribute() != Attribute.ACTIONS || acts(proposed, ranking.name()))) {
        return proposed.place();
      }
    }
    return rule.namePlace();
  }

  private static boolean acts(Proposed proposed, String name) {
    return proposed.arguments().stream()
        .anyMatch(argument -> argument instanceof Literal.Text text && text.text().equals(name));
  }

  private static Verb verb(Attribute attribute) {
    return switch (attribute) {
      case TOPIC -> Verb.TOPIC;
      case OWNER -> Verb.ASSIGN;
      case QUEUE -> Verb.ROUTE;
      case REPLY_VIA -> Verb.REPLY_VIA;
      default -> Verb.ACT;
    };
  }
}
