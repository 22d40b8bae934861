package dev.usher.model.rule;

import dev.usher.model.internal.Parts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a contact says of the fields that its policy declares, each as the policy takes it. What it
 * does not say is absent. Immutable and safe to share between threads.
 */
public final class CaseFields {
  /** No field says anything. */
  public static final CaseFields NONE = new CaseFields(Map.of());

  private final Map<String, Object> values;

  /**
   * Makes the fields of a case; the engine does.
   *
   * @param values by name: a {@link BigDecimal} for a number or an amount in the policy's currency,
   *     a {@link Boolean}, a {@link String}, a {@link Set} of strings, or an {@link Instant}
   */
  public CaseFields(Map<String, ?> values) {
    this.values = Map.copyOf(Parts.needed("values", values));
  }

  /** Returns the number or the amount of a field, or null if there is none. */
  public @Nullable BigDecimal figure(String field) {
    return values.get(field) instanceof BigDecimal figure ? figure : null;
  }

  /** Returns whether a field says yes. */
  public boolean yes(String field) {
    return Boolean.TRUE.equals(values.get(field));
  }

  /** Returns the text of a field, or null if there is none. */
  public @Nullable String text(String field) {
    return values.get(field) instanceof String text ? text : null;
  }

  /** Returns the texts of a field; none, if it is absent. */
  @SuppressWarnings("unchecked") // A set holds nothing but strings.
  public Set<String> texts(String field) {
    return values.get(field) instanceof Set<?> texts ? (Set<String>) texts : Set.of();
  }

  /** Returns the moment of a field, or null if there is none. */
  public @Nullable Instant moment(String field) {
    return values.get(field) instanceof Instant moment ? moment : null;
  }
}
