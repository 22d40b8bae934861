package dev.usher.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is known of a contact. Not safe to share between threads. */
public final class ContactBuilder {
  private final String id;
  private final Instant receivedAt;
  private final Channel channel;
  private @Nullable String topic;
  private @Nullable String message;
  private @Nullable String language;
  private @Nullable Severity severity;
  private @Nullable Money refund;
  private @Nullable Money dispute;
  private @Nullable Money shippingCost;
  private Impact impact = Impact.NONE;
  private @Nullable Instant neededBy;
  private int attempts;
  private Collection<String> labels = Set.of();
  private boolean authenticated;
  private boolean surge;
  private Account account = Account.UNKNOWN;
  private List<EarlierContact> history = List.of();
  private Progress progress = Progress.NONE;

  ContactBuilder(String id, Instant receivedAt, Channel channel) {
    this.id = id;
    this.receivedAt = receivedAt;
    this.channel = channel;
  }

  /** Sets the topic as stated; null if not stated. */
  public ContactBuilder topic(@Nullable String topic) {
    this.topic = topic;
    return this;
  }

  /** Sets what the customer wrote; null for nothing. */
  public ContactBuilder message(@Nullable String message) {
    this.message = message;
    return this;
  }

  /** Sets the language, a tag such as {@code ko-KR}; null if unknown. */
  public ContactBuilder language(@Nullable String language) {
    this.language = language;
    return this;
  }

  /** Sets the severity that an agent states; null if nobody has. */
  public ContactBuilder severity(@Nullable Severity severity) {
    this.severity = severity;
    return this;
  }

  /** Sets the refund, discount or credit asked for; null for none. */
  public ContactBuilder refund(@Nullable Money refund) {
    this.refund = refund;
    return this;
  }

  /** Sets the amount in dispute; null for none. */
  public ContactBuilder dispute(@Nullable Money dispute) {
    this.dispute = dispute;
    return this;
  }

  /** Sets what an emergency shipment would cost; null if unknown. */
  public ContactBuilder shippingCost(@Nullable Money shippingCost) {
    this.shippingCost = shippingCost;
    return this;
  }

  /** Sets what the trouble does to the business; {@link Impact#NONE} unless set. */
  public ContactBuilder impact(Impact impact) {
    this.impact = impact;
    return this;
  }

  /** Sets when the customer needs the matter settled; null if unknown. */
  public ContactBuilder neededBy(@Nullable Instant neededBy) {
    this.neededBy = neededBy;
    return this;
  }

  /** Sets how many solutions have failed so far; 0 unless set. */
  public ContactBuilder attempts(int attempts) {
    this.attempts = attempts;
    return this;
  }

  /** Sets the labels, replacing earlier ones. */
  public ContactBuilder labels(Collection<String> labels) {
    this.labels = labels;
    return this;
  }

  /** Says whether the customer has proved who they are; false unless set. */
  public ContactBuilder authenticated(boolean authenticated) {
    this.authenticated = authenticated;
    return this;
  }

  /** Says whether the host sees a surge of contacts; false unless set. */
  public ContactBuilder surge(boolean surge) {
    this.surge = surge;
    return this;
  }

  /** Sets the account; {@link Account#UNKNOWN} unless set. */
  public ContactBuilder account(Account account) {
    this.account = account;
    return this;
  }

  /** Sets the same customer's contacts, replacing earlier ones. */
  public ContactBuilder history(List<EarlierContact> history) {
    this.history = history;
    return this;
  }

  /** Sets what has happened to the case; {@link Progress#NONE} unless set. */
  public ContactBuilder progress(Progress progress) {
    this.progress = progress;
    return this;
  }

  /**
   * Returns the contact.
   *
   * @throws ContactException if a value is refused, see {@link Contact}
   */
  public Contact build() {
    return new Contact(
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
        FieldChecks.blanks("labels", labels, Contact.MAX_LABELS),
        authenticated,
        surge,
        account,
        history,
        progress);
  }
}
