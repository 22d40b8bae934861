package dev.usher.scenario;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.internal.form.DecidedNames;
import dev.usher.internal.form.MoneyForm;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.policy.DiagnosticCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a scenario expects. */
final class ExpectationReader {
  /** What a decision says beside the attributes that rules propose. */
  private static final List<String> OTHERS =
      List.of("escalations", "nextReview", "conflicts", "absent");

  private static final List<String> KEYS =
      Stream.concat(Arrays.stream(Attribute.values()).map(Attribute::key), OTHERS.stream())
          .toList();

  private static final Map<String, String> OTHER_NAMES = otherNames();

  private final MoneyForm money;
  private final DecidedNames names;
  private final Faults faults;
  private final List<Check> checks = new ArrayList<>();

  private ExpectationReader(MoneyForm money, DecidedNames names, Faults faults) {
    this.money = money;
    this.names = names;
    this.faults = faults;
  }

  private static Map<String, String> otherNames() {
    Map<String, String> others = new HashMap<>(DecidedNames.OTHER_ATTRIBUTES);
    others.put("review", "nextReview");
    others.put("escalation", "escalations");
    others.put("conflict", "conflicts");
    others.put("not", "absent");
    others.put("without", "absent");
    others.put("none", "absent");
    return Map.copyOf(others);
  }

  /** Reads the expectation; what is wrong with it goes to the faults. */
  static Expectation read(Value value, MoneyForm money, DecidedNames names, Faults faults) {
    ExpectationReader reader = new ExpectationReader(money, names, faults);
    faults.attempt(value::fields).ifPresent(fields -> reader.all(value, fields));
    return new Expectation(reader.checks);
  }

  private void all(Value value, Fields fields) {
    fields.check(KEYS, OTHER_NAMES, faults);
    List<Fields.Member> members = fields.members();
    if (members.isEmpty()) {
      faults.accept(
          value
              .fault(
                  DiagnosticCode.EMPTY_EXPECTATION,
                  "expect is empty: at least one attribute is needed",
                  null)
              .fault());
    }
    for (Fields.Member member : members) {
      if (member.value().isNothing()) {
        String hint = "what must not be there goes under absent";
        String message = member.name().path() + " is missing: it has no value";
        faults.accept(member.name().fault(DiagnosticCode.EMPTY_EXPECTATION, message, hint).fault());
      }
    }
    for (Attribute attribute : Attribute.values()) {
      fields.find(attribute.key()).ifPresent(reading(attribute));
    }
    read(fields, "escalations", new EscalationExpectation(names, faults, checks::add)::read);
    read(
        fields,
        "nextReview",
        single("nextReview", Moments::read, d -> Optional.ofNullable(d.nextReview())));
    read(fields, "conflicts", new ConflictExpectation(faults, checks::add)::read);
    read(fields, "absent", new AbsentExpectation(faults, checks::add)::read);
    fields
        .find("absent")
        .filter(Value::isMapping)
        .ifPresent(absent -> new AbsentAndExpected(faults).find(fields, absent.fields()));
  }

  /** Returns how what is expected of an attribute is read; the compiler says what is missing. */
  private Consumer<Value> reading(Attribute attribute) {
    String key = attribute.key();
    return switch (attribute) {
      case TOPIC -> single(key, names::topic, d -> Optional.ofNullable(d.topic()));
      case SEVERITY -> single(key, one(Severity.class), d -> Optional.of(d.severity()));
      case VIP -> single(key, Value::flag, d -> Optional.of(d.vip()));
      case EMERGENCY -> single(key, Value::flag, d -> Optional.of(d.emergency()));
      case SIGNALS -> this::signals;
      case TIER -> single(key, names::tier, d -> Optional.of(d.tier()));
      case OWNER -> single(key, names::role, d -> Optional.of(d.owner()));
      case QUEUE -> single(key, names::role, d -> Optional.of(d.queue()));
      case REPLY_VIA -> single(key, one(Channel.class), d -> Optional.ofNullable(d.replyVia()));
      case APPROVALS -> exactly(key, names::role, Decision::approvals);
      case ANY_OF -> new AnyOfExpectation(faults, checks::add)::read;
      case HOLDS -> exactly(key, Value::words, Decision::holds);
      case REFUND -> this::refund;
      case TARGETS -> new TargetExpectation(names, faults, checks::add)::read;
      case ACTIONS -> new ActionExpectation(names, faults, checks::add)::read;
    };
  }

  private void read(Fields fields, String key, Consumer<Value> reading) {
    fields.find(key).ifPresent(reading);
  }

  private <T> Consumer<Value> single(
      String key, Function<Value, T> reading, Function<Decision, Optional<T>> actual) {
    return value ->
        faults
            .attempt(() -> reading.apply(value))
            .ifPresent(expected -> checks.add(Check.same(key, expected, actual)));
  }

  private void refund(Value value) {
    Optional<FaultException> refusal = names.refundRefusal(value);
    if (refusal.isPresent()) {
      faults.accept(refusal.get().fault());
    } else {
      new RefundExpectation(money, faults, checks::add).read(value);
    }
  }

  private Consumer<Value> exactly(
      String key, Function<Value, String> reading, Function<Decision, Collection<String>> actual) {
    return value ->
        checks.add(
            Check.same(
                key,
                new TreeSet<>(texts(value, reading, faults)),
                decision -> Optional.of(new TreeSet<>(actual.apply(decision)))));
  }

  private void signals(Value value) {
    for (String signal : texts(value, faults)) {
      checks.add(Check.present("signals", signal, Decision::signals, List.of()));
    }
  }

  /** The texts of a list, none of them blank. */
  static List<String> texts(Value value, Faults faults) {
    return texts(value, Value::words, faults);
  }

  /** What a reading makes of each item of a list. */
  static List<String> texts(Value value, Function<Value, String> reading, Faults faults) {
    List<String> texts = new ArrayList<>();
    for (Value item : faults.attempt(value::items).orElse(List.of())) {
      faults.attempt(() -> reading.apply(item)).ifPresent(texts::add);
    }
    return texts;
  }

  /** Reading of a constant. */
  static <E extends Enum<E>> Function<Value, E> one(Class<E> type) {
    return value -> Constants.read(value, type);
  }
}
