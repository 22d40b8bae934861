package dev.usher.internal.judge;

import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.Weekday;
import dev.usher.model.rule.HelperWords;
import dev.usher.model.rule.Tiered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Conditions of every shape that the dialect accepts, each beside what it means, in plain Java. */
final class Shapes {

  /** A condition and its meaning. */
  record Shape(String condition, Predicate<Tiered> meaning) {}

  private static final BigDecimal SEVEN = BigDecimal.valueOf(7);
  private static final List<Shape> ALL = new ArrayList<>();

  static {
    texts();
    constants();
    sizes();
    amounts();
    answers();
    combinations();
    bindings();
  }

  private Shapes() {}

  static List<Shape> all() {
    return List.copyOf(ALL);
  }

  /** Adds a condition as it stands, where Drools may index it, and as a part of another. */
  private static void add(String condition, Predicate<Tiered> meaning) {
    ALL.add(new Shape(condition, meaning));
    ALL.add(new Shape("surge || " + part(condition), t -> t.isSurge() || meaning.test(t)));
  }

  private static String part(String condition) {
    return condition.contains("||") ? "(" + condition + ")" : condition;
  }

  private static void addAlone(String condition, Predicate<Tiered> meaning) {
    ALL.add(new Shape(condition, meaning));
  }

  private static void texts() {
    for (String topic : List.of("refund", "rush-order", "legal-risk")) {
      add("topic == \"" + topic + "\"", t -> topic.equals(t.getTopic()));
      add("topic != \"" + topic + "\"", t -> !topic.equals(t.getTopic()));
      add("!(topic == \"" + topic + "\")", t -> !topic.equals(t.getTopic()));
      add("topic in (\"" + topic + "\")", t -> topic.equals(t.getTopic()));
    }
    Predicate<Tiered> oneOfTwo = t -> Set.of("refund", "rush-order").contains(topic(t));
    add("topic in (\"refund\", \"rush-order\")", oneOfTwo);
    add("topic not in (\"refund\", \"rush-order\")", oneOfTwo.negate());
    add("!(topic in (\"refund\", \"rush-order\"))", oneOfTwo.negate());
    add("topic == null", t -> t.getTopic() == null);
    add("topic != null", t -> t.getTopic() != null);
    add("topic != null && topic matches \"r.*\"", t -> topic(t).startsWith("r"));
    add("topic == null || topic not matches \"r.*\"", t -> !topic(t).startsWith("r"));
    add("id matches \".*(0|5)\"", t -> t.getId().matches(".*(0|5)"));
    add("id not matches \"generated-1?[0-9]\"", t -> !t.getId().matches("generated-1?[0-9]"));
    add("language == \"ko\"", t -> "ko".equals(t.getLanguage()));
    add("openDesk == \"desk-emea\"", t -> "desk-emea".equals(t.getOpenDesk()));
    add("account.manager == null", t -> t.getAccount().getManager() == null);
    add("labels contains \"urgent\"", t -> t.getLabels().contains("urgent"));
    add("labels not contains \"urgent\"", t -> !t.getLabels().contains("urgent"));
    add("!(labels contains \"urgent\")", t -> !t.getLabels().contains("urgent"));
    add("labels contains \"\\\"q\\\\ // /* end\"", t -> t.getLabels().contains("\"q\\ // /* end"));
    add("labels contains \"긴급 😀\"", t -> t.getLabels().contains("긴급 😀"));
    add("labels contains \"\\\\u0041\"", t -> t.getLabels().contains("\\u0041"));
    add("account.labels contains \"strategic\"", t -> account(t, "strategic"));
    add("signals contains \"repeat\"", t -> t.getSignals().contains("repeat"));
  }

  private static String topic(Tiered t) {
    String topic = t.getTopic();
    return topic == null ? "" : topic;
  }

  private static boolean account(Tiered t, String label) {
    return t.getAccount().getLabels().contains(label);
  }

  private static void constants() {
    Predicate<Tiered> called =
        t -> t.getChannel() == Channel.PHONE || t.getChannel() == Channel.SMS;
    add("channel == Channel.PHONE", t -> t.getChannel() == Channel.PHONE);
    add("channel != Channel.PHONE", t -> t.getChannel() != Channel.PHONE);
    add("channel in (Channel.PHONE, Channel.SMS)", called);
    add("channel not in (Channel.PHONE, Channel.SMS)", called.negate());
    add("account.preferredChannel == Channel.SMS", t -> preferred(t) == Channel.SMS);
    add("account.preferredChannel != Channel.SMS", t -> preferred(t) != Channel.SMS);
    add("account.preferredChannel == null", t -> preferred(t) == null);
    add("account.preferredChannel != null", t -> preferred(t) != null);
    for (Severity level : Severity.values()) {
      String constant = "Severity." + level;
      add("severity == " + constant, t -> t.getSeverity() == level);
      add("!(severity == " + constant + ")", t -> t.getSeverity() != level);
      add("statedSeverity != " + constant, t -> t.getStatedSeverity() != level);
      ordered("severity", constant, Tiered::getSeverity, level);
      ordered("statedSeverity", constant, Tiered::getStatedSeverity, level);
    }
    ordered(
        "account.tier", "AccountTier.PREMIUM", t -> t.getAccount().getTier(), AccountTier.PREMIUM);
  }

  private static @Nullable Channel preferred(Tiered t) {
    return t.getAccount().getPreferredChannel();
  }

  private static <T extends Comparable<? super T>> void ordered(
      String property, String literal, Function<Tiered, @Nullable T> value, T bound) {
    compared(property, "<", literal, value, (a, b) -> a.compareTo(b) < 0, bound);
    compared(property, "<=", literal, value, (a, b) -> a.compareTo(b) <= 0, bound);
    compared(property, ">", literal, value, (a, b) -> a.compareTo(b) > 0, bound);
    compared(property, ">=", literal, value, (a, b) -> a.compareTo(b) >= 0, bound);
  }

  private static <T> void compared(
      String property,
      String operator,
      String literal,
      Function<Tiered, @Nullable T> value,
      BiPredicate<T, T> meaning,
      T bound) {
    add(
        property + " " + operator + " " + literal,
        t -> {
          T found = value.apply(t);
          return found != null && meaning.test(found, bound);
        });
  }

  private static void sizes() {
    add("attempts == 2", t -> t.getAttempts() == 2);
    add("attempts != 2", t -> t.getAttempts() != 2);
    add("!(attempts == 2)", t -> t.getAttempts() != 2);
    add("attempts in (1, 3)", t -> t.getAttempts() == 1 || t.getAttempts() == 3);
    add("attempts not in (1, 3)", t -> t.getAttempts() != 1 && t.getAttempts() != 3);
    ordered("attempts", "2", Tiered::getAttempts, 2);
    ordered("tier", "2", Tiered::getTier, 2);
    for (String share : List.of("0", "0.1B", "5", "5.5B", "5.50B")) {
      BigDecimal bound = new BigDecimal(share.replace("B", ""));
      String property = "impact.usersAffectedPercent";
      add(
          property + " == " + share,
          t -> t.getImpact().usersAffectedPercent().compareTo(bound) == 0);
      ordered(property, share, t -> t.getImpact().usersAffectedPercent(), bound);
    }
    ordered("contactsWithin(days(7))", "2", t -> t.contactsWithin(HelperWords.days(7)), 2);
    ordered(
        "earlierContactsWithin(days(9), 2)",
        "1",
        t -> t.earlierContactsWithin(HelperWords.days(9), 2),
        1);
    ordered(
        "contactsOnTopicWithin(days(9))",
        "2",
        t -> t.contactsOnTopicWithin(HelperWords.days(9)),
        2);
    add("contactsWithin(days(7)) in (2, 3)", t -> Set.of(2, 3).contains(contacts(t)));
    add("contactsWithin(days(7)) not in (2, 3)", t -> !Set.of(2, 3).contains(contacts(t)));
  }

  private static int contacts(Tiered t) {
    return t.contactsWithin(HelperWords.days(7));
  }

  private static void amounts() {
    for (String amount :
        List.of("0", "100", "100B", "100.1B", "100.10B", "500", "500.01B", "3000000000B")) {
      BigDecimal bound = new BigDecimal(amount.replace("B", ""));
      Predicate<Tiered> same = t -> t.getRefund() != null && t.getRefund().compareTo(bound) == 0;
      add("refund == " + amount, same);
      add("refund != " + amount, same.negate());
      add("!(refund == " + amount + ")", same.negate());
      Predicate<Tiered> sameOrSeven =
          same.or(t -> t.getRefund() != null && t.getRefund().compareTo(SEVEN) == 0);
      add("refund in (" + amount + ", 7)", sameOrSeven);
      add("refund not in (" + amount + ", 7)", sameOrSeven.negate());
      ordered("refund", amount, Tiered::getRefund, bound);
      ordered("account.annualRevenue", amount, t -> t.getAccount().getAnnualRevenue(), bound);
    }
    ordered(
        "refundsWithin(days(7))",
        "500.01B",
        t -> t.refundsWithin(HelperWords.days(7)),
        new BigDecimal("500.01"));
    add("refundsWithin(days(7)) == null", t -> t.refundsWithin(HelperWords.days(7)) == null);
    add("dispute == null", t -> t.getDispute() == null);
    add("dispute != null", t -> t.getDispute() != null);
  }

  private static void answers() {
    add("vip", Tiered::isVip);
    add("!vip", t -> !t.isVip());
    add("!!vip", Tiered::isVip);
    add("vip == true", Tiered::isVip);
    add("vip != true", t -> !t.isVip());
    add("vip == false", t -> !t.isVip());
    add("account.atRisk", t -> t.getAccount().isAtRisk());
    add("!account.atRisk", t -> !t.getAccount().isAtRisk());
    add("impact.outage", t -> t.getImpact().outage());
    add("impact.outage == false", t -> !t.getImpact().outage());
    add("mentions(\"legal-risk\")", t -> t.mentions("legal-risk"));
    add("!mentions(\"legal-risk\")", t -> !t.mentions("legal-risk"));
    add("mentions(\"legal-risk\") == false", t -> !t.mentions("legal-risk"));
    add("message.cardNumber", t -> t.getMessage().isCardNumber());
    add("!message.cardNumber", t -> !t.getMessage().isCardNumber());
    add("message.accountNumber == true", t -> t.getMessage().isAccountNumber());
    add("inSample(50)", t -> t.inSample(50));
    add("!inSample(50)", t -> !t.inSample(50));
    add("locale == \"ko-KR\"", t -> "ko-KR".equals(t.getLocale()));
    add("locale != \"en\"", t -> !"en".equals(t.getLocale()));
    add("receivedBetween(\"15:30\", \"24:00\")", t -> t.receivedBetween("15:30", "24:00"));
    add("!receivedBetween(\"22:00\", \"06:00\")", t -> !t.receivedBetween("22:00", "06:00"));
    add("weekday == Weekday.MONDAY", t -> t.getWeekday() == Weekday.MONDAY);
    add(
        "weekday in (Weekday.SATURDAY, Weekday.SUNDAY)",
        t -> t.getWeekday() == Weekday.SATURDAY || t.getWeekday() == Weekday.SUNDAY);
    add("neededWithin(days(7))", t -> t.neededWithin(HelperWords.days(7)));
    add("!neededWithin(days(7))", t -> !t.neededWithin(HelperWords.days(7)));
    add("neededWithin(days(7)) != true", t -> !t.neededWithin(HelperWords.days(7)));
  }

  private static void combinations() {
    add("(vip || open) && emergency", t -> (t.isVip() || t.isOpen()) && t.isEmergency());
    add("vip || open && emergency", t -> t.isVip() || (t.isOpen() && t.isEmergency()));
    add("!(vip || open)", t -> !t.isVip() && !t.isOpen());
    add("!(vip && !(open || emergency))", t -> !t.isVip() || t.isOpen() || t.isEmergency());
    add("!(vip && refund > 100)", t -> !(t.isVip() && above100(t)));
    add("!(vip || refund > 100)", t -> !(t.isVip() || above100(t)));
    add("((((vip)) || ((open))))", t -> t.isVip() || t.isOpen());
    add("refund <= 100 || refund == null", t -> !above100(t));
    addAlone("vip, refund > 100", t -> t.isVip() && above100(t));
    addAlone("(vip), (refund > 100 || open)", t -> t.isVip() && (above100(t) || t.isOpen()));
    addAlone("\n  vip, // why's \"\n  !open /* ) */ \n  , emergency ", t -> vipClosed(t));
  }

  private static boolean above100(Tiered t) {
    return t.getRefund() != null && t.getRefund().compareTo(new BigDecimal("100")) > 0;
  }

  private static boolean vipClosed(Tiered t) {
    return t.isVip() && !t.isOpen() && t.isEmergency();
  }

  private static void bindings() {
    addAlone("$d : openDesk", t -> true);
    addAlone("$d : openDesk != null", t -> t.getOpenDesk() != null);
    addAlone("$d : account.preferredChannel != null", t -> preferred(t) != null);
    addAlone("$d : topic in (\"refund\")", t -> topic(t).equals("refund"));
    addAlone("$d : topic not in (\"refund\")", t -> !topic(t).equals("refund"));
    addAlone("$d : refund > 100", Shapes::above100);
    addAlone("$d : labels contains \"urgent\"", t -> t.getLabels().contains("urgent"));
    addAlone("$d : vip == true, $e : impact.outage, $f : account.tier", Tiered::isVip);
  }
}
