package dev.usher.internal.form;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.DecisionBuilder;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A decision as text, in both directions. */
public final class DecisionForm {
  private static final FieldNames DECISION =
      FieldNames.of(
          "contact",
          "policy",
          "at",
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
          "anyOf",
          "holds",
          "refund",
          "targets",
          "actions",
          "escalations",
          "nextReview",
          "conflicts",
          "reasons",
          "timeline");
  private static final FieldNames POLICY = FieldNames.of("name", "version", "digest");
  private static final FieldNames TARGET =
      FieldNames.of("metric", "within", "clock", "desk", "due", "state", "metAt");
  private static final FieldNames ACTION = FieldNames.of("name", "by", "due", "from");
  private static final FieldNames ESCALATION = FieldNames.of("tier", "at");

  /** The names in a decision, wherever in it; those under a conflict's rules are free. */
  public static final FieldNames NAMES =
      FieldNames.ofAll(
          DECISION,
          POLICY,
          TARGET,
          ACTION,
          ESCALATION,
          AnyOfForm.NAMES,
          RefundForm.NAMES,
          ConflictForm.NAMES,
          ReasonForm.NAMES,
          StartForm.NAMES,
          TimelineForm.NAMES);

  private DecisionForm() {}

  /** Returns how long a decision's text will be about, in characters. */
  public static int length(Decision decision) {
    int due = decision.targets().size() + decision.actions().size();
    return 512 + 256 * decision.reasons().size() + 80 * decision.timeline().size() + 96 * due;
  }

  /** Writes a decision into an object. */
  public static void write(JsonText json, Decision decision) {
    json.text("contact", decision.contact());
    json.object("policy", policy -> policy(policy, decision.policy()));
    json.moment("at", decision.at());
    json.text("topic", decision.topic());
    json.constant("severity", decision.severity());
    json.flag("vip", decision.vip());
    json.flag("emergency", decision.emergency());
    json.texts("signals", decision.signals());
    json.number("tier", decision.tier());
    json.text("owner", decision.owner());
    json.text("queue", decision.queue());
    json.constant("replyVia", decision.replyVia());
    json.texts("approvals", decision.approvals());
    if (!decision.anyOf().isEmpty()) {
      json.list("anyOf", decision.anyOf(), AnyOfForm::write);
    }
    json.texts("holds", decision.holds());
    Refund refund = decision.refund();
    if (refund != null) {
      json.object("refund", group -> RefundForm.write(group, refund));
    }
    json.list("targets", decision.targets(), DecisionForm::target);
    json.list("actions", decision.actions(), DecisionForm::action);
    json.list("escalations", decision.escalations(), DecisionForm::escalation);
    json.moment("nextReview", decision.nextReview());
    json.list("conflicts", decision.conflicts(), ConflictForm::write);
    json.list("reasons", decision.reasons(), ReasonForm::write);
    json.list("timeline", decision.timeline(), TimelineForm::write);
  }

  private static void policy(JsonText json, PolicyRef policy) {
    PolicyRefForm.write(json, policy);
  }

  private static void target(JsonText json, Target target) {
    json.text("metric", target.metric().key());
    SpanForm.write(json, target.within());
    json.moment("due", target.due());
    json.constant("state", target.state());
    json.moment("metAt", target.metAt());
  }

  private static void action(JsonText json, Action action) {
    json.text("name", action.name());
    json.text("by", action.by());
    json.moment("due", action.due());
    json.moment("from", action.from());
  }

  private static void escalation(JsonText json, Escalation escalation) {
    json.number("tier", escalation.tier());
    json.moment("at", escalation.at());
  }

  /**
   * Reads a decision.
   *
   * @param zone the policy's zone, which no decision names
   * @throws dev.usher.internal.document.FaultException naming the first thing that is wrong
   */
  public static Decision read(Value value, ZoneId zone) {
    Fields fields = CheckedReading.fields(value, DECISION);
    return CheckedReading.made(
        value,
        () -> {
          DecisionBuilder decision =
              Decision.builder(
                  fields.need("contact").text(),
                  policy(fields.need("policy"), zone),
                  Moments.readCalculated(fields.need("at")),
                  fields.need("owner").text());
          return decision
              .topic(fields.text("topic"))
              .severity(Constants.read(fields.need("severity"), Severity.class))
              .vip(fields.need("vip").flag())
              .emergency(fields.need("emergency").flag())
              .signals(fields.texts("signals"))
              .tier(fields.need("tier").integer())
              .queue(fields.need("queue").text())
              .replyVia(fields.read("replyVia", in -> Constants.read(in, Channel.class)))
              .approvals(fields.texts("approvals"))
              .anyOf(list(fields, "anyOf", AnyOfForm::read))
              .holds(fields.texts("holds"))
              .refund(fields.read("refund", RefundForm::read))
              .targets(list(fields, "targets", DecisionForm::target))
              .actions(list(fields, "actions", DecisionForm::action))
              .escalations(list(fields, "escalations", DecisionForm::escalation))
              .nextReview(moment(fields, "nextReview"))
              .conflicts(list(fields, "conflicts", ConflictForm::read))
              .reasons(list(fields, "reasons", ReasonForm::read))
              .timeline(list(fields, "timeline", TimelineForm::read))
              .build();
        });
  }

  private static PolicyRef policy(Value value, ZoneId zone) {
    Fields fields = CheckedReading.fields(value, POLICY);
    return PolicyRefForm.read(value, fields, zone);
  }

  private static Target target(Value value) {
    Fields fields = CheckedReading.fields(value, TARGET);
    return CheckedReading.made(
        value,
        () ->
            Target.builder(
                    ProposalKind.metric(fields.need("metric")),
                    SpanForm.read(fields),
                    Moments.readCalculated(fields.need("due")))
                .state(Constants.read(fields.need("state"), TargetState.class))
                .metAt(moment(fields, "metAt"))
                .build());
  }

  private static Action action(Value value) {
    Fields fields = CheckedReading.fields(value, ACTION);
    return CheckedReading.made(
        value,
        () ->
            Action.builder(fields.need("name").text())
                .by(fields.text("by"))
                .due(moment(fields, "due"))
                .from(moment(fields, "from"))
                .build());
  }

  private static Escalation escalation(Value value) {
    Fields fields = CheckedReading.fields(value, ESCALATION);
    return CheckedReading.made(
        value,
        () ->
            new Escalation(
                fields.need("tier").integer(), Moments.readCalculated(fields.need("at"))));
  }

  static @Nullable Instant moment(Fields fields, String name) {
    return fields.read(name, Moments::readCalculated);
  }

  static <T> List<T> list(Fields fields, String name, Function<Value, T> item) {
    Value value = fields.get(name);
    return value == null ? List.of() : value.each(item);
  }
}
