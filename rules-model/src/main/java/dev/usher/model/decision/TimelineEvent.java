package dev.usher.model.decision;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.usher.model.Severity;
import dev.usher.model.internal.Parts;
import dev.usher.model.time.Metric;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a case's life, known or still to come if nothing else happens. Start with the methods
 * that make one of each kind.
 *
 * @param at the moment; never null
 * @param event what happens then; never null
 * @param name the metric of a target or the name of an action; null for every other event
 * @param tier the tier that is reached; null for every other event
 * @param level the severity that is reached; null for every other event
 * @param state how a target stands at the decision's moment; null for every other event
 */
public record TimelineEvent(
    Instant at,
    CaseEvent event,
    @Nullable String name,
    @Nullable Integer tier,
    @Nullable Severity level,
    @Nullable TargetState state)
    implements Comparable<TimelineEvent> {

  private static final Comparator<TimelineEvent> WITHIN_A_MOMENT =
      comparing(TimelineEvent::event)
          .thenComparing(TimelineEvent::name, nullsFirst(naturalOrder()))
          .thenComparing(TimelineEvent::tier, nullsFirst(naturalOrder()))
          .thenComparing(TimelineEvent::level, nullsFirst(naturalOrder()))
          .thenComparing(TimelineEvent::state, nullsFirst(naturalOrder()));

  /**
   * Checks that it says what belongs to its event and nothing else.
   *
   * @throws NullPointerException if moment or event is null
   * @throws IllegalArgumentException if a part is missing, or belongs to another event
   */
  public TimelineEvent {
    DecisionChecks.moment("timeline.at", at);
    Parts.needed("timeline.event", event);
    present(event, "name", event.hasName(), name);
    present(event, "tier", event.hasTier(), tier);
    present(event, "level", event.hasLevel(), level);
    present(event, "state", event.hasState(), state);
    DecisionChecks.textIfPresent("timeline.name", name);
    if (tier != null) {
      DecisionChecks.tier("timeline.tier", tier);
    }
  }

  private static void present(
      CaseEvent event, String part, boolean wanted, @Nullable Object value) {
    if (wanted != (value != null)) {
      throw new IllegalArgumentException(
          "timeline." + part + (wanted ? " is missing" : " is out of place") + " at " + event);
    }
  }

  /** The contact comes in. */
  public static TimelineEvent received(Instant at) {
    return new TimelineEvent(at, CaseEvent.RECEIVED, null, null, null, null);
  }

  /** A target falls due. */
  public static TimelineEvent targetDue(Instant at, Metric metric, TargetState state) {
    return new TimelineEvent(
        at, CaseEvent.TARGET_DUE, Parts.needed("timeline.metric", metric).key(), null, null, state);
  }

  /** An action begins. */
  public static TimelineEvent actionBegins(Instant at, String name) {
    return new TimelineEvent(at, CaseEvent.ACTION_BEGINS, name, null, null, null);
  }

  /** An action falls due. */
  public static TimelineEvent actionDue(Instant at, String name) {
    return new TimelineEvent(at, CaseEvent.ACTION_DUE, name, null, null, null);
  }

  /** The severity rises. */
  public static TimelineEvent severity(Instant at, Severity level) {
    return new TimelineEvent(at, CaseEvent.SEVERITY, null, null, level, null);
  }

  /** The emergency begins. */
  public static TimelineEvent emergency(Instant at) {
    return new TimelineEvent(at, CaseEvent.EMERGENCY, null, null, null, null);
  }

  /** A tier is reached. */
  public static TimelineEvent tier(Instant at, int tier) {
    return new TimelineEvent(at, CaseEvent.TIER, null, tier, null, null);
  }

  /** The decision changes. */
  public static TimelineEvent review(Instant at) {
    return new TimelineEvent(at, CaseEvent.REVIEW, null, null, null, null);
  }

  /** Compares by moment; at one moment by the order of the events, then by what they speak of. */
  @Override
  public int compareTo(TimelineEvent other) {
    int moments = at.compareTo(other.at);
    return moments == 0 ? WITHIN_A_MOMENT.compare(this, other) : moments;
  }
}
