package dev.usher.internal.explain;

import dev.usher.internal.document.Moments;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.FieldValue;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same case at another time: everything in it keeps its distance from the receipt, so that only
 * what hangs on the calendar and the clock on the wall can differ.
 */
final class MovedCase {
  private final Duration by;

  private MovedCase(Duration by) {
    this.by = by;
  }

  /** Returns a contact that was received so much later, or earlier. */
  static Contact of(Contact contact, Duration by, Manifest manifest) {
    return new MovedCase(by).moved(contact, manifest);
  }

  private Contact moved(Contact contact, Manifest manifest) {
    return contact.toBuilder()
        .receivedAt(contact.receivedAt().plus(by))
        .neededBy(moved(contact.neededBy()))
        .history(contact.history().stream().map(this::moved).toList())
        .progress(moved(contact.progress()))
        .fields(moved(contact.fields(), manifest))
        .build();
  }

  private @Nullable Instant moved(@Nullable Instant moment) {
    return moment == null ? null : moment.plus(by);
  }

  private EarlierContact moved(EarlierContact earlier) {
    return new EarlierContact(
        earlier.at().plus(by),
        earlier.topic(),
        earlier.channel(),
        earlier.tier(),
        earlier.refund());
  }

  private Progress moved(Progress progress) {
    if (progress.equals(Progress.NONE)) {
      return progress;
    }
    List<Waiting> waiting =
        progress.waiting().stream()
            .map(each -> new Waiting(each.from().plus(by), moved(each.to())))
            .toList();
    return Progress.builder()
        .tier(progress.tier())
        .tierSince(moved(progress.tierSince()))
        .firstRespondedAt(moved(progress.firstRespondedAt()))
        .escalationRespondedAt(moved(progress.escalationRespondedAt()))
        .planSentAt(moved(progress.planSentAt()))
        .lastUpdatedAt(moved(progress.lastUpdatedAt()))
        .unansweredSince(moved(progress.unansweredSince()))
        .reopenedAt(progress.reopenedAt().stream().map(each -> each.plus(by)).toList())
        .resolvedAt(moved(progress.resolvedAt()))
        .waiting(waiting)
        .build();
  }

  private Map<String, FieldValue> moved(Map<String, FieldValue> fields, Manifest manifest) {
    Map<String, FieldValue> moved = new HashMap<>(fields);
    manifest
        .fields()
        .forEach(
            (name, type) -> {
              if (type.kind() == FieldType.Kind.MOMENT
                  && fields.get(name) instanceof FieldValue.OfText said) {
                Moments.find(said.text())
                    .ifPresent(moment -> moved.put(name, FieldValue.of(moment.plus(by))));
              }
            });
    return moved;
  }
}
