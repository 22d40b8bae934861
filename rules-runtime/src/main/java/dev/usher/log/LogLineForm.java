package dev.usher.log;

import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.internal.form.CheckedReading;
import dev.usher.internal.form.ContactForm;
import dev.usher.internal.form.ContactText;
import dev.usher.internal.form.DecisionForm;
import dev.usher.internal.form.PolicyRefForm;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.policy.DiagnosticCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.concurrent.TimeUnit;

/** A line of a log as text, in both directions. */
final class LogLineForm {
  static final int VERSION = 1;

  static final FieldNames NAMES_OF_LINE =
      FieldNames.of(
          "formatVersion",
          "id",
          "at",
          "policy",
          "micros",
          "decision",
          "refused",
          "contact",
          "masked");
  private static final FieldNames DROPPED = FieldNames.of("formatVersion", "dropped", "at");
  private static final FieldNames POLICY = FieldNames.of("name", "version", "digest", "zone");

  /** The names in a line, wherever in it. */
  static final FieldNames NAMES =
      FieldNames.ofAll(NAMES_OF_LINE, DROPPED, POLICY, DecisionForm.NAMES, ContactForm.NAMES);

  /** A log writes every amount with its currency; one without is in none. */
  private static final ContactForm CONTACT = new ContactForm(Currency.getInstance("XXX"));

  private LogLineForm() {}

  static void write(JsonText json, LoggedDecision line) {
    json.number("formatVersion", VERSION);
    json.text("id", line.id());
    json.moment("at", line.at());
    json.object("policy", policy -> policy(policy, line.policy()));
    json.number("micros", BigDecimal.valueOf(TimeUnit.MICROSECONDS.convert(line.took())));
    line.decision()
        .ifPresent(it -> json.object("decision", decision -> DecisionForm.write(decision, it)));
    json.text("refused", line.refusal().orElse(null));
    line.contact()
        .ifPresent(it -> json.object("contact", contact -> ContactText.write(contact, it)));
    json.textsIfAny("masked", line.masked());
  }

  private static void policy(JsonText json, PolicyRef policy) {
    PolicyRefForm.write(json, policy);
    json.text("zone", policy.zone().getId());
  }

  static void write(JsonText json, DroppedDecisions dropped) {
    json.number("formatVersion", VERSION);
    json.number("dropped", BigDecimal.valueOf(dropped.count()));
    json.moment("at", dropped.at());
  }

  /**
   * Reads a line.
   *
   * @throws dev.usher.internal.document.FaultException naming the first thing that is wrong
   */
  static LogEntry read(Value value) {
    Fields fields = value.fields();
    Value version = fields.need("formatVersion");
    if (version.integer() != VERSION) {
      throw version.wrong(VERSION + " is allowed, others are written by a later Usher");
    }
    return fields.has("dropped") ? dropped(value) : decision(value);
  }

  private static DroppedDecisions dropped(Value value) {
    Fields fields = CheckedReading.fields(value, DROPPED);
    long count = whole(fields.need("dropped"));
    Instant at = Moments.readCalculated(fields.need("at"));
    return CheckedReading.made(value, () -> new DroppedDecisions(count, at));
  }

  private static LoggedDecision decision(Value value) {
    Fields fields = CheckedReading.fields(value, NAMES_OF_LINE);
    String id = fields.need("id").text();
    Instant at = Moments.readCalculated(fields.need("at"));
    PolicyRef policy = policy(fields.need("policy"));
    Duration took = Duration.of(whole(fields.need("micros")), ChronoUnit.MICROS);
    LoggedDecision line =
        fields.has("refused")
            ? refused(value, fields, policy, id, at, took)
            : decided(fields, policy, id, at, took);
    Value contact = fields.get("contact");
    if (contact != null) {
      Contact carried = CONTACT.read(Value.of("contact", contact.node()));
      LoggedDecision bare = line;
      line = CheckedReading.made(contact, () -> bare.carrying(carried));
    }
    Value masked = fields.get("masked");
    LoggedDecision unmasked = line;
    return masked == null
        ? line
        : CheckedReading.made(masked, () -> unmasked.masking(masked.each(Value::text)));
  }

  private static LoggedDecision refused(
      Value value, Fields fields, PolicyRef policy, String id, Instant at, Duration took) {
    Value decision = fields.get("decision");
    if (decision != null) {
      throw decision.fault(
          DiagnosticCode.UNSUITABLE_VALUE,
          "decision and refused stand together: one of them is allowed",
          null);
    }
    String why = fields.need("refused").text();
    return CheckedReading.made(value, () -> LoggedDecision.refused(policy, id, at, why, took));
  }

  private static LoggedDecision decided(
      Fields fields, PolicyRef policy, String id, Instant at, Duration took) {
    Value value = fields.need("decision");
    Decision decision = DecisionForm.read(Value.of("decision", value.node()), policy.zone());
    if (!decision.contact().equals(id)
        || !decision.at().equals(at)
        || !decision.policy().equals(policy)) {
      throw value.fault(
          DiagnosticCode.UNSUITABLE_VALUE,
          "decision is of another contact, moment or policy than its line",
          null);
    }
    return CheckedReading.made(value, () -> LoggedDecision.decided(decision, took));
  }

  private static PolicyRef policy(Value value) {
    Fields fields = CheckedReading.fields(value, POLICY);
    ZoneId zone = zone(fields.need("zone"));
    return PolicyRefForm.read(value, fields, zone);
  }

  private static ZoneId zone(Value value) {
    try {
      return ZoneId.of(value.text());
    } catch (DateTimeException unknown) {
      throw value.wrong("a zone such as Europe/Berlin is allowed");
    }
  }

  private static long whole(Value value) {
    try {
      BigDecimal number = value.number().setScale(0, RoundingMode.UNNECESSARY);
      if (number.signum() >= 0) {
        return number.longValueExact();
      }
    } catch (ArithmeticException noSuchNumber) {
      // Named below.
    }
    throw value.wrong("a whole number that is not negative is allowed");
  }
}
