package dev.usher.internal.analysis.witness;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Evaluation;
import dev.usher.internal.analysis.model.AmountRange;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.model.time.Elapsed;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what is wanted of earlier contacts. */
final class HistoryWants {
  private HistoryWants() {}

  /** Returns how many earlier contacts there are to be. */
  static List<Counter> counters(List<PolicyModel> models, Combination combination, Wants wants) {
    List<Counter> counters = new ArrayList<>();
    for (Want each : wants.inquiries(Inquiry.CONTACTS_WITHIN)) {
      counters.add(counter(each, span(each, Inquiry.CONTACTS_WITHIN), null, 1, 1));
    }
    for (Want each : wants.inquiries(Inquiry.EARLIER_CONTACTS_WITHIN)) {
      int tier = (Integer) arguments(each, Inquiry.EARLIER_CONTACTS_WITHIN).get(1);
      counters.add(counter(each, span(each, Inquiry.EARLIER_CONTACTS_WITHIN), null, tier, 0));
    }
    String stated = topic(models, combination, wants);
    for (Want each : wants.inquiries(Inquiry.CONTACTS_ON_TOPIC_WITHIN)) {
      String settled = settled(models, combination, each);
      String topic = settled == null ? stated : settled;
      if (topic != null) {
        counters.add(counter(each, span(each, Inquiry.CONTACTS_ON_TOPIC_WITHIN), topic, 1, 1));
      } else if (figure(each.plainest()) > 0) {
        throw new NoExampleException("without a topic no contact is on it");
      }
    }
    return counters;
  }

  /** Returns the topic that the contact states: one, where contacts on it are to be counted. */
  static @Nullable String topic(List<PolicyModel> models, Combination combination, Wants wants) {
    String plainest = (String) wants.value(Property.TOPIC);
    boolean counted =
        wants.inquiries(Inquiry.CONTACTS_ON_TOPIC_WITHIN).stream()
            .anyMatch(
                each -> figure(each.plainest()) > 0 && settled(models, combination, each) == null);
    if (plainest != null || !counted) {
      return plainest;
    }
    return wants.about(Wants.about(Property.TOPIC)).stream()
        .flatMap(each -> each.wanted().values().stream())
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Returns the topic that rules settle, where contacts on that one are counted. */
  private static @Nullable String settled(
      List<PolicyModel> models, Combination combination, Want want) {
    PolicyModel model = models.get(Math.max(1, want.dimension().version()) - 1);
    if (!model.space().isSettled(want.dimension())) {
      return null;
    }
    Evaluation evaluation = new Evaluation(combination);
    return model.topic().settled().entrySet().stream()
        .filter(each -> evaluation.holds(each.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** A class of counts, less those that are counted beside the earlier contacts. */
  private static Counter counter(
      Want want, Duration span, @Nullable String topic, int tier, int itself) {
    int least = figure(want.plainest());
    int most = want.isOpenEnded() ? Integer.MAX_VALUE : figure(want.wanted().last());
    return new Counter(span, topic, tier, Math.max(0, least - itself), most - itself);
  }

  private static int figure(@Nullable Object value) {
    return (Integer) Objects.requireNonNull(value);
  }

  /** Returns what is to be asked for, added up. */
  private static List<RefundSum> sums(Wants wants, WantedAmounts amounts, Currency currency) {
    List<RefundSum> sums = new ArrayList<>();
    for (Want each : wants.inquiries(Inquiry.REFUNDS_WITHIN)) {
      AmountRange range = amounts.range(List.of(each), currency);
      if (range == null) {
        throw new NoExampleException("no sum in " + currency + " is " + each.plainest());
      }
      sums.add(new RefundSum(span(each, Inquiry.REFUNDS_WITHIN), range.least(), range.most()));
    }
    return sums;
  }

  /**
   * Makes up earlier contacts that meet all counts and sums.
   *
   * @param currency in which they ask for money, and the contact itself
   * @throws NoExampleException if none are found
   */
  static WantedHistory history(
      List<Counter> counters, Wants wants, WantedAmounts amounts, Currency currency) {
    List<RefundSum> sums = sums(wants, amounts, currency);
    AmountRange own = amounts.range(wants.about(Wants.about(Property.REFUND)), currency);
    if (own == null) {
      throw new NoExampleException("no refund in " + currency + " is as both policies need it");
    }
    return WantedHistory.of(counters, sums, refunds(amounts.telling(own, currency), own, sums));
  }

  /**
   * Returns what the contact itself may ask for, the plainest first: the least, or as much as a sum
   * must come to. Null stands for nothing.
   */
  private static List<@Nullable BigDecimal> refunds(
      @Nullable BigDecimal telling, AmountRange own, List<RefundSum> sums) {
    List<@Nullable BigDecimal> refunds = new ArrayList<>();
    refunds.add(telling);
    BigDecimal least = own.least();
    if (least != null && telling != null && least.compareTo(telling) < 0) {
      refunds.add(least);
    }
    for (RefundSum each : sums) {
      BigDecimal sum = each.least();
      if (sum != null && least != null && own.has(sum) && sum.compareTo(least) > 0) {
        refunds.add(sum);
      }
    }
    return refunds;
  }

  private static Duration span(Want want, Inquiry inquiry) {
    return ((Elapsed) arguments(want, inquiry).get(0)).length();
  }

  private static List<Object> arguments(Want want, Inquiry inquiry) {
    return Objects.requireNonNull(Wants.arguments(want, inquiry));
  }
}
