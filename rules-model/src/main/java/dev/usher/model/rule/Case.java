package dev.usher.model.rule;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Impact;
import dev.usher.model.Severity;
import dev.usher.model.Weekday;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Proposal;
import dev.usher.model.internal.DayHours;
import dev.usher.model.internal.Parts;
import dev.usher.model.time.Elapsed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of all four questions know: the contact itself. Every property here may be asked
 * about in a condition; no property lets a rule see the clock.
 *
 * <p>Amounts are in the policy's currency. An absent amount is neither above nor below anything.
 * Not safe to share between threads.
 */
public abstract sealed class Case permits Intake, Classified, Assessed, Tiered {
  private final AtReceipt receipt;
  private final @Nullable String topic;
  private final ProposalSink proposals;

  Case(AtReceipt receipt, @Nullable String topic, ProposalSink proposals) {
    this.receipt = Parts.needed("receipt", receipt);
    this.topic = topic;
    this.proposals = Parts.needed("proposals", proposals);
  }

  final <T extends Case> T propose(Proposal proposal, T self) {
    proposals.add(proposal);
    return self;
  }

  static Proposal approvalByAny(int need, String one, String other, String... more) {
    List<String> of = new ArrayList<>(List.of(one, other));
    of.addAll(Arrays.asList(more));
    return new Proposal.ApprovalByAny(AnyOf.of(need, of));
  }

  private Contact contact() {
    return receipt.contact();
  }

  /** Returns where this fact's proposals go, for the engine. */
  public final ProposalSink proposals() {
    return proposals;
  }

  /** The host's name for the contact. */
  public final String getId() {
    return contact().id();
  }

  /** The channel that the contact came by. */
  public final Channel getChannel() {
    return contact().channel();
  }

  /** The topic: as stated in an {@link Intake}, as settled afterwards; null if there is none. */
  public final @Nullable String getTopic() {
    return topic;
  }

  /** The language alone, such as {@code ko} or {@code zh}; null if unknown. */
  public final @Nullable String getLanguage() {
    return receipt.language();
  }

  /**
   * The whole tag of the language, such as {@code ko-KR} or {@code zh-Hans-CN}; null if unknown.
   */
  public final @Nullable String getLocale() {
    return contact().language();
  }

  /** The severity that an agent stated; null if nobody has. */
  public final @Nullable Severity getStatedSeverity() {
    return contact().severity();
  }

  /** The refund, discount or credit asked for; null if there is none. */
  public final @Nullable BigDecimal getRefund() {
    return CaseAccount.amount(contact().refund());
  }

  /** The amount in dispute; null if there is none. */
  public final @Nullable BigDecimal getDispute() {
    return CaseAccount.amount(contact().dispute());
  }

  /** What an emergency shipment would cost; null if unknown. */
  public final @Nullable BigDecimal getShippingCost() {
    return CaseAccount.amount(contact().shippingCost());
  }

  /** What the trouble does to the business. */
  public final Impact getImpact() {
    return contact().impact();
  }

  /** How many solutions have failed so far. */
  public final int getAttempts() {
    return contact().attempts();
  }

  /** The contact's labels. */
  public final Set<String> getLabels() {
    return contact().labels();
  }

  /** The customer has proved who they are. */
  public final boolean isAuthenticated() {
    return contact().authenticated();
  }

  /** The host sees a surge of contacts. */
  public final boolean isSurge() {
    return contact().surge();
  }

  /** The customer's account; one of standing STANDARD if none is known. */
  public final CaseAccount getAccount() {
    return receipt.account();
  }

  /** The contact was received in the policy's opening hours. */
  public final boolean isOpen() {
    return receipt.open();
  }

  /** The first desk, in the manifest's order, that was open at receipt; null if none was. */
  public final @Nullable String getOpenDesk() {
    return receipt.openDesk();
  }

  /** The day of the week at receipt, in the policy's zone. */
  public final Weekday getWeekday() {
    return Weekday.of(receipt.local().getDayOfWeek());
  }

  /** What was found in the message; never the message itself. */
  public final CaseMessage getMessage() {
    return receipt.message();
  }

  /** The message mentions a word of that word list of the manifest. */
  public final boolean mentions(String words) {
    return receipt.message().mentions(words);
  }

  /**
   * The contact belongs to the sample of that share of all contacts, the same at every evaluation:
   * its id alone decides. Whatever is in a smaller sample is in every larger one.
   *
   * @param percent 0 to 100
   * @throws IllegalArgumentException if the percentage is out of its range
   */
  public final boolean inSample(int percent) {
    return new IdSample(percent).contains(getId());
  }

  /** The number that a field of the policy's own says; null if the contact does not say it. */
  public final @Nullable BigDecimal number(String field) {
    return receipt.fields().figure(field);
  }

  /** The amount that a field of the policy's own says; null if the contact does not say it. */
  public final @Nullable BigDecimal amount(String field) {
    return receipt.fields().figure(field);
  }

  /** A field of the policy's own says yes; false if the contact does not say it. */
  public final boolean yes(String field) {
    return receipt.fields().yes(field);
  }

  /** The text that a field of the policy's own says; null if the contact does not say it. */
  public final @Nullable String text(String field) {
    return receipt.fields().text(field);
  }

  /** The texts that a field of the policy's own says; none if the contact does not say it. */
  public final Set<String> texts(String field) {
    return receipt.fields().texts(field);
  }

  /**
   * The moment that a field of the policy's own says lies at receipt or before it, and at most that
   * long before it; false if the contact does not say it.
   */
  public final boolean within(String field, Elapsed span) {
    Instant moment = receipt.fields().moment(field);
    Instant received = contact().receivedAt();
    return moment != null
        && !moment.isAfter(received)
        && Duration.between(moment, received).compareTo(span.length()) <= 0;
  }

  /** The customer needs the matter settled at or after receipt, and at most that long after it. */
  public final boolean neededWithin(Elapsed span) {
    Instant needed = contact().neededBy();
    Instant received = contact().receivedAt();
    return needed != null
        && !needed.isBefore(received)
        && Duration.between(received, needed).compareTo(span.length()) <= 0;
  }

  /**
   * The contact was received between two times of day in the policy's zone, the first included and
   * the last not; past midnight where the last is not after the first, so that equal ones take the
   * whole day.
   *
   * @param from such as {@code 09:00}
   * @param to such as {@code 24:00}
   * @throws IllegalArgumentException if one of them is no time of day
   */
  public final boolean receivedBetween(String from, String to) {
    return DayHours.between(from, to).contains(receipt.local().toLocalTime());
  }

  /**
   * How many contacts the customer has made in the span that ends at receipt, its ends and this
   * contact included.
   */
  public final int contactsWithin(Elapsed span) {
    return 1 + earlierContactsWithin(span, 1);
  }

  /**
   * How many contacts on this contact's topic the customer has made in the span that ends at
   * receipt, its ends and this contact included; 0 if it has no topic.
   */
  public final int contactsOnTopicWithin(Elapsed span) {
    return topic == null ? 0 : 1 + earlier(span, contact -> topic.equals(contact.topic()));
  }

  /**
   * How many earlier contacts in the span that ends at receipt, its ends included, reached that
   * tier or a higher one.
   */
  public final int earlierContactsWithin(Elapsed span, int tier) {
    return earlier(span, contact -> contact.tier() >= tier);
  }

  /**
   * What this contact and the earlier ones in the span that ends at receipt, its ends included, ask
   * for, added up; null if none of them asks for an amount.
   */
  public final @Nullable BigDecimal refundsWithin(Elapsed span) {
    BigDecimal sum = getRefund();
    Instant received = contact().receivedAt();
    Instant first = received.minus(span.length());
    for (EarlierContact earlier : contact().history()) {
      BigDecimal refund = CaseAccount.amount(earlier.refund());
      Instant at = earlier.at();
      if (refund != null && !at.isAfter(received) && !at.isBefore(first)) {
        sum = sum == null ? refund : sum.add(refund);
      }
    }
    return sum;
  }

  private int earlier(Elapsed span, Predicate<EarlierContact> counts) {
    if (contact().history().isEmpty()) {
      return 0;
    }
    Instant received = contact().receivedAt();
    Instant first = received.minus(span.length());
    int count = 0;
    for (EarlierContact earlier : contact().history()) {
      Instant at = earlier.at();
      if (!at.isAfter(received) && !at.isBefore(first) && counts.test(earlier)) {
        count++;
      }
    }
    return count;
  }
}
