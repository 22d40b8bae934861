package dev.usher.scenario;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.decision.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads what a scenario expects. */
final class ExpectationReader {
  private static final List<String> KEYS =
      List.of(
          "topic",
          "severity",
          "vip",
          "emergency",
          "signals",
          "tier",
          "owner",
          "queue",
          "replyVia",
          "approvals",
          "holds",
          "targets",
          "actions",
          "escalations",
          "nextReview",
          "conflicts",
          "absent");

  private final Faults faults;
  private final List<Check> checks = new ArrayList<>();

  private ExpectationReader(Faults faults) {
    this.faults = faults;
  }

  /** Reads the expectation; what is wrong with it goes to the faults. */
  static Expectation read(Value value, Faults faults) {
    ExpectationReader reader = new ExpectationReader(faults);
    faults.attempt(value::fields).ifPresent(fields -> reader.all(value, fields));
    return new Expectation(reader.checks);
  }

  private void all(Value value, Fields fields) {
    fields.check(KEYS, faults);
    List<Fields.Member> members = fields.members();
    if (members.isEmpty()) {
      faults.accept(value.fault("expect is empty: at least one attribute is needed", null).fault());
    }
    for (Fields.Member member : members) {
      if (member.value().isNothing()) {
        String hint = "what must not be there goes under absent";
        String message = member.name().path() + " is missing: it has no value";
        faults.accept(member.name().fault(message, hint).fault());
      }
    }
    single(fields, "topic", Value::text, decision -> Optional.ofNullable(decision.topic()));
    single(fields, "severity", one(Severity.class), decision -> Optional.of(decision.severity()));
    single(fields, "vip", Value::flag, decision -> Optional.of(decision.vip()));
    single(fields, "emergency", Value::flag, decision -> Optional.of(decision.emergency()));
    single(fields, "tier", Value::integer, decision -> Optional.of(decision.tier()));
    single(fields, "owner", Value::text, decision -> Optional.of(decision.owner()));
    single(fields, "queue", Value::text, decision -> Optional.of(decision.queue()));
    single(fields, "replyVia", one(Channel.class), d -> Optional.ofNullable(d.replyVia()));
    exactly(fields, "approvals", Decision::approvals);
    exactly(fields, "holds", Decision::holds);
    read(fields, "signals", this::signals);
    read(fields, "targets", new TargetExpectation(faults, checks::add)::read);
    read(fields, "actions", new ActionExpectation(faults, checks::add)::read);
    read(fields, "escalations", new EscalationExpectation(faults, checks::add)::read);
    single(fields, "nextReview", Moments::read, d -> Optional.ofNullable(d.nextReview()));
    read(fields, "conflicts", new ConflictExpectation(faults, checks::add)::read);
    read(fields, "absent", new AbsentExpectation(faults, checks::add)::read);
  }

  private void read(Fields fields, String key, Consumer<Value> reading) {
    fields.find(key).ifPresent(reading);
  }

  private <T> void single(
      Fields fields,
      String key,
      Function<Value, T> reading,
      Function<Decision, Optional<T>> actual) {
    fields
        .find(key)
        .flatMap(value -> faults.attempt(() -> reading.apply(value)))
        .ifPresent(expected -> checks.add(Check.same(key, expected, actual)));
  }

  private void exactly(Fields fields, String key, Function<Decision, Collection<String>> actual) {
    fields
        .find(key)
        .map(value -> new TreeSet<>(texts(value, faults)))
        .ifPresent(
            expected ->
                checks.add(
                    Check.same(
                        key,
                        expected,
                        decision -> Optional.of(new TreeSet<>(actual.apply(decision))))));
  }

  private void signals(Value value) {
    for (String signal : texts(value, faults)) {
      checks.add(Check.present("signals", signal, Decision::signals, List.of()));
    }
  }

  /** The texts of a list, none of them blank. */
  static List<String> texts(Value value, Faults faults) {
    List<String> texts = new ArrayList<>();
    for (Value item : faults.attempt(value::items).orElse(List.of())) {
      faults.attempt(item::words).ifPresent(texts::add);
    }
    return texts;
  }

  /** Reading of a constant. */
  static <E extends Enum<E>> Function<Value, E> one(Class<E> type) {
    return value -> Constants.read(value, type);
  }
}
