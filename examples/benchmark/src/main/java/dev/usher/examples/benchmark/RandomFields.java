package dev.usher.examples.benchmark;

import dev.usher.model.FieldValue;
import dev.usher.model.Money;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** What contacts say of the fields that a policy declares, drawn from a seed. */
final class RandomFields {
  private static final int MOST = 100;

  private final Random random;
  private final Manifest manifest;

  RandomFields(Random random, Manifest manifest) {
    this.random = random;
    this.manifest = manifest;
  }

  Map<String, FieldValue> next(Instant received) {
    Map<String, FieldValue> fields = new HashMap<>();
    manifest
        .fields()
        .forEach(
            (name, type) -> {
              if (random.nextDouble() < 0.7) {
                fields.put(name, value(type, received));
              }
            });
    return fields;
  }

  private FieldValue value(FieldType type, Instant received) {
    return switch (type.kind()) {
      case NUMBER -> FieldValue.of(random.nextInt(MOST));
      case AMOUNT ->
          FieldValue.of(new Money(BigDecimal.valueOf(random.nextInt(MOST)), manifest.currency()));
      case YES_NO -> FieldValue.of(random.nextBoolean());
      case TEXT -> FieldValue.of(one(type.values().isEmpty() ? RandomTexts.LABELS : type.values()));
      case TEXTS -> FieldValue.of(new TreeSet<>(List.of(one(RandomTexts.LABELS))));
      case MOMENT -> FieldValue.of(received.minus(Duration.ofHours(random.nextInt(24 * MOST))));
    };
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
