package dev.usher.internal.evaluate;

import dev.usher.policy.rule.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a fact one condition, all parts of it included.
 *
 * @param condition the condition; never null
 * @param holds whether it holds
 * @param value the value that an atom met; null if that was absent, and for every other condition
 * @param parts what came of its parts, in their order; none for an atom
 */
public record ConditionResult(
    Condition condition, boolean holds, @Nullable Object value, List<ConditionResult> parts) {

  /** Copies the list. */
  public ConditionResult {
    parts = List.copyOf(parts);
  }
}
