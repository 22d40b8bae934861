package dev.usher.internal.form;

import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what has happened to a case. */
final class ProgressForm {
  private static final List<String> PROGRESS =
      List.of(
          "tier",
          "tierSince",
          "firstRespondedAt",
          "escalationRespondedAt",
          "planSentAt",
          "lastUpdatedAt",
          "resolvedAt",
          "waiting");
  private static final List<String> WAITING = List.of("from", "to");

  private ProgressForm() {}

  static Progress read(Value value) {
    Fields fields = CheckedReading.fields(value, PROGRESS);
    return CheckedReading.model(
        value,
        "progress",
        () ->
            Progress.builder()
                .tier(fields.find("tier").map(Value::integer).orElse(null))
                .tierSince(moment(fields, "tierSince").orElse(null))
                .firstRespondedAt(moment(fields, "firstRespondedAt").orElse(null))
                .escalationRespondedAt(moment(fields, "escalationRespondedAt").orElse(null))
                .planSentAt(moment(fields, "planSentAt").orElse(null))
                .lastUpdatedAt(moment(fields, "lastUpdatedAt").orElse(null))
                .resolvedAt(moment(fields, "resolvedAt").orElse(null))
                .waiting(fields.find("waiting").map(ProgressForm::waiting).orElse(List.of()))
                .build());
  }

  private static List<Waiting> waiting(Value value) {
    return value.items().stream().map(ProgressForm::oneWaiting).toList();
  }

  private static Waiting oneWaiting(Value value) {
    Fields fields = CheckedReading.fields(value, WAITING);
    return CheckedReading.model(
        value,
        "progress.waiting",
        () -> new Waiting(Moments.read(fields.need("from")), moment(fields, "to").orElse(null)));
  }

  private static Optional<Instant> moment(Fields fields, String name) {
    return fields.find(name).map(Moments::read);
  }
}
