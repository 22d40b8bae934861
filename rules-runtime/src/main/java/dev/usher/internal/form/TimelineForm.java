package dev.usher.internal.form;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.model.Severity;
import dev.usher.model.decision.CaseEvent;
import dev.usher.model.decision.TargetState;
import dev.usher.model.decision.TimelineEvent;

/** A moment of a case's life. */
final class TimelineForm {
  static final FieldNames NAMES = FieldNames.of("at", "event", "name", "tier", "level", "state");

  private TimelineForm() {}

  static void write(JsonText json, TimelineEvent event) {
    json.moment("at", event.at());
    json.constant("event", event.event());
    json.text("name", event.name());
    json.number("tier", event.tier());
    json.constant("level", event.level());
    json.constant("state", event.state());
  }

  static TimelineEvent read(Value value) {
    Fields fields = CheckedReading.fields(value, NAMES);
    return CheckedReading.made(
        value,
        () ->
            new TimelineEvent(
                Moments.readCalculated(fields.need("at")),
                Constants.read(fields.need("event"), CaseEvent.class),
                fields.text("name"),
                fields.read("tier", Value::integer),
                fields.read("level", in -> Constants.read(in, Severity.class)),
                fields.read("state", in -> Constants.read(in, TargetState.class))));
  }
}
