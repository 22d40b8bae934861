package dev.usher.scenario;

import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.internal.form.DecidedNames;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import java.util.List;
import java.util.function.Consumer;

/** Reads which tiers must still be ahead at least, and when: a list of tiers or of {tier, at}. */
final class EscalationExpectation {
  private static final List<String> KEYS = List.of("tier", "at");

  private final DecidedNames names;
  private final Faults faults;
  private final Consumer<Check> checks;

  EscalationExpectation(DecidedNames names, Faults faults, Consumer<Check> checks) {
    this.names = names;
    this.faults = faults;
    this.checks = checks;
  }

  void read(Value value) {
    for (Value item : faults.attempt(value::items).orElse(List.of())) {
      if (!item.isMapping()) {
        faults
            .attempt(() -> names.tier(item))
            .ifPresent(tier -> checks.accept(escalation(tier, List.of())));
      } else {
        faults
            .attempt(() -> item.fields().check(KEYS, faults))
            .flatMap(fields -> faults.attempt(() -> escalation(fields)))
            .ifPresent(checks);
      }
    }
  }

  private Check escalation(Fields fields) {
    int tier = names.tier(fields.need("tier"));
    return escalation(
        tier,
        fields
            .find("at")
            .map(Moments::read)
            .map(
                at ->
                    Check.same(
                        "escalations." + tier + ".at",
                        at,
                        decision ->
                            decision.escalations().stream()
                                .filter(escalation -> escalation.tier() == tier)
                                .map(Escalation::at)
                                .findFirst()))
            .map(List::of)
            .orElse(List.of()));
  }

  private static Check escalation(int tier, List<Check> parts) {
    return Check.present("escalations", String.valueOf(tier), EscalationExpectation::tiers, parts);
  }

  static List<String> tiers(Decision decision) {
    return decision.escalations().stream()
        .map(escalation -> String.valueOf(escalation.tier()))
        .toList();
  }
}
