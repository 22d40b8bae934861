package dev.usher.scenario;

import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Value;
import dev.usher.internal.form.AnyOfForm;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads which choices of authorities there must be, exactly, or must not be: {need, of} each. */
final class AnyOfExpectation {
  private static final String KEY = Attribute.ANY_OF.key();

  private final Faults faults;
  private final Consumer<Check> checks;

  AnyOfExpectation(Faults faults, Consumer<Check> checks) {
    this.faults = faults;
    this.checks = checks;
  }

  void read(Value value) {
    TreeSet<AnyOf> expected = new TreeSet<>();
    for (Value item : faults.attempt(value::items).orElse(List.of())) {
      faults.attempt(() -> AnyOfForm.read(item)).ifPresent(expected::add);
    }
    checks.accept(
        Check.same(KEY, expected, decision -> Optional.of(new TreeSet<>(decision.anyOf()))));
  }

  static List<String> words(Decision decision) {
    return decision.anyOf().stream().map(AnyOf::toString).toList();
  }

  static String word(Value value) {
    return AnyOfForm.read(value).toString();
  }
}
