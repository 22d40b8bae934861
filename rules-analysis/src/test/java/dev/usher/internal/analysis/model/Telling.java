package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Evaluation;
import dev.usher.model.Severity;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Attribute;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a model says of one combination. */
final class Telling {
  private final Sayings sayings;
  private final Located located;
  private final Evaluation evaluation;

  /**
   * Starts to tell of a case.
   *
   * @param held the tier that it has come to before
   */
  Telling(Sayings sayings, Located located, Instant moment, int held) {
    this.sayings = sayings;
    this.located = located;
    this.evaluation = new Evaluation(located.combination(moment, held));
  }

  boolean isPossible() {
    return evaluation.holds(sayings.possible());
  }

  /** Returns what it says of a part of an attribute. */
  List<Output> of(Attribute attribute, String part) {
    List<Output> told = new ArrayList<>();
    for (Sayings.Saying each : sayings.of(attribute, part)) {
      if (evaluation.holds(each.when())) {
        told.add(each.output());
      }
    }
    return told;
  }

  /** Returns the texts of an attribute's values, sorted. */
  Set<String> values(Attribute attribute) {
    Set<String> values = new TreeSet<>();
    of(attribute, Outputs.VALUE).forEach(each -> values.add(text(each.detail())));
    return values;
  }

  /** Returns what a decision says, with the case's own texts where no rule mentions them. */
  String text(Object said) {
    if (said instanceof AnyOf choice) {
      return AnyOf.of(choice.need(), choice.of().stream().map(this::text).toList()).toString();
    }
    return sayings.standIns().containsKey(said)
        ? String.valueOf(sayings.standIns().get(said).of(located.tiered()))
        : said.toString();
  }

  boolean holds(Attribute attribute) {
    return !of(attribute, Outputs.VALUE).isEmpty();
  }

  Severity severity() {
    Severity highest = Severity.NORMAL;
    for (Output each : of(Attribute.SEVERITY, Outputs.VALUE)) {
      Severity level = (Severity) each.detail();
      highest = level.compareTo(highest) > 0 ? level : highest;
    }
    return highest;
  }

  int tier() {
    int highest = 1;
    for (Output each : of(Attribute.TIER, Outputs.VALUE)) {
      highest = Math.max(highest, (Integer) each.detail());
    }
    return highest;
  }

  /** Returns the names of the rules of a question that fire, sorted. */
  Set<String> fired(Question question) {
    Set<String> fired = new TreeSet<>();
    for (Rule rule : sayings.rules(question)) {
      if (evaluation.holds(sayings.model().fires(rule))) {
        fired.add(rule.name());
      }
    }
    return fired;
  }
}
