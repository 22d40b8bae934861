package dev.usher.flink.life;

import static java.util.Objects.requireNonNull;

import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Progress;
import dev.usher.model.time.SupportedTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case. Of two events of a case with the same id one counts.
 *
 * @param contact the id of the contact that the case began with
 * @param id the host's name for the event, its own among those of the case
 * @param at when it happened; what lies before the receipt counts as of the receipt
 * @param kind what happened
 * @param tier the tier reached, 1 or more, of {@link EventKind#TIER_REACHED}; else null
 * @param as how the contact stands from then on, whole, of {@link EventKind#AMENDED}; else null. It
 *     bears the id of the case, and neither progress nor history: events say those
 * @param earlier the contact that came before, of {@link EventKind#EARLIER_CONTACT}; else null
 */
public record LifeEvent(
    String contact,
    String id,
    Instant at,
    EventKind kind,
    @Nullable Integer tier,
    @Nullable Contact as,
    @Nullable EarlierContact earlier) {

  private static final int MAX_NAME = 2_000;

  /**
   * Checks that the event says what its kind asks for, and no more.
   *
   * @throws IllegalArgumentException if it does not, with what is allowed
   */
  public LifeEvent {
    named("contact", contact);
    named("event", id);
    requireNonNull(kind, "kind");
    allow(SupportedTime.includes(requireNonNull(at, "at")), "at is no supported time");
    belongs("tier", tier, kind, EventKind.TIER_REACHED);
    belongs("as", as, kind, EventKind.AMENDED);
    belongs("earlier", earlier, kind, EventKind.EARLIER_CONTACT);
    allow(tier == null || tier >= 1, "tier is " + tier + ": 1 or more is allowed");
    if (as != null) {
      allow(as.id().equals(contact), "as is of another contact than the event");
      allow(
          as.progress().equals(Progress.NONE) && as.history().isEmpty(),
          "as has progress or history: events of their own say those");
    }
  }

  /** Returns an event of a kind that says no more than when it happened. */
  public static LifeEvent of(String contact, String id, Instant at, EventKind kind) {
    return new LifeEvent(contact, id, at, kind, null, null, null);
  }

  /** Returns the event that a case reached a tier. */
  public static LifeEvent tierReached(String contact, String id, Instant at, int tier) {
    return new LifeEvent(contact, id, at, EventKind.TIER_REACHED, tier, null, null);
  }

  /** Returns the event that a contact stands otherwise from then on. */
  public static LifeEvent amended(String id, Instant at, Contact as) {
    return new LifeEvent(as.id(), id, at, EventKind.AMENDED, null, as, null);
  }

  /** Returns the event that an earlier contact is known; it happened when that came in. */
  public static LifeEvent earlier(String contact, String id, EarlierContact earlier) {
    return new LifeEvent(contact, id, earlier.at(), EventKind.EARLIER_CONTACT, null, null, earlier);
  }

  private static void named(String field, String name) {
    allow(!requireNonNull(name, field).isBlank(), field + " is blank");
    allow(name.length() <= MAX_NAME, field + " is longer than " + MAX_NAME + " characters");
  }

  private static void belongs(
      String field, @Nullable Object value, EventKind kind, EventKind owner) {
    boolean needed = kind == owner;
    allow(
        needed == (value != null),
        field
            + (needed ? " is missing in an event " : " is not allowed in an event ")
            + kind.written());
  }

  private static void allow(boolean allowed, String otherwise) {
    if (!allowed) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
