package dev.usher.ops.book;

import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Verb;
import dev.usher.sentence.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A policy as the chapters of its book speak of it. */
final class BookPolicy {
  private static final String ALWAYS = "always";

  private final Policy policy;
  private final Sentences sentences;
  private final Function<? super Place, ? extends @Nullable String> links;
  private final List<Rule> rules;
  private final Anchors anchors;

  /**
   * One thing that a rule proposes.
   *
   * @param rule the rule
   * @param proposed what
   */
  record Saying(Rule rule, Proposed proposed) {}

  BookPolicy(Policy policy, Function<? super Place, ? extends @Nullable String> links) {
    this.policy = policy;
    this.sentences = Sentences.of(policy.manifest());
    this.links = links;
    Comparator<Rule> byClause =
        Comparator.comparing(Rule::clause, Comparator.nullsLast(new ClauseOrder()));
    this.rules =
        policy.rules().stream()
            .sorted(Comparator.comparing(Rule::question).thenComparing(byClause))
            .toList();
    this.anchors = new Anchors(rules);
  }

  Policy policy() {
    return policy;
  }

  Manifest manifest() {
    return policy.manifest();
  }

  Sentences sentences() {
    return sentences;
  }

  Anchors anchors() {
    return anchors;
  }

  /** Returns the rules by question, and those of a question by clause. */
  List<Rule> rules() {
    return rules;
  }

  /** Returns what rules that are switched on propose with a verb, in the order of the rules. */
  List<Saying> said(Verb verb, Verb... others) {
    Set<Verb> verbs = EnumSet.of(verb, others);
    List<Saying> said = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.isEnabled()) {
        for (Proposed each : rule.proposals()) {
          if (verbs.contains(each.verb())) {
            said.add(new Saying(rule, each));
          }
        }
      }
    }
    return said;
  }

  /** Returns what is proposed, such as {@code cs-lead must agree}. */
  String words(Saying said) {
    return sentences.proposed(said.rule(), said.proposed());
  }

  /** Returns when a rule applies, such as {@code the customer is a VIP}, or {@code always}. */
  String when(Rule rule) {
    return when(rule.conditions());
  }

  /** Returns when all of some conditions hold. */
  String when(List<Condition> conditions) {
    if (conditions.isEmpty()) {
      return ALWAYS;
    }
    return sentences.condition(
        conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions, Place.NOWHERE));
  }

  /** Returns the clause of a rule, or its name if it has none, as a link to it. */
  TextPart reference(Rule rule) {
    String clause = rule.clause();
    String target = "#" + anchors.of(rule);
    return clause == null ? TextPart.link(rule.name(), target) : TextPart.clause(clause, target);
  }

  /** Returns words with the rule that says so in brackets behind them. */
  Passage referring(String words, Rule rule) {
    return Passage.of(words + " (").and(reference(rule)).and(")");
  }

  /** Returns where something stands in the policy's files. */
  TextPart source(Place place) {
    return TextPart.link(place.file() + ":" + place.line(), links.apply(place));
  }
}
