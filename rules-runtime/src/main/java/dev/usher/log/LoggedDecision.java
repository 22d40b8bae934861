package dev.usher.log;

import static java.util.Objects.requireNonNull;

import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of a contact, as one line of a log says it: the decision, or why there is none.
 * Immutable and safe to share between threads.
 */
public final class LoggedDecision implements LogEntry {
  private final PolicyRef policy;
  private final String id;
  private final Instant at;
  private final Duration took;
  private final @Nullable Decision decision;
  private final @Nullable String refusal;
  private final @Nullable Contact contact;
  private final SortedSet<String> masked;

  private LoggedDecision(
      PolicyRef policy,
      String id,
      Instant at,
      Duration took,
      @Nullable Decision decision,
      @Nullable String refusal,
      @Nullable Contact contact,
      SortedSet<String> masked) {
    this.policy = policy;
    this.id = id;
    this.at = at;
    this.took = took;
    this.decision = decision;
    this.refusal = refusal;
    this.contact = contact;
    this.masked = masked;
  }

  /**
   * Returns what is said of a contact that was decided.
   *
   * @param took how long that took; kept in whole microseconds
   * @throws NullPointerException if one is null
   * @throws IllegalArgumentException if it took less than nothing
   */
  public static LoggedDecision decided(Decision decision, Duration took) {
    requireNonNull(decision, "decision");
    return new LoggedDecision(
        decision.policy(),
        decision.contact(),
        decision.at(),
        micros(took),
        decision,
        null,
        null,
        Collections.emptySortedSet());
  }

  /**
   * Returns what is said of a contact that was refused.
   *
   * @param policy which policy refused it
   * @param id the contact's id
   * @param at the moment that was asked about
   * @param refusal why, in a sentence
   * @param took how long that took; kept in whole microseconds
   * @throws NullPointerException if one is null
   * @throws IllegalArgumentException if a text is blank, or it took less than nothing
   */
  public static LoggedDecision refused(
      PolicyRef policy, String id, Instant at, String refusal, Duration took) {
    return new LoggedDecision(
        requireNonNull(policy, "policy"),
        text("id", id),
        requireNonNull(at, "at"),
        micros(took),
        null,
        text("refused", refusal),
        null,
        Collections.emptySortedSet());
  }

  private static String text(String name, String text) {
    if (requireNonNull(text, name).isBlank()) {
      throw new IllegalArgumentException(name + " is blank: a text is needed");
    }
    return text;
  }

  private static Duration micros(Duration took) {
    if (requireNonNull(took, "took").isNegative()) {
      throw new IllegalArgumentException("took is " + took + ": PT0S or more is allowed");
    }
    return Duration.of(TimeUnit.MICROSECONDS.convert(took), ChronoUnit.MICROS);
  }

  /**
   * Returns the same with the contact itself.
   *
   * @throws IllegalArgumentException if it has another id
   */
  public LoggedDecision carrying(Contact contact) {
    if (!requireNonNull(contact, "contact").id().equals(id)) {
      throw new IllegalArgumentException(
          "the contact is " + contact.id() + ": that of " + id + " is allowed");
    }
    return new LoggedDecision(policy, id, at, took, decision, refusal, contact, masked);
  }

  /**
   * Returns the same, and which fields of the contact do not stand in it as they were.
   *
   * @param fields their names, such as {@code message} and {@code account.manager}
   * @throws IllegalArgumentException if one of them is blank
   */
  public LoggedDecision masking(Collection<String> fields) {
    SortedSet<String> sorted = new TreeSet<>();
    for (String each : fields) {
      sorted.add(text("masked", each));
    }
    return new LoggedDecision(
        policy,
        id,
        at,
        took,
        decision,
        refusal,
        contact,
        Collections.unmodifiableSortedSet(sorted));
  }

  /** Returns which policy decided or refused. */
  public PolicyRef policy() {
    return policy;
  }

  /** Returns the contact's id, as the log has it. */
  public String id() {
    return id;
  }

  @Override
  public Instant at() {
    return at;
  }

  /** Returns how long it took, in whole microseconds. */
  public Duration took() {
    return took;
  }

  /** Returns what was decided, unless the contact was refused. */
  public Optional<Decision> decision() {
    return Optional.ofNullable(decision);
  }

  /** Returns why the contact was refused, unless it was decided. */
  public Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** Returns the contact, if the line carries it: what is {@link #masked} is not as it was. */
  public Optional<Contact> contact() {
    return Optional.ofNullable(contact);
  }

  /**
   * Returns the contact's fields that were left out, or parts of whose texts were, such as {@code
   * message}, sorted. Where the line does not carry the contact, they are those that it would say
   * all the same: its id.
   */
  public SortedSet<String> masked() {
    return masked;
  }

  @Override
  public <R> R either(Function<LoggedDecision, R> decision, Function<DroppedDecisions, R> dropped) {
    return decision.apply(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LoggedDecision that
        && policy.equals(that.policy)
        && id.equals(that.id)
        && at.equals(that.at)
        && took.equals(that.took)
        && Objects.equals(decision, that.decision)
        && Objects.equals(refusal, that.refusal)
        && Objects.equals(contact, that.contact)
        && masked.equals(that.masked);
  }

  @Override
  public int hashCode() {
    return Objects.hash(policy, id, at, took, decision, refusal, contact, masked);
  }

  /** Returns the line in brief. */
  @Override
  public String toString() {
    return id + " at " + at + ": " + (refusal == null ? "decided" : "refused, " + refusal);
  }
}
