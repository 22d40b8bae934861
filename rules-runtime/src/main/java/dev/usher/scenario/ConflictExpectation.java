package dev.usher.scenario;

import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads which conflicts there must be, exactly: a list of attributes or of {attribute, values}. */
final class ConflictExpectation {
  private static final List<String> KEYS = List.of("attribute", "values");

  private final Faults faults;
  private final Consumer<Check> checks;

  ConflictExpectation(Faults faults, Consumer<Check> checks) {
    this.faults = faults;
    this.checks = checks;
  }

  void read(Value value) {
    TreeSet<String> attributes = new TreeSet<>();
    for (Value item : faults.attempt(value::items).orElse(List.of())) {
      if (item.isMapping()) {
        Fields fields = item.fields().check(KEYS, faults);
        faults
            .attempt(() -> fields.need("attribute").words())
            .ifPresent(
                attribute -> {
                  attributes.add(attribute);
                  fields.find("values").ifPresent(values -> values(attribute, values));
                });
      } else {
        faults.attempt(item::words).ifPresent(attributes::add);
      }
    }
    checks.accept(
        Check.same(
            "conflicts", attributes, decision -> Optional.of(new TreeSet<>(names(decision)))));
  }

  private void values(String attribute, Value value) {
    TreeSet<String> expected = new TreeSet<>(ExpectationReader.texts(value, faults));
    Check same =
        Check.same(
            "conflicts." + attribute + ".values",
            expected,
            decision ->
                decision.conflicts().stream()
                    .filter(conflict -> conflict.attribute().equals(attribute))
                    .map(conflict -> new TreeSet<>(conflict.values()))
                    .findFirst());
    // Where there is no such conflict, the check of the attributes says so.
    checks.accept(
        decision -> names(decision).contains(attribute) ? same.compare(decision) : List.of());
  }

  static List<String> names(Decision decision) {
    return decision.conflicts().stream().map(Conflict::attribute).toList();
  }
}
