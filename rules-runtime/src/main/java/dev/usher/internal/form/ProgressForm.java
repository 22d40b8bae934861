package dev.usher.internal.form;

import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what has happened to a case. */
final class ProgressForm {
  private static final FieldNames PROGRESS =
      FieldNames.of(
          "tier",
          "tierSince",
          "firstRespondedAt",
          "escalationRespondedAt",
          "planSentAt",
          "lastUpdatedAt",
          "unansweredSince",
          "reopenedAt",
          "resolvedAt",
          "waiting");
  private static final FieldNames WAITING = FieldNames.of("from", "to");

  /** The names in a progress, wherever in it. */
  static final FieldNames NAMES = FieldNames.ofAll(PROGRESS, WAITING);

  private ProgressForm() {}

  static Progress read(Value value) {
    Fields fields = CheckedReading.fields(value, PROGRESS);
    return CheckedReading.model(
        value,
        "progress",
        () ->
            Progress.builder()
                .tier(fields.read("tier", Value::integer))
                .tierSince(moment(fields, "tierSince"))
                .firstRespondedAt(moment(fields, "firstRespondedAt"))
                .escalationRespondedAt(moment(fields, "escalationRespondedAt"))
                .planSentAt(moment(fields, "planSentAt"))
                .lastUpdatedAt(moment(fields, "lastUpdatedAt"))
                .unansweredSince(moment(fields, "unansweredSince"))
                .reopenedAt(fields.read("reopenedAt", ProgressForm::moments, List.of()))
                .resolvedAt(moment(fields, "resolvedAt"))
                .waiting(fields.read("waiting", ProgressForm::waiting, List.of()))
                .build());
  }

  private static List<Instant> moments(Value value) {
    return value.each(Moments::read);
  }

  private static List<Waiting> waiting(Value value) {
    return value.each(ProgressForm::oneWaiting);
  }

  private static Waiting oneWaiting(Value value) {
    Fields fields = CheckedReading.fields(value, WAITING);
    return CheckedReading.model(
        value,
        "progress.waiting",
        () -> new Waiting(Moments.read(fields.need("from")), moment(fields, "to")));
  }

  private static @Nullable Instant moment(Fields fields, String name) {
    return fields.read(name, Moments::read);
  }
}
