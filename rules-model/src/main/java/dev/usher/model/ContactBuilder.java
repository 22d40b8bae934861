package dev.usher.model;

import dev.usher.model.internal.Parts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is known of a contact. Not safe to share between threads. */
public final class ContactBuilder {
  /** What most contacts say of them. */
  private static final Map<String, FieldValue> NO_FIELDS = Map.of();

  final String id;
  Instant receivedAt;
  Channel channel;
  @Nullable String topic;
  @Nullable String message;
  @Nullable String language;
  @Nullable Severity severity;
  @Nullable Money refund;
  @Nullable Money dispute;
  @Nullable Money shippingCost;
  Impact impact = Impact.NONE;
  @Nullable Instant neededBy;
  int attempts;
  Collection<String> labels = List.of();
  boolean authenticated;
  boolean surge;
  Account account = Account.UNKNOWN;
  Collection<EarlierContact> history = List.of();
  Progress progress = Progress.NONE;
  Map<String, FieldValue> fields = NO_FIELDS;

  ContactBuilder(String id, Instant receivedAt, Channel channel) {
    this.id = id;
    this.receivedAt = receivedAt;
    this.channel = channel;
  }

  /** Sets another moment of receipt than the builder was made with. */
  public ContactBuilder receivedAt(Instant receivedAt) {
    this.receivedAt = receivedAt;
    return this;
  }

  /** Sets another channel than the builder was made with. */
  public ContactBuilder channel(Channel channel) {
    this.channel = channel;
    return this;
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

  /**
   * Sets the language, a tag such as {@code ko-KR} whose first part has two or three letters, in
   * any case and with {@code -} or {@code _}; null if unknown.
   */
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
    this.labels = new ArrayList<>(Parts.needed("labels", labels));
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
  public ContactBuilder history(Collection<EarlierContact> history) {
    this.history = new ArrayList<>(Parts.needed("history", history));
    return this;
  }

  /** Sets what has happened to the case; {@link Progress#NONE} unless set. */
  public ContactBuilder progress(Progress progress) {
    this.progress = progress;
    return this;
  }

  /** Sets the whole number in a field that the policy declares for itself. */
  public ContactBuilder field(String name, long number) {
    return field(name, FieldValue.of(number));
  }

  /** Sets the number in a field of the policy's own; null takes back what was set. */
  public ContactBuilder field(String name, @Nullable BigDecimal number) {
    return field(name, number == null ? null : FieldValue.of(number));
  }

  /** Sets whether a field of the policy's own says yes. */
  public ContactBuilder field(String name, boolean yes) {
    return field(name, FieldValue.of(yes));
  }

  /** Sets the text in a field of the policy's own; null takes back what was set. */
  public ContactBuilder field(String name, @Nullable String text) {
    return field(name, text == null ? null : FieldValue.of(text));
  }

  /** Sets the texts in a field of the policy's own; null takes back what was set. */
  public ContactBuilder field(String name, @Nullable Collection<String> texts) {
    return field(name, texts == null ? null : FieldValue.of(texts));
  }

  /** Sets the amount in a field of the policy's own; null takes back what was set. */
  public ContactBuilder field(String name, @Nullable Money amount) {
    return field(name, amount == null ? null : FieldValue.of(amount));
  }

  /** Sets the moment in a field of the policy's own; null takes back what was set. */
  public ContactBuilder field(String name, @Nullable Instant moment) {
    return field(name, moment == null ? null : FieldValue.of(moment));
  }

  /** Sets a field of the policy's own; null takes back what was set. */
  public ContactBuilder field(String name, @Nullable FieldValue value) {
    Parts.needed("name", name);
    if (fields == NO_FIELDS) {
      fields = new HashMap<>();
    }
    if (value == null) {
      fields.remove(name);
    } else {
      fields.put(name, value);
    }
    return this;
  }

  /** Sets all fields of the policy's own, replacing earlier ones. */
  public ContactBuilder fields(Map<String, FieldValue> fields) {
    this.fields = Parts.needed("fields", fields).isEmpty() ? NO_FIELDS : new HashMap<>(fields);
    return this;
  }

  /**
   * Returns the contact.
   *
   * @throws NullPointerException if something that must be there is null
   * @throws ContactException if a value is out of its bounds, or something is said to have happened
   *     before the contact was received; the message names field, value and what is allowed
   */
  public Contact build() {
    return new Contact(this);
  }
}
