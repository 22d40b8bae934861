package dev.usher.ops.decide;

import dev.usher.model.Money;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.time.Metric;
import dev.usher.ops.decide.LineResult.DecidedLine;
import dev.usher.ops.input.Together;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.text.Csv;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decisions for spreadsheets, a record each under a record of names. A program reads a column by
 * its name; a new column comes to the right of the others. Moments are written with the policy
 * zone's offset, several values with a semicolon between them.
 */
final class CsvLayout implements Layout {
  private static final int VERSION = 1;

  private record Field(String name, Function<Decision, String> value) {}

  private static final List<Field> FIELDS = fields();
  private static final String HEADER = Csv.line(FIELDS.stream().map(Field::name).toList());

  private boolean begun;

  private static List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("formatVersion", decision -> String.valueOf(VERSION)));
    fields.add(new Field("contact", decision -> Csv.text(decision.contact())));
    fields.add(new Field("at", decision -> moment(decision.at(), decision)));
    fields.add(new Field("topic", decision -> Csv.text(decision.topic())));
    fields.add(new Field("severity", decision -> decision.severity().name()));
    fields.add(new Field("vip", decision -> String.valueOf(decision.vip())));
    fields.add(new Field("emergency", decision -> String.valueOf(decision.emergency())));
    fields.add(new Field("signals", decision -> several(decision.signals())));
    fields.add(new Field("tier", decision -> String.valueOf(decision.tier())));
    fields.add(new Field("owner", decision -> Csv.text(decision.owner())));
    fields.add(new Field("queue", decision -> Csv.text(decision.queue())));
    fields.add(
        new Field(
            "replyVia", decision -> decision.replyVia() == null ? "" : decision.replyVia().name()));
    fields.add(new Field("approvals", decision -> several(decision.approvals())));
    fields.add(
        new Field(
            "anyOf", decision -> several(decision.anyOf().stream().map(AnyOf::toString).toList())));
    fields.add(new Field("holds", decision -> several(decision.holds())));
    refund(fields);
    for (Metric metric : Metric.values()) {
      fields.add(
          new Field(metric.key() + ".due", of(metric, (target, in) -> moment(target.due(), in))));
      fields.add(
          new Field(metric.key() + ".state", of(metric, (target, in) -> target.state().name())));
    }
    fields.add(
        new Field(
            "breached",
            decision ->
                several(
                    decision.targets().stream()
                        .filter(target -> target.state() == TargetState.BREACHED)
                        .map(target -> target.metric().key())
                        .toList())));
    fields.add(new Field("actions", CsvLayout::actions));
    fields.add(new Field("escalations", CsvLayout::escalations));
    fields.add(new Field("nextReview", decision -> moment(decision.nextReview(), decision)));
    fields.add(
        new Field(
            "conflicts",
            decision -> several(decision.conflicts().stream().map(Conflict::attribute).toList())));
    fields.add(new Field("clause", because(Reason::clause)));
    fields.add(new Field("rule", because(Reason::rule)));
    fields.add(new Field("policy", decision -> Csv.text(decision.policy().name())));
    fields.add(new Field("version", decision -> Csv.text(decision.policy().version())));
    fields.add(new Field("digest", decision -> Csv.text(decision.policy().digest())));
    return List.copyOf(fields);
  }

  private static void refund(List<Field> fields) {
    fields.add(new Field("refund.verdict", of(refund -> refund.verdict().name())));
    fields.add(new Field("refund.asked", of(refund -> amount(refund.asked()))));
    fields.add(new Field("refund.amount", of(refund -> amount(refund.amount()))));
    fields.add(new Field("refund.currency", of(CsvLayout::currency)));
    fields.add(new Field("refund.refusals", of(refund -> several(refund.refusals()))));
  }

  private static Function<Decision, String> of(Function<Refund, String> value) {
    return decision -> decision.refund() == null ? "" : value.apply(decision.refund());
  }

  private static String amount(@Nullable Money money) {
    return money == null ? "" : money.amount().toPlainString();
  }

  private static String currency(Refund refund) {
    Money money = refund.amount() == null ? refund.asked() : refund.amount();
    return money == null ? "" : money.currency().getCurrencyCode();
  }

  private interface OfTarget {
    String value(Target target, Decision decision);
  }

  private static Function<Decision, String> of(Metric metric, OfTarget value) {
    return decision ->
        decision.target(metric.key()).map(target -> value.value(target, decision)).orElse("");
  }

  private static Function<Decision, String> because(Function<Reason, @Nullable String> part) {
    return decision -> {
      Optional<Reason> reason = DecidingReason.of(decision);
      return reason.isEmpty() ? "" : Csv.text(part.apply(reason.get()));
    };
  }

  private static String actions(Decision decision) {
    List<String> actions = new ArrayList<>();
    for (Action each : decision.actions()) {
      Instant due = each.due();
      actions.add(Facts.action(each) + (due == null ? "" : " due " + moment(due, decision)));
    }
    return several(actions);
  }

  private static String escalations(Decision decision) {
    List<String> escalations = new ArrayList<>();
    for (Escalation each : decision.escalations()) {
      escalations.add("tier " + each.tier() + " at " + moment(each.at(), decision));
    }
    return several(escalations);
  }

  private static String several(List<String> texts) {
    return Csv.text(String.join("; ", texts));
  }

  private static String moment(@Nullable Instant moment, Decision decision) {
    return moment == null
        ? ""
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            moment.atZone(decision.policy().zone()).toOffsetDateTime());
  }

  @Override
  public Consumer<Terminal> printing(List<DecidedLine> decided) {
    List<String> records = Together.map(decided, CsvLayout::line);
    return terminal -> {
      begin(terminal);
      records.forEach(terminal::printText);
    };
  }

  /** A table without contacts has its names all the same. */
  @Override
  public Consumer<Terminal> end(DecisionCounts counts) {
    return this::begin;
  }

  private void begin(Terminal terminal) {
    if (!begun) {
      begun = true;
      terminal.printText(HEADER);
    }
  }

  private static String line(DecidedLine one) {
    return Csv.line(FIELDS.stream().map(field -> field.value().apply(one.decision())).toList());
  }
}
