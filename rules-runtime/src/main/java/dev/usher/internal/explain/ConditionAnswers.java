package dev.usher.internal.explain;

import dev.usher.explain.ConditionExplanation;
import dev.usher.explain.ConditionExplanation.Kind;
import dev.usher.explain.Nearness;
import dev.usher.internal.evaluate.ConditionResult;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import dev.usher.policy.rule.Rule;
import dev.usher.sentence.Gap;
import dev.usher.sentence.Sentences;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts what came of conditions into words. What is the same for every contact is made ready once.
 * Immutable and safe to share between threads.
 */
final class ConditionAnswers {
  private final Sentences sentences;

  /** By the very condition: one that is written twice stands at two places. */
  private final IdentityHashMap<Condition, Words> words = new IdentityHashMap<>();

  /**
   * What is said of a condition to every contact.
   *
   * @param wanted null for what is no comparison
   */
  private record Words(Kind kind, String sentence, @Nullable String wanted) {}

  /** Makes the conditions of a policy's rules ready. */
  ConditionAnswers(List<Rule> rules, Sentences sentences) {
    this.sentences = sentences;
    rules.forEach(rule -> rule.conditions().forEach(each -> each.accept(new Preparing())));
  }

  List<ConditionExplanation> of(List<ConditionResult> results) {
    return results.stream().map(this::of).toList();
  }

  private ConditionExplanation of(ConditionResult result) {
    Condition condition = result.condition();
    Atom atom = condition instanceof Atom compared ? compared : null;
    Object value = result.value();
    Words of = Objects.requireNonNull(words.get(condition), "a condition of another policy");
    return new ConditionExplanation(
        of.kind(),
        of.sentence(),
        condition.place(),
        result.holds(),
        atom == null ? null : sentences.met(atom, value),
        of.wanted(),
        atom == null || result.holds() ? null : sentences.missedBy(atom, value),
        of(result.parts()));
  }

  /** Returns how near the conditions of a rule are to holding together. */
  Nearness nearness(List<ConditionResult> results) {
    return sum(results, true);
  }

  private Nearness nearness(ConditionResult result, boolean wanted) {
    if (result.holds() == wanted) {
      return Nearness.THERE;
    }
    Condition condition = result.condition();
    if (condition instanceof Atom atom) {
      return new Nearness(1, wanted ? distance(atom, result.value()) : 1);
    } else if (condition instanceof Condition.Not) {
      return nearness(result.parts().get(0), !wanted);
    }
    return condition instanceof Condition.All == wanted
        ? sum(result.parts(), wanted)
        : result.parts().stream()
            .map(part -> nearness(part, wanted))
            .min(Comparator.naturalOrder())
            .orElse(Nearness.THERE);
  }

  private Nearness sum(List<ConditionResult> results, boolean wanted) {
    Nearness sum = Nearness.THERE;
    for (ConditionResult each : results) {
      sum = sum.and(nearness(each, wanted));
    }
    return sum;
  }

  private double distance(Atom atom, @Nullable Object value) {
    Gap gap = sentences.gap(atom, value);
    return gap == null ? 1 : new ChangeSize(gap.by(), scale(value)).share();
  }

  private static BigDecimal scale(@Nullable Object value) {
    if (value instanceof Integer whole) {
      return BigDecimal.valueOf(whole);
    }
    return value instanceof BigDecimal figure ? figure.abs() : BigDecimal.ONE;
  }

  /** Keeps the words of a condition and of each of its parts. */
  private final class Preparing implements ConditionVisitor<Words> {

    @Override
    public Words all(Condition.All all) {
      return joined(all, Kind.ALL, all.parts());
    }

    @Override
    public Words any(Condition.Any any) {
      return joined(any, Kind.ANY, any.parts());
    }

    @Override
    public Words not(Condition.Not not) {
      return joined(not, Kind.NOT, List.of(not.part()));
    }

    @Override
    public Words atom(Atom atom) {
      return kept(
          atom, new Words(Kind.COMPARISON, sentences.condition(atom), sentences.wanted(atom)));
    }

    @Override
    public Words unreadable(Condition.Unreadable unreadable) {
      throw new IllegalArgumentException("a policy that opens has no such condition");
    }

    private Words joined(Condition condition, Kind kind, List<Condition> parts) {
      parts.forEach(part -> part.accept(this));
      return kept(condition, new Words(kind, sentences.condition(condition), null));
    }

    private Words kept(Condition condition, Words of) {
      words.put(condition, of);
      return of;
    }
  }
}
