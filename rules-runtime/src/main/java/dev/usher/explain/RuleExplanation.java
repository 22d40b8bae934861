package dev.usher.explain;

import static java.util.Objects.requireNonNull;

import dev.usher.model.decision.Reason;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Question;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one rule made of a contact. Immutable and safe to share between threads.
 *
 * @param name the rule's name; never null
 * @param clause the clause that it encodes; null if it names none
 * @param question which of the four questions it answers; never null
 * @param place where its name stands in the policy; never null
 * @param state what has become of it by the decision's moment; never null
 * @param from the moment at which something that it proposes begins; null in every state but {@link
 *     RuleState#LATER}
 * @param nearness how near it is to firing; never null
 * @param conditions what came of each of its conditions, in the rule's order. Where severity or
 *     emergency change in the course of the case, they are those of the decision's moment; those of
 *     an earlier one for a rule that has fired then and still holds the case at its tier
 * @param reasons what it proposes and what became of each, with what outdid it; none if it has not
 *     fired and will not
 */
public record RuleExplanation(
    String name,
    @Nullable String clause,
    Question question,
    Place place,
    RuleState state,
    @Nullable Instant from,
    Nearness nearness,
    List<ConditionExplanation> conditions,
    List<Reason> reasons) {

  /**
   * Copies the lists.
   *
   * @throws NullPointerException if anything but clause and from is null
   */
  public RuleExplanation {
    requireNonNull(name, "name");
    requireNonNull(question, "question");
    requireNonNull(place, "place");
    requireNonNull(state, "state");
    requireNonNull(nearness, "nearness");
    conditions = List.copyOf(conditions);
    reasons = List.copyOf(reasons);
  }

  /** Returns the comparisons in all its conditions, in the order of the text. */
  public Stream<ConditionExplanation> comparisons() {
    return conditions.stream().flatMap(ConditionExplanation::comparisons);
  }
}
