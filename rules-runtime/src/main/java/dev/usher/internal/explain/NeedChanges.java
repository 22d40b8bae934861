package dev.usher.internal.explain;

import dev.usher.internal.text.ClockText;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Changes of the moment by which the customer needs the matter settled. */
final class NeedChanges {
  private static final String FIELD = "neededBy";
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ChangeList changes;
  private final Contact contact;
  private final ZoneId zone;

  NeedChanges(ChangeList changes) {
    this.changes = changes;
    this.contact = changes.now().contact();
    this.zone = changes.now().manifest().zone();
  }

  /** Adds the moments at which it comes to be within a span, and that there is none. */
  void within(Elapsed span) {
    Instant received = contact.receivedAt();
    around(received);
    around(received.plus(span.length()));
    none();
  }

  /** Adds the moments at which something that begins a span before it has just begun. */
  void before(Span span) {
    around(contact.receivedAt());
    after(contact.receivedAt(), span);
    after(changes.now().at(), span);
    none();
  }

  private void after(Instant start, Span span) {
    try {
      around(changes.now().clock().after(start, span));
    } catch (ContactException outOfReach) {
      // Nobody can need anything by then.
      return;
    }
  }

  private void around(Instant turn) {
    needed(turn.minus(SECOND));
    needed(turn);
    needed(turn.plus(SECOND));
  }

  private void needed(Instant after) {
    Instant before = contact.neededBy();
    changes.moment(
        FIELD,
        before,
        after,
        () -> words(before, written(after), "needed by " + written(after)),
        to -> to.neededBy(after));
  }

  private void none() {
    Instant before = contact.neededBy();
    if (before != null) {
      changes.noMoment(
          FIELD,
          () -> words(before, Shown.NOTHING, "no moment by which it is needed"),
          to -> to.neededBy(null));
    }
  }

  private ChangeWords words(@Nullable Instant before, String after, String change) {
    return new ChangeWords(before == null ? Shown.NOTHING : written(before), after, change);
  }

  private String written(Instant moment) {
    return ClockText.dated(zone, moment);
  }
}
