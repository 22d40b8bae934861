package dev.usher.scenario;

import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.internal.form.DecidedNames;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.policy.DiagnosticCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads what a decision must not have. */
final class AbsentExpectation {
  private final Faults faults;
  private final Consumer<Check> checks;
  private final Map<String, Consumer<Value>> readings = new LinkedHashMap<>();

  AbsentExpectation(Faults faults, Consumer<Check> checks) {
    this.faults = faults;
    this.checks = checks;
    for (Attribute attribute : Attribute.values()) {
      reading(attribute).ifPresent(reading -> readings.put(attribute.key(), reading));
    }
    readings.put(
        "escalations",
        missing("escalations", AbsentExpectation::tier, EscalationExpectation::tiers));
    readings.put("nextReview", none("nextReview", d -> Optional.ofNullable(d.nextReview())));
    readings.put("conflicts", missing("conflicts", Value::words, ConflictExpectation::names));
  }

  /** Whether a decision may lack what bears a name, so that its absence can be expected. */
  static boolean mayLack(String name) {
    return new AbsentExpectation(new Faults(), check -> {}).readings.containsKey(name);
  }

  void read(Value value) {
    faults.attempt(() -> value.fields().check(readings.keySet(), faults)).ifPresent(this::all);
  }

  private void all(Fields fields) {
    readings.forEach((key, reading) -> fields.find(key).ifPresent(reading));
  }

  /**
   * Returns how the absence of an attribute is read, or nothing if every decision has it; the
   * compiler says what is missing.
   */
  private Optional<Consumer<Value>> reading(Attribute attribute) {
    String key = attribute.key();
    return switch (attribute) {
      case TOPIC -> Optional.of(none(key, d -> Optional.ofNullable(d.topic())));
      case REPLY_VIA -> Optional.of(none(key, d -> Optional.ofNullable(d.replyVia())));
      case SIGNALS -> Optional.of(missing(key, Value::words, Decision::signals));
      case APPROVALS -> Optional.of(missing(key, Value::words, Decision::approvals));
      case ANY_OF -> Optional.of(missing(key, AnyOfExpectation::word, AnyOfExpectation::words));
      case HOLDS -> Optional.of(missing(key, Value::words, Decision::holds));
      case REFUND -> Optional.of(none(key, RefundExpectation::refund));
      case TARGETS -> Optional.of(missing(key, DecidedNames::metric, TargetExpectation::metrics));
      case ACTIONS -> Optional.of(missing(key, Value::words, ActionExpectation::names));
      case SEVERITY, VIP, EMERGENCY, TIER, OWNER, QUEUE -> Optional.empty();
    };
  }

  private static String tier(Value value) {
    return String.valueOf(value.integer());
  }

  private <T> Consumer<Value> none(String key, Function<Decision, Optional<T>> actual) {
    return value ->
        faults
            .attempt(() -> onlyTrue(value))
            .ifPresent(yes -> checks.accept(Check.none(key, actual)));
  }

  private static boolean onlyTrue(Value value) {
    if (!value.flag()) {
      throw value.wrong("only true is allowed");
    }
    return true;
  }

  private Consumer<Value> missing(
      String key,
      Function<Value, String> reading,
      Function<Decision, ? extends Collection<String>> names) {
    return value ->
        faults
            .attempt(() -> named(value))
            .orElse(List.of())
            .forEach(
                item ->
                    faults
                        .attempt(() -> reading.apply(item))
                        .ifPresent(name -> checks.accept(Check.missing(key, name, names))));
  }

  /** An empty list would say nothing, and look as if it said that there is none at all. */
  private static List<Value> named(Value value) {
    List<Value> items = value.items();
    if (items.isEmpty()) {
      throw value.fault(
          DiagnosticCode.EMPTY_EXPECTATION,
          value.path() + " is empty: name what must not be there",
          null);
    }
    return items;
  }
}
