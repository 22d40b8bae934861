package dev.usher.internal.analysis.witness;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Evaluation;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.model.time.Elapsed;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
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
  static List<RefundSum> sums(Wants wants) {
    List<RefundSum> sums = new ArrayList<>();
    for (Want each : wants.inquiries(Inquiry.REFUNDS_WITHIN)) {
      BigDecimal most = each.isOpenEnded() ? null : (BigDecimal) each.wanted().last();
      sums.add(
          new RefundSum(span(each, Inquiry.REFUNDS_WITHIN), (BigDecimal) each.plainest(), most));
    }
    return sums;
  }

  /**
   * Returns what the contact itself may ask for, the plainest first: the least, or as much as a sum
   * must come to. Null stands for nothing.
   */
  static List<@Nullable BigDecimal> refunds(Wants wants) {
    List<@Nullable BigDecimal> refunds = new ArrayList<>();
    BigDecimal least = (BigDecimal) wants.value(Property.REFUND);
    refunds.add(least);
    List<Want> own = wants.about(Wants.about(Property.REFUND));
    if (least != null) {
      for (RefundSum each : sums(wants)) {
        BigDecimal sum = each.least();
        if (sum != null && sum.compareTo(least) > 0 && own.stream().allMatch(of -> has(of, sum))) {
          refunds.add(sum);
        }
      }
    }
    return refunds;
  }

  private static boolean has(Want want, BigDecimal amount) {
    return want.isOpenEnded()
        || amount.compareTo((BigDecimal) Objects.requireNonNull(want.wanted().last())) <= 0;
  }

  private static Duration span(Want want, Inquiry inquiry) {
    return ((Elapsed) arguments(want, inquiry).get(0)).length();
  }

  private static List<Object> arguments(Want want, Inquiry inquiry) {
    return Objects.requireNonNull(Wants.arguments(want, inquiry));
  }
}
