package dev.usher.scenario;

import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.model.decision.Decision;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads what a decision must not have. */
final class AbsentExpectation {
  private static final List<String> KEYS =
      List.of(
          "topic",
          "replyVia",
          "nextReview",
          "signals",
          "approvals",
          "holds",
          "targets",
          "actions",
          "escalations",
          "conflicts");

  private final Faults faults;
  private final Consumer<Check> checks;

  AbsentExpectation(Faults faults, Consumer<Check> checks) {
    this.faults = faults;
    this.checks = checks;
  }

  void read(Value value) {
    faults.attempt(() -> value.fields().check(KEYS, faults)).ifPresent(this::all);
  }

  private void all(Fields fields) {
    none(fields, "topic", decision -> Optional.ofNullable(decision.topic()));
    none(fields, "replyVia", decision -> Optional.ofNullable(decision.replyVia()));
    none(fields, "nextReview", decision -> Optional.ofNullable(decision.nextReview()));
    missing(fields, "signals", Value::words, Decision::signals);
    missing(fields, "approvals", Value::words, Decision::approvals);
    missing(fields, "holds", Value::words, Decision::holds);
    missing(fields, "targets", TargetExpectation::metric, TargetExpectation::metrics);
    missing(fields, "actions", Value::words, ActionExpectation::names);
    missing(fields, "escalations", AbsentExpectation::tier, EscalationExpectation::tiers);
    missing(fields, "conflicts", Value::words, ConflictExpectation::names);
  }

  private static String tier(Value value) {
    return String.valueOf(value.integer());
  }

  private <T> void none(Fields fields, String key, Function<Decision, Optional<T>> actual) {
    fields
        .find(key)
        .ifPresent(
            value ->
                faults
                    .attempt(() -> onlyTrue(value))
                    .ifPresent(yes -> checks.accept(Check.none(key, actual))));
  }

  private static boolean onlyTrue(Value value) {
    if (!value.flag()) {
      throw value.wrong("only true is allowed");
    }
    return true;
  }

  private void missing(
      Fields fields,
      String key,
      Function<Value, String> reading,
      Function<Decision, ? extends Collection<String>> names) {
    fields
        .find(key)
        .flatMap(value -> faults.attempt(() -> named(value)))
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
      throw value.fault(value.path() + " is empty: name what must not be there", null);
    }
    return items;
  }
}
