package dev.usher.desk.answer;

import dev.usher.clock.OpeningHours;
import dev.usher.desk.http.JsonMembers;
import dev.usher.model.Contact;
import dev.usher.model.Waiting;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.internal.ConstantName;
import dev.usher.ops.decide.Event;
import dev.usher.policy.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as a line of time: from receipt to the last moment that matters, with what happens, when
 * nobody is there, and when it waited.
 */
public final class CasePicture {
  /** Less would be hard to point at. */
  private static final Duration SHORTEST = Duration.ofHours(2);

  private final Contact contact;
  private final Decision decision;
  private final Manifest manifest;
  private final List<Event> events;
  private final Instant from;
  private final Instant to;

  /** Makes the picture of a contact that was decided. */
  public CasePicture(Contact contact, Decision decision, Manifest manifest) {
    this.contact = contact;
    this.decision = decision;
    this.manifest = manifest;
    this.events = Event.of(decision, manifest.tiers());
    Instant first = contact.receivedAt();
    Instant last = first;
    for (Event event : events) {
      first = event.when().isBefore(first) ? event.when() : first;
      last = event.when().isAfter(last) ? event.when() : last;
    }
    Duration length = Duration.between(first, last);
    Instant end =
        length.compareTo(SHORTEST) < 0 ? first.plus(SHORTEST) : last.plus(length.dividedBy(24));
    this.from = first;
    this.to = decision.at().isAfter(end) ? decision.at() : end;
  }

  /** Writes {@code timeline}. */
  public void write(JsonMembers json) {
    json.object(
        "timeline",
        line ->
            line.text("zone", manifest.zone().getId())
                .text("from", moment(from))
                .text("to", moment(to))
                .text("received", moment(contact.receivedAt()))
                .text("at", moment(decision.at()))
                .text("nextReview", moment(decision.nextReview()))
                .objects("events", events, this::event)
                .objects("clocks", clocks().entrySet(), this::clock)
                .objects("pauses", pauses(), this::pause));
  }

  private void event(JsonMembers json, Event event) {
    json.text("at", moment(event.when()))
        .text("kind", ConstantName.of(event.kind()))
        .text("name", event.name())
        .text("what", event.what())
        .text("standing", event.standing())
        .flag("open", event.open())
        .flag("late", event.open() && !event.when().isAfter(decision.at()));
  }

  /** The policy's clock, and those of the desks on which something is counted. */
  private Map<String, OpeningHours> clocks() {
    Map<String, OpeningHours> clocks = new LinkedHashMap<>();
    clocks.put("", manifest.hours());
    decision.reasons().stream()
        .filter(Reason::effective)
        .flatMap(reason -> desk(reason.proposal()))
        .distinct()
        .forEach(
            desk -> {
              OpeningHours hours = manifest.desks().get(desk);
              if (hours != null) {
                clocks.put(desk, hours);
              }
            });
    return clocks;
  }

  private static Stream<String> desk(Proposal proposal) {
    return proposal instanceof Proposal.Due due
        ? Stream.ofNullable(due.within().span().desk())
        : Stream.empty();
  }

  private void clock(JsonMembers json, Map.Entry<String, OpeningHours> clock) {
    json.text("desk", clock.getKey().isEmpty() ? null : clock.getKey())
        .text("zone", clock.getValue().zone().getId())
        .objects(
            "closed",
            ClosedTime.of(clock.getValue(), from, to),
            (span, each) -> span.text("from", moment(each.from())).text("to", moment(each.to())));
  }

  private List<Waiting> pauses() {
    return contact.progress().waiting().stream()
        .filter(each -> each.from().isBefore(decision.at()))
        .toList();
  }

  /** What goes on has no end yet: it is shown up to the moment that is asked about. */
  private void pause(JsonMembers json, Waiting pause) {
    Instant end = pause.to();
    boolean on = end == null || end.isAfter(decision.at());
    json.text("from", moment(pause.from()))
        .text("to", moment(on ? decision.at() : end))
        .flag("goesOn", on);
  }

  private @Nullable String moment(@Nullable Instant moment) {
    return moment == null ? null : moment.atZone(manifest.zone()).toOffsetDateTime().toString();
  }
}
