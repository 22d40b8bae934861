package dev.usher.model;

import dev.usher.model.internal.Parts;
import dev.usher.model.internal.ShownText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A customer's contact: one mail, call, chat or ticket, and what is known about it and its case.
 *
 * <p>Made with {@link #builder}, which requires no more than id, moment and channel. Immutable and
 * safe to share between threads. Its moments are {@link dev.usher.model.time.SupportedTime
 * supported}, its names hold no hidden characters, and none of its texts holds half a character.
 */
public final class Contact {
  /** The longest message taken, in characters. */
  public static final int MAX_MESSAGE = 10_000_000;

  /** The longest history taken, in entries. */
  public static final int MAX_HISTORY = 100_000;

  private static final int MAX_LABELS = 1_000;

  private final String id;
  private final Instant receivedAt;
  private final Channel channel;
  private final @Nullable String topic;
  private final @Nullable String message;
  private final @Nullable String language;
  private final @Nullable Severity severity;
  private final @Nullable Money refund;
  private final @Nullable Money dispute;
  private final @Nullable Money shippingCost;
  private final Impact impact;
  private final @Nullable Instant neededBy;
  private final int attempts;
  private final Set<String> labels;
  private final boolean authenticated;
  private final boolean surge;
  private final Account account;
  private final List<EarlierContact> history;
  private final Progress progress;
  private final Map<String, FieldValue> fields;

  Contact(ContactBuilder of) {
    this.id = FieldChecks.name("id", of.id);
    try {
      this.receivedAt = FieldChecks.moment("receivedAt", of.receivedAt);
      this.channel = Parts.needed("channel", of.channel);
      this.topic = FieldChecks.nameIfPresent("topic", of.topic);
      this.message = checkedMessage(of.message);
      this.language = FieldChecks.languageIfPresent("language", of.language);
      this.severity = of.severity;
      this.refund = of.refund;
      this.dispute = of.dispute;
      this.shippingCost = of.shippingCost;
      this.impact = Parts.needed("impact", of.impact);
      this.neededBy = FieldChecks.momentIfPresent("neededBy", of.neededBy);
      this.attempts = FieldChecks.notNegative("attempts", of.attempts);
      this.labels = FieldChecks.names("labels", of.labels, MAX_LABELS);
      this.authenticated = of.authenticated;
      this.surge = of.surge;
      this.account = Parts.needed("account", of.account);
      this.history = FieldChecks.list("history", of.history, MAX_HISTORY);
      this.progress = checkedProgress(of);
      this.fields = ContactFields.checked(of.fields);
    } catch (ContactException refused) {
      throw refused.about(of.id);
    }
  }

  private static @Nullable String checkedMessage(@Nullable String message) {
    if (message != null && message.length() > MAX_MESSAGE) {
      throw FieldChecks.tooMany("message", message.length(), MAX_MESSAGE, "characters");
    }
    return FieldChecks.wholeCharacters("message", message);
  }

  private static Progress checkedProgress(ContactBuilder of) {
    Progress progress = Parts.needed("progress", of.progress);
    Instant received = of.receivedAt;
    notBefore(received, "progress.firstRespondedAt", progress.firstRespondedAt());
    notBefore(received, "progress.escalationRespondedAt", progress.escalationRespondedAt());
    notBefore(received, "progress.planSentAt", progress.planSentAt());
    notBefore(received, "progress.unansweredSince", progress.unansweredSince());
    for (int i = 0; i < progress.reopenedAt().size(); i++) {
      notBefore(received, "progress.reopenedAt", progress.reopenedAt().get(i));
    }
    notBefore(received, "progress.resolvedAt", progress.resolvedAt());
    firstTierFromReceipt(received, progress);
    return progress;
  }

  /** A case is at tier 1 from its receipt on and never falls back to it. */
  private static void firstTierFromReceipt(Instant receivedAt, Progress progress) {
    Instant since = progress.tierSince();
    Integer tier = progress.tier();
    if (since != null && tier != null && tier == 1 && since.isAfter(receivedAt)) {
      throw FieldChecks.because(
          "progress.tierSince",
          since,
          "of tier 1, at which every case begins, not after receivedAt, "
              + receivedAt
              + ", is allowed; record in progress.reopenedAt when a case came back");
    }
  }

  private static void notBefore(Instant receivedAt, String field, @Nullable Instant at) {
    if (at != null && at.isBefore(receivedAt)) {
      throw FieldChecks.because(field, at, "not before receivedAt, " + receivedAt + ", is allowed");
    }
  }

  /**
   * Returns a builder with what every contact has.
   *
   * @param id the host's name for the contact
   * @param receivedAt when it came in
   * @param channel how it came in
   */
  public static ContactBuilder builder(String id, Instant receivedAt, Channel channel) {
    return new ContactBuilder(id, receivedAt, channel);
  }

  /** Returns a builder that holds what this contact holds, to make a changed copy with. */
  public ContactBuilder toBuilder() {
    return builder(id, receivedAt, channel)
        .topic(topic)
        .message(message)
        .language(language)
        .severity(severity)
        .refund(refund)
        .dispute(dispute)
        .shippingCost(shippingCost)
        .impact(impact)
        .neededBy(neededBy)
        .attempts(attempts)
        .labels(labels)
        .authenticated(authenticated)
        .surge(surge)
        .account(account)
        .history(history)
        .progress(progress)
        .fields(fields);
  }

  /**
   * Returns the host's name for it: never blank, without hidden characters, at most 1,000
   * characters.
   */
  public String id() {
    return id;
  }

  /** Returns when it came in, a supported time. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** Returns how it came in. */
  public Channel channel() {
    return channel;
  }

  /** Returns what it is about as stated by the customer or an agent, or null if not stated. */
  public @Nullable String topic() {
    return topic;
  }

  /** Returns what the customer wrote, or null; at most {@value #MAX_MESSAGE} characters. */
  public @Nullable String message() {
    return message;
  }

  /**
   * Returns the language it is written in, or null if unknown: a tag such as {@code ko-KR} (BCP 47)
   * in its canonical form, so {@code he} for {@code iw} and {@code zh-Hans-CN} for {@code
   * cmn_hans_cn}.
   */
  public @Nullable String language() {
    return language;
  }

  /** Returns how serious an agent says it is, or null if nobody has said. */
  public @Nullable Severity severity() {
    return severity;
  }

  /** Returns the refund, discount or credit asked for, or null. */
  public @Nullable Money refund() {
    return refund;
  }

  /** Returns the amount in dispute, or null. */
  public @Nullable Money dispute() {
    return dispute;
  }

  /** Returns what an emergency shipment would cost, or null. */
  public @Nullable Money shippingCost() {
    return shippingCost;
  }

  /** Returns what the trouble does to the business. */
  public Impact impact() {
    return impact;
  }

  /** Returns when the customer needs the matter settled, a supported time, or null. */
  public @Nullable Instant neededBy() {
    return neededBy;
  }

  /** Returns how many solutions have failed so far, 0 or more. */
  public int attempts() {
    return attempts;
  }

  /** Returns its free labels, sorted, compared exactly; at most 1,000. */
  public Set<String> labels() {
    return labels;
  }

  /** Returns whether the customer has proved who they are. */
  public boolean authenticated() {
    return authenticated;
  }

  /** Returns whether the host sees a surge of contacts. */
  public boolean surge() {
    return surge;
  }

  /** Returns the customer's account. */
  public Account account() {
    return account;
  }

  /**
   * Returns the same customer's earlier contacts, those of the very moment {@code receivedAt}
   * included; later ones are not known yet and are ignored. At most {@value #MAX_HISTORY}.
   */
  public List<EarlierContact> history() {
    return history;
  }

  /** Returns what has happened to the case since. */
  public Progress progress() {
    return progress;
  }

  /**
   * Returns what it says of the fields that a policy declares for itself, sorted by name; at most
   * 1,000. Whether they fit is seen when a policy decides.
   */
  public Map<String, FieldValue> fields() {
    return fields;
  }

  /**
   * Returns this contact with every amount, those of its account and its history included,
   * replaced; those in its {@link #fields} are left, since the policy alone knows which of them are
   * amounts.
   *
   * @param change gives the new amount for the path of a field, such as {@code refund}, {@code
   *     account.annualRevenue} or {@code history[2].refund}, and its old amount; never null, and
   *     not asked where there is none
   * @throws NullPointerException if it gives null; the message names the field
   */
  public Contact withAmounts(BiFunction<String, Money, Money> change) {
    Parts.needed("change", change);
    List<@Nullable Money> given = amounts();
    List<@Nullable Money> now =
        Arrays.asList(
            changed("refund", refund, change),
            changed("dispute", dispute, change),
            changed("shippingCost", shippingCost, change),
            changed("account.annualRevenue", account.annualRevenue(), change),
            changed("account.projectedRevenue", account.projectedRevenue(), change));
    List<EarlierContact> earlier = changed(history, change);
    if (now.equals(given) && earlier.equals(history)) {
      return this;
    }
    Account withRevenues =
        account.toBuilder().annualRevenue(now.get(3)).projectedRevenue(now.get(4)).build();
    return toBuilder()
        .refund(now.get(0))
        .dispute(now.get(1))
        .shippingCost(now.get(2))
        .account(withRevenues)
        .history(earlier)
        .build();
  }

  private List<@Nullable Money> amounts() {
    return Arrays.asList(
        refund, dispute, shippingCost, account.annualRevenue(), account.projectedRevenue());
  }

  private static List<EarlierContact> changed(
      List<EarlierContact> history, BiFunction<String, Money, Money> change) {
    List<EarlierContact> changed = history;
    for (int at = 0; at < history.size(); at++) {
      EarlierContact earlier = history.get(at);
      if (earlier.refund() != null) {
        // Most histories hold no amount, and are kept as they are.
        changed = changed == history ? new ArrayList<>(history) : changed;
        String field = "history[" + at + "].refund";
        changed.set(at, earlier.withRefund(changed(field, earlier.refund(), change)));
      }
    }
    return changed;
  }

  private static @Nullable Money changed(
      String field, @Nullable Money money, BiFunction<String, Money, Money> change) {
    return money == null ? null : Parts.needed(field, change.apply(field, money));
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        id,
        receivedAt,
        channel,
        topic,
        message,
        language,
        severity,
        refund,
        dispute,
        shippingCost,
        impact,
        neededBy,
        attempts,
        labels,
        authenticated,
        surge,
        account,
        history,
        progress,
        fields);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Contact that && state().equals(that.state());
  }

  @Override
  public int hashCode() {
    return state().hashCode();
  }

  /**
   * Returns what names the contact, shortened and safe to log; never its message, which may hold
   * what nobody may log.
   */
  @Override
  public String toString() {
    return "Contact[id=%s, receivedAt=%s, channel=%s, topic=%s]"
        .formatted(
            ShownText.excerpt(id),
            receivedAt,
            channel,
            topic == null ? null : ShownText.excerpt(topic));
  }
}
