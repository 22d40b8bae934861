package dev.usher.scenario;

import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.internal.form.MoneyForm;
import dev.usher.model.Money;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.policy.DiagnosticCode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what must be said of the money; only what is written of it is compared. */
final class RefundExpectation {
  private static final List<String> KEYS = List.of("asked", "verdict", "amount", "refusals");
  private static final String PATH = Attribute.REFUND.key() + ".";

  private final MoneyForm money;
  private final Faults faults;
  private final Consumer<Check> checks;

  RefundExpectation(MoneyForm money, Faults faults, Consumer<Check> checks) {
    this.money = money;
    this.faults = faults;
    this.checks = checks;
  }

  void read(Value value) {
    faults
        .attempt(() -> value.fields().check(KEYS, faults))
        .ifPresent(
            fields -> {
              if (fields.members().isEmpty()) {
                faults.accept(
                    value
                        .fault(
                            DiagnosticCode.EMPTY_EXPECTATION,
                            "refund is empty: say what is expected",
                            null)
                        .fault());
              }
              amount(fields, "asked", Refund::asked);
              fields
                  .find("verdict")
                  .flatMap(
                      verdict ->
                          faults.attempt(
                              () -> ExpectationReader.one(RefundVerdict.class).apply(verdict)))
                  .ifPresent(verdict -> same("verdict", verdict, Refund::verdict));
              amount(fields, "amount", Refund::amount);
              fields
                  .find("refusals")
                  .ifPresent(
                      refusals ->
                          same(
                              "refusals",
                              new TreeSet<>(ExpectationReader.texts(refusals, faults)),
                              refund -> new TreeSet<>(refund.refusals())));
            });
  }

  private void amount(Fields fields, String key, Function<Refund, @Nullable Money> actual) {
    fields
        .find(key)
        .flatMap(value -> faults.attempt(() -> money.read(value)))
        .ifPresent(expected -> same(key, expected, actual));
  }

  private <T> void same(String key, T expected, Function<Refund, @Nullable T> actual) {
    checks.accept(Check.same(PATH + key, expected, decision -> refund(decision).map(actual)));
  }

  static Optional<Refund> refund(Decision decision) {
    return Optional.ofNullable(decision.refund());
  }
}
