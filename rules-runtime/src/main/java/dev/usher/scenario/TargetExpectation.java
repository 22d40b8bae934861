package dev.usher.scenario;

import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.internal.form.DecidedNames;
import dev.usher.internal.text.SpanHint;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.internal.ShownText;
import dev.usher.model.time.ClockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads which targets there must be at least, and what must be true of them. */
final class TargetExpectation {
  private static final List<String> KEYS = List.of("within", "clock", "desk", "due", "state");

  private static final Map<String, String> OTHER_KEYS =
      Map.of(
          "in", "within",
          "time", "within",
          "by", "due",
          "at", "due",
          "deadline", "due",
          "status", "state",
          "calendar", "clock");

  private final DecidedNames names;
  private final Faults faults;
  private final Consumer<Check> checks;

  TargetExpectation(DecidedNames names, Faults faults, Consumer<Check> checks) {
    this.names = names;
    this.faults = faults;
    this.checks = checks;
  }

  void read(Value value) {
    List<Fields.Member> members =
        faults
            .attempt(value::fields)
            .map(fields -> fields.once(faults).members())
            .orElse(List.of());
    for (Fields.Member member : members) {
      faults
          .attempt(() -> DecidedNames.metric(member.name()))
          .ifPresent(metric -> checks.accept(target(metric, member.value())));
    }
  }

  static List<String> metrics(Decision decision) {
    return decision.targets().stream().map(target -> target.metric().key()).toList();
  }

  private Check target(String metric, Value value) {
    List<Check> parts = new ArrayList<>();
    if (!value.isNothing()) {
      faults
          .attempt(() -> parts(value).check(KEYS, OTHER_KEYS, faults))
          .ifPresent(fields -> parts(metric, fields, parts));
    }
    return Check.present("targets", metric, TargetExpectation::metrics, parts);
  }

  /** A length of time alone is what the target's within is. */
  private static Fields parts(Value value) {
    if (value.isText()) {
      String span = SpanHint.of(value.text()).orElse(value.text());
      throw value.wrong(
          "values by name are allowed", "write {within: " + ShownText.excerpt(span) + "}");
    }
    return value.fields();
  }

  private void parts(String metric, Fields fields, List<Check> parts) {
    String path = "targets." + metric + ".";
    fields
        .find("within")
        .flatMap(value -> faults.attempt(() -> ExpectedSpan.read(value)))
        .ifPresent(
            span ->
                parts.add(
                    Check.that(
                        path + "within", span, part(metric, Target::within), span::matches)));
    fields
        .find("clock")
        .flatMap(value -> faults.attempt(() -> ExpectationReader.one(ClockType.class).apply(value)))
        .ifPresent(
            clock -> parts.add(Check.same(path + "clock", clock, part(metric, Target::clock))));
    fields
        .find("desk")
        .flatMap(value -> faults.attempt(() -> names.desk(value)))
        .ifPresent(
            desk ->
                parts.add(
                    Check.same(
                        path + "desk", desk, part(metric, target -> target.within().desk()))));
    fields
        .find("due")
        .flatMap(value -> faults.attempt(() -> Moments.read(value)))
        .ifPresent(due -> parts.add(Check.same(path + "due", due, part(metric, Target::due))));
    fields
        .find("state")
        .flatMap(
            value -> faults.attempt(() -> ExpectationReader.one(TargetState.class).apply(value)))
        .ifPresent(
            state -> parts.add(Check.same(path + "state", state, part(metric, Target::state))));
  }

  private static <T> Function<Decision, Optional<T>> part(
      String metric, Function<Target, @Nullable T> part) {
    return decision -> decision.target(metric).map(part);
  }
}
