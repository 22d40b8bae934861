package dev.usher.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A customer's contact: one mail, call, chat or ticket, and what is known about it and its case.
 *
 * <p>Made with {@link #builder}. Only id, moment and channel are required.
 *
 * @param id the host's name for it; never blank, at most 1,000 characters
 * @param receivedAt when it came in; never null
 * @param channel how it came in; never null
 * @param topic what it is about as stated by the customer or an agent, or null if not stated
 * @param message what the customer wrote, or null; at most {@value #MAX_MESSAGE} characters
 * @param language the language it is written in, a tag such as {@code ko-KR}, or null if unknown
 * @param severity how serious an agent says it is, or null if nobody has said
 * @param refund the refund, discount or credit asked for, or null
 * @param dispute the amount in dispute, or null
 * @param shippingCost what an emergency shipment would cost, or null
 * @param impact what the trouble does to the business; never null
 * @param neededBy when the customer needs the matter settled, or null
 * @param attempts how many solutions have failed so far, 0 or more
 * @param labels free labels, compared exactly; at most 1,000
 * @param authenticated the customer has proved who they are
 * @param surge the host sees a surge of contacts
 * @param account the customer's account; never null
 * @param history the same customer's contacts; those at or after {@code receivedAt} are ignored; at
 *     most {@value #MAX_HISTORY}
 * @param progress what has happened to the case since; never null
 */
public record Contact(
    String id,
    Instant receivedAt,
    Channel channel,
    @Nullable String topic,
    @Nullable String message,
    @Nullable String language,
    @Nullable Severity severity,
    @Nullable Money refund,
    @Nullable Money dispute,
    @Nullable Money shippingCost,
    Impact impact,
    @Nullable Instant neededBy,
    int attempts,
    Set<String> labels,
    boolean authenticated,
    boolean surge,
    Account account,
    List<EarlierContact> history,
    Progress progress) {

  /** The longest message taken, in characters. */
  public static final int MAX_MESSAGE = 10_000_000;

  /** The longest history taken, in entries. */
  public static final int MAX_HISTORY = 100_000;

  static final int MAX_LABELS = 1_000;
  private static final int MAX_ID = 1_000;

  /**
   * Checks the contact as a whole and copies the collections.
   *
   * @throws NullPointerException if a required component is null
   * @throws ContactException if a component is out of its bounds, or something is said to have
   *     happened before the contact was received; the message names field, value and limit
   */
  public Contact {
    if (FieldChecks.blank("id", id).length() > MAX_ID) {
      throw FieldChecks.tooMany("id", id.length(), MAX_ID, "characters");
    }
    FieldChecks.missing("receivedAt", receivedAt);
    FieldChecks.missing("channel", channel);
    FieldChecks.blankIfPresent("topic", topic);
    if (message != null && message.length() > MAX_MESSAGE) {
      throw FieldChecks.tooMany("message", message.length(), MAX_MESSAGE, "characters");
    }
    FieldChecks.blankIfPresent("language", language);
    FieldChecks.missing("impact", impact);
    FieldChecks.negative("attempts", attempts);
    labels = FieldChecks.blanks("labels", labels, MAX_LABELS);
    FieldChecks.missing("account", account);
    history = FieldChecks.nulls("history", history, MAX_HISTORY);
    FieldChecks.missing("progress", progress);
    notBefore(receivedAt, "progress.firstRespondedAt", progress.firstRespondedAt());
    notBefore(receivedAt, "progress.escalationRespondedAt", progress.escalationRespondedAt());
    notBefore(receivedAt, "progress.planSentAt", progress.planSentAt());
    notBefore(receivedAt, "progress.resolvedAt", progress.resolvedAt());
  }

  private static void notBefore(Instant receivedAt, String field, @Nullable Instant at) {
    if (at != null && at.isBefore(receivedAt)) {
      throw FieldChecks.because(field, at, "not before receivedAt, " + receivedAt + ", is allowed");
    }
  }

  /**
   * Returns this contact with every amount, its account's included, replaced.
   *
   * @param change gives the new amount for an old one; not asked where there is none
   */
  public Contact withAmounts(UnaryOperator<Money> change) {
    return new Contact(
        id,
        receivedAt,
        channel,
        topic,
        message,
        language,
        severity,
        changed(refund, change),
        changed(dispute, change),
        changed(shippingCost, change),
        impact,
        neededBy,
        attempts,
        labels,
        authenticated,
        surge,
        account.withRevenues(
            changed(account.annualRevenue(), change), changed(account.projectedRevenue(), change)),
        history,
        progress);
  }

  /** Returns what names the contact; never its message, which may hold what nobody may log. */
  @Override
  public String toString() {
    return "Contact[id=%s, receivedAt=%s, channel=%s, topic=%s]"
        .formatted(id, receivedAt, channel, topic);
  }

  private static @Nullable Money changed(@Nullable Money money, UnaryOperator<Money> change) {
    return money == null ? null : change.apply(money);
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
}
