package dev.usher.flink.life;

import static java.util.Objects.requireNonNull;

import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A contact and what happened to its case since: the contact as it stands after all of that. The
 * events are taken in the order of their moments and then of their ids, so that the order in which
 * they came makes no difference. Immutable and thread-safe.
 */
public final class CaseLife {
  private static final Comparator<LifeEvent> IN_ORDER =
      Comparator.comparing(LifeEvent::at).thenComparing(LifeEvent::id);

  private final Contact arrived;
  private final List<LifeEvent> events;

  private CaseLife(Contact arrived, List<LifeEvent> events) {
    this.arrived = arrived;
    this.events = events;
  }

  /**
   * Returns the life of a case.
   *
   * @param arrived the contact as it came in
   * @param events what happened since, in any order, each once
   * @throws IllegalArgumentException if an event is of another case
   */
  public static CaseLife of(Contact arrived, Collection<LifeEvent> events) {
    requireNonNull(arrived, "arrived");
    for (LifeEvent event : events) {
      if (!event.contact().equals(arrived.id())) {
        throw new IllegalArgumentException(
            "event " + event.id() + " is of contact " + event.contact() + ", not " + arrived.id());
      }
    }
    return new CaseLife(arrived, events.stream().sorted(IN_ORDER).toList());
  }

  /** Returns the latest moment that is known of: of the receipt or of an event. */
  public Instant latest() {
    return events.isEmpty() || events.get(events.size() - 1).at().isBefore(arrived.receivedAt())
        ? arrived.receivedAt()
        : events.get(events.size() - 1).at();
  }

  /**
   * Returns the contact as it stands after all events.
   *
   * @throws dev.usher.model.ContactException if an amendment makes it one that cannot be, such as
   *     one that was answered before it was received
   */
  public Contact contact() {
    Contact stands = arrived;
    List<EarlierContact> history = new ArrayList<>(arrived.history());
    for (LifeEvent event : events) {
      if (event.as() != null) {
        stands = event.as();
      }
      if (event.earlier() != null) {
        history.add(event.earlier());
      }
    }
    ProgressFold progress = new ProgressFold(arrived.progress(), stands.receivedAt());
    events.forEach(progress::happened);
    return stands.toBuilder().history(history).progress(progress.build()).build();
  }
}
