package dev.usher.judge;

import dev.usher.model.FieldValue;
import dev.usher.model.Money;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What contacts say of the policy's own fields: at, just below and just above what rules compare
 * them with, and quite often nothing.
 */
final class GeneratedFields {
  private static final int OTHER = 20;

  private final Manifest manifest;
  private final Boundaries boundaries;
  private final Choices choices;

  GeneratedFields(Manifest manifest, Boundaries boundaries, Choices choices) {
    this.manifest = manifest;
    this.boundaries = boundaries;
    this.choices = choices;
  }

  /**
   * Returns the next ones.
   *
   * @param moment gives a moment near receipt
   * @param amount gives an amount near a bound
   */
  Map<String, FieldValue> next(Supplier<Instant> moment, Function<BigDecimal, Money> amount) {
    Map<String, FieldValue> fields = new HashMap<>();
    manifest
        .fields()
        .forEach(
            (name, type) -> {
              FieldValue value =
                  choices.maybe(() -> one(type, boundaries.of(name), moment, amount));
              if (value != null) {
                fields.put(name, value);
              }
            });
    return fields;
  }

  private FieldValue one(
      FieldType type,
      List<Object> compared,
      Supplier<Instant> moment,
      Function<BigDecimal, Money> amount) {
    return switch (type.kind()) {
      case NUMBER -> FieldValue.of(near(bound(compared)));
      case AMOUNT -> amount(amount.apply(bound(compared)));
      case YES_NO -> FieldValue.of(choices.yes());
      case TEXT -> FieldValue.of(text(type, compared));
      case TEXTS -> FieldValue.of(some(compared));
      case MOMENT -> FieldValue.of(moment.get());
    };
  }

  private BigDecimal bound(List<Object> compared) {
    return compared.isEmpty() ? BigDecimal.ONE : BoundaryContacts.decimal(choices.any(compared));
  }

  /** One unit, or the last digit of the bound, below or above it; below 0 too. */
  private BigDecimal near(BigDecimal bound) {
    BigDecimal unit = choices.yes() ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(bound.scale());
    return bound.add(unit.multiply(BigDecimal.valueOf(choices.number(-1, 1))));
  }

  /** In the policy's currency a number says it too. */
  private FieldValue amount(Money amount) {
    return choices.yes() ? FieldValue.of(amount) : FieldValue.of(amount.amount());
  }

  private String text(FieldType type, List<Object> compared) {
    if (!type.values().isEmpty()) {
      return choices.any(type.values());
    }
    boolean other = compared.isEmpty() || choices.chance(OTHER);
    return other ? "other" : (String) choices.any(compared);
  }

  private Collection<String> some(List<Object> compared) {
    Collection<String> some = new TreeSet<>();
    compared.stream().filter(each -> choices.yes()).forEach(each -> some.add((String) each));
    if (choices.chance(OTHER)) {
      some.add("other");
    }
    return some;
  }
}
