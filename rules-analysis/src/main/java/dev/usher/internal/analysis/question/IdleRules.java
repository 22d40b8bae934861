package dev.usher.internal.analysis.question;

import dev.usher.internal.analysis.model.Share;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds rules without which no decision changes; such as only state a default are told apart. */
final class IdleRules {
  /** Of more rules than these it is not worked out which of them make one idle. */
  private static final int MOST_BESIDE = 40;

  /** Nor where so many have a share in the same. */
  private static final int MOST_ABOUT = 300;

  private final Proof proof;
  private final List<Rule> idle = new ArrayList<>();

  /** Those that can be taken out together. */
  private final List<Rule> gone = new ArrayList<>();

  IdleRules(Proof proof) {
    this.proof = proof;
  }

  /** Returns the rules, each with what is to be said of it, but for those that never fire. */
  Map<Rule, Proven> all(Set<Rule> dead) {
    Map<Rule, Proven> found = new LinkedHashMap<>();
    for (Rule rule : proof.rules()) {
      if (!dead.contains(rule) && proof.changesNothing(rule, List.of())) {
        if (statesDefaults(rule)) {
          found.put(rule, proof.proven(ofDefault(rule)));
        } else {
          idle.add(rule);
        }
      }
    }
    for (Rule rule : idle) {
      if (proof.changesNothing(rule, gone)) {
        gone.add(rule);
      }
    }
    for (Rule rule : idle) {
      found.put(rule, proof.proven(ofIdle(rule)));
    }
    return found;
  }

  private boolean statesDefaults(Rule rule) {
    return proof.shares().of(rule).stream()
        .allMatch(
            share ->
                proof.same(
                    proof.shares().alone(share, rule, proof.model().fires(rule)),
                    proof.shares().unruled(share)));
  }

  private static Diagnostic ofDefault(Rule rule) {
    return Diagnostic.of(
        DiagnosticCode.RULE_STATES_DEFAULT,
        rule.namePlace(),
        Words.rule(rule) + " states what holds without any rule");
  }

  private Diagnostic ofIdle(Rule rule) {
    List<Rule> because = because(rule);
    String message = "without " + Words.rule(rule) + " nothing changes";
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.RULE_CHANGES_NOTHING,
            rule.namePlace(),
            because.isEmpty()
                ? message
                : message + ": wherever it fires, " + Words.rules(because) + said(because));
    List<Rule> together = needed(rule);
    return Words.related(
        together.isEmpty()
            ? diagnostic.hinted("take the rule out, or write what was meant")
            : diagnostic.hinted(
                "take one of the rules out, not all: without both %s and %s something changes"
                    .formatted(Words.rule(rule), Words.rules(together))),
        because.isEmpty() ? together : because,
        "the other rule");
  }

  private static String said(List<Rule> because) {
    return because.size() == 1 ? " comes to the same" : " come to the same";
  }

  /** Returns as few other rules as make a rule idle; none, where there are too many to tell. */
  private List<Rule> because(Rule rule) {
    Set<Rule> beside = new LinkedHashSet<>();
    for (Share share : proof.shares().of(rule)) {
      beside.addAll(proof.shares().rules(share));
    }
    if (beside.size() > MOST_ABOUT) {
      return List.of();
    }
    List<Rule> kept = new ArrayList<>(beside);
    kept.remove(rule);
    kept.removeIf(
        other ->
            proof.never(proof.terms().and(proof.model().fires(rule), proof.model().fires(other))));
    if (kept.size() > MOST_BESIDE) {
      return List.of();
    }
    List<Rule> without = new ArrayList<>(beside);
    without.remove(rule);
    without.removeAll(kept);
    for (Rule other : List.copyOf(kept)) {
      without.add(other);
      if (proof.changesNothing(rule, without)) {
        kept.remove(other);
      } else {
        without.remove(other);
      }
    }
    return kept;
  }

  /** Returns another idle rule that is needed once this one is gone, if there is one. */
  private List<Rule> needed(Rule rule) {
    if (idle.size() > MOST_BESIDE) {
      return List.of();
    }
    for (Rule other : idle) {
      if (!other.equals(rule)
          && (!gone.contains(rule) || !gone.contains(other))
          && !proof.changesNothing(other, List.of(rule))) {
        return List.of(other);
      }
    }
    return List.of();
  }
}
