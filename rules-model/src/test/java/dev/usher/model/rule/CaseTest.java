package dev.usher.model.rule;

import static dev.usher.model.rule.HelperWords.businessDays;
import static dev.usher.model.rule.HelperWords.businessHours;
import static dev.usher.model.rule.HelperWords.days;
import static dev.usher.model.rule.HelperWords.hours;
import static dev.usher.model.rule.HelperWords.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.EarlierContact;
import dev.usher.model.Money;
import dev.usher.model.Severity;
import dev.usher.model.Weekday;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Metric;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a condition may ask, at, just below and just above each edge. */
class CaseTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private static final CaseMessage ANGRY =
      new CaseMessage(Set.of("angry"), () -> true, () -> false);

  private static Intake intake(UnaryOperator<ContactBuilder> contact) {
    ContactBuilder builder = Contact.builder("c", RECEIVED, Channel.EMAIL);
    AtReceipt receipt = new AtReceipt(contact.apply(builder).build(), SEOUL, true, "desk", ANGRY);
    return new Intake(receipt, proposal -> {});
  }

  @ParameterizedTest
  @CsvSource({
    "ko, ko, ko",
    "KO, ko, ko",
    "ko_kr, ko, ko-KR",
    "zh-Hant-TW, zh, zh-Hant-TW",
    "cmn-Hans-CN, zh, zh-Hans-CN",
    "iw, he, he",
    "yue, yue, yue"
  })
  void language_anyForm_isItsFirstPart_andLocaleTheWhole(
      String tag, String language, String locale) {
    assertThat(intake(c -> c.language(tag)).getLanguage()).isEqualTo(language);
    assertThat(intake(c -> c.language(tag)).getLocale()).isEqualTo(locale);
  }

  private static Intake receivedAt(String local, ZoneId zone) {
    return received(LocalDateTime.parse(local).atZone(zone).toInstant().toString(), zone);
  }

  private static Intake received(String at, ZoneId zone) {
    Contact contact = Contact.builder("c", Instant.parse(at), Channel.EMAIL).build();
    AtReceipt receipt = new AtReceipt(contact, zone, true, null, CaseMessage.EMPTY);
    return new Intake(receipt, proposal -> {});
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T23:59:59.999999999, FRIDAY",
    "2026-03-07T00:00, SATURDAY",
    "2026-03-08T23:59:59.999999999, SUNDAY",
    "2026-03-09T00:00, MONDAY",
    "2026-03-10T12:00, TUESDAY",
    "2026-03-11T12:00, WEDNESDAY",
    "2026-03-12T12:00, THURSDAY"
  })
  void weekday_isThatOfTheDateInThePolicysZone(String local, Weekday expected) {
    for (ZoneId zone : List.of(SEOUL, ZoneId.of("America/Los_Angeles"), ZoneId.of("Etc/GMT+12"))) {
      assertThat(receivedAt(local, zone).getWeekday()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "15:29:59.999999999, 15:30, 24:00, false",
    "15:30, 15:30, 24:00, true",
    "23:59:59.999999999, 15:30, 24:00, true",
    "00:00, 15:30, 24:00, false",
    "00:00, 00:00, 15:30, true",
    "15:29:59.999999999, 00:00, 15:30, true",
    "15:30, 00:00, 15:30, false",
    "21:59:59.999999999, 22:00, 06:30, false",
    "22:00, 22:00, 06:30, true",
    "00:00, 22:00, 06:30, true",
    "06:29:59.999999999, 22:00, 06:30, true",
    "06:30, 22:00, 06:30, false",
    "08:59, 09:00, 09:00, true",
    "09:00, 09:00, 09:00, true",
    "23:59:59, 24:00, 06:00, false",
    "00:00, 24:00, 06:00, true",
    "00:00, 00:00, 24:00, true",
    "23:59:59.999999999, 00:00, 24:00, true",
    "12:00, 00:00, 00:00, true",
    "00:01, 00:00, 00:01, false",
    "00:00:59.999999999, 00:00, 00:01, true"
  })
  void receivedBetween_isHalfOpen_andRunsPastMidnight(
      String time, String from, String to, boolean expected) {
    for (ZoneId zone : List.of(SEOUL, ZoneId.of("America/New_York"))) {
      Intake intake = receivedAt("2026-03-03T" + time, zone);
      assertThat(intake.receivedBetween(from, to)).isEqualTo(expected);
    }
  }

  /** In one night it is 01:30 twice in New York, and in another never 02:00. */
  @Test
  void receivedBetween_whereTheClockChanges_goesByWhatItShows() {
    ZoneId newYork = ZoneId.of("America/New_York");

    assertThat(received("2026-11-01T05:30:00Z", newYork).receivedBetween("01:30", "01:31"))
        .isTrue();
    assertThat(received("2026-11-01T06:30:00Z", newYork).receivedBetween("01:30", "01:31"))
        .isTrue();
    assertThat(received("2026-03-08T06:59:59Z", newYork).receivedBetween("02:00", "03:00"))
        .isFalse();
    assertThat(received("2026-03-08T07:00:00Z", newYork).receivedBetween("02:00", "03:00"))
        .isFalse();
    assertThat(received("2026-03-08T07:00:00Z", newYork).receivedBetween("03:00", "03:01"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9:00", "24:01", "25:00", "12:60", "12:5", "12:345", "", "12-30", "ab:cd", "１２:30"
      })
  void receivedBetween_whatIsNoTime_isRefused(String time) {
    Intake intake = intake(c -> c);

    assertThatThrownBy(() -> intake.receivedBetween(time, "12:00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("from is \"" + time + "\": a time of day from 00:00 to 24:00 is allowed");
    assertThatThrownBy(() -> intake.receivedBetween("12:00", time))
        .hasMessageStartingWith("to is ");
  }

  @Test
  void neededWithin_edges_areIncluded() {
    Elapsed week = days(7);

    assertThat(intake(c -> c.neededBy(RECEIVED)).neededWithin(week)).isTrue();
    assertThat(intake(c -> c.neededBy(RECEIVED.minusNanos(1))).neededWithin(week)).isFalse();
    assertThat(intake(c -> c.neededBy(RECEIVED.plus(week.length()))).neededWithin(week)).isTrue();
    assertThat(
            intake(c -> c.neededBy(RECEIVED.plus(week.length()).plusNanos(1))).neededWithin(week))
        .isFalse();
    assertThat(intake(c -> c).neededWithin(week)).isFalse();
  }

  private static Intake saying(Map<String, ?> fields) {
    Contact contact = Contact.builder("c", RECEIVED, Channel.EMAIL).build();
    AtReceipt receipt =
        new AtReceipt(
            contact, ZoneOffset.UTC, true, null, CaseMessage.EMPTY, new CaseFields(fields));
    return new Intake(receipt, proposal -> {});
  }

  @Test
  void fields_areAskedForByType() {
    Intake intake =
        saying(Map.of("days", BigDecimal.TEN, "by-us", true, "fare", "basic", "torn", Set.of("x")));

    assertThat(intake.number("days")).isEqualTo(BigDecimal.TEN);
    assertThat(intake.amount("days")).isEqualTo(BigDecimal.TEN);
    assertThat(intake.yes("by-us")).isTrue();
    assertThat(intake.text("fare")).isEqualTo("basic");
    assertThat(intake.texts("torn")).containsExactly("x");
    assertThat(intake.yes("days")).isFalse();
    assertThat(intake.number("fare")).isNull();
  }

  @Test
  void fields_thatSayNothing_areAbsent() {
    Intake intake = intake(c -> c);

    assertThat(intake.number("days")).isNull();
    assertThat(intake.amount("total")).isNull();
    assertThat(intake.yes("by-us")).isFalse();
    assertThat(intake.text("fare")).isNull();
    assertThat(intake.texts("torn")).isEmpty();
    assertThat(intake.within("sent", days(3_660))).isFalse();
  }

  @Test
  void within_holdsFromTheMomentItselfUntilTheSpanAfterIt_bothIncluded() {
    Elapsed month = days(30);
    Instant first = RECEIVED.minus(month.length());

    assertThat(saying(Map.of("sent", RECEIVED)).within("sent", month)).isTrue();
    assertThat(saying(Map.of("sent", RECEIVED.plusNanos(1))).within("sent", month)).isFalse();
    assertThat(saying(Map.of("sent", first)).within("sent", month)).isTrue();
    assertThat(saying(Map.of("sent", first.minusNanos(1))).within("sent", month)).isFalse();
    assertThat(saying(Map.of("sent", RECEIVED)).within("sent", days(0))).isTrue();
  }

  @Test
  void contactsWithin_window_includesBothEndsButNothingAfterReceipt() {
    Instant edge = RECEIVED.minus(Duration.ofDays(7));
    Intake intake =
        intake(
            c ->
                c.history(
                    List.of(
                        EarlierContact.at(edge.minusNanos(1)),
                        EarlierContact.at(edge),
                        new EarlierContact(RECEIVED.minusNanos(1), null, null, 2),
                        new EarlierContact(RECEIVED, null, null, 3),
                        new EarlierContact(RECEIVED.plusNanos(1), null, null, 4))));

    assertThat(intake.contactsWithin(days(7))).isEqualTo(4);
    assertThat(intake.earlierContactsWithin(days(7), 1)).isEqualTo(3);
    assertThat(intake.earlierContactsWithin(days(7), 2)).isEqualTo(2);
    assertThat(intake.earlierContactsWithin(days(7), 3)).isEqualTo(1);
    assertThat(intake.earlierContactsWithin(days(7), 4)).isZero();
    assertThat(intake.earlierContactsWithin(days(8), 1)).isEqualTo(4);
    assertThat(intake.earlierContactsWithin(days(0), 1)).isEqualTo(1);
  }

  @Test
  void refundsWithin_window_includesBothEndsAndThisContact_andTakesAbsentOnesAsNothing() {
    Instant edge = RECEIVED.minus(Duration.ofDays(90));
    List<EarlierContact> history =
        List.of(
            EarlierContact.at(edge.minusNanos(1)).withRefund(Money.of("1000", "USD")),
            EarlierContact.at(edge).withRefund(Money.of("100", "USD")),
            EarlierContact.at(edge.plusNanos(1)),
            EarlierContact.at(RECEIVED).withRefund(Money.of("10", "USD")),
            EarlierContact.at(RECEIVED.plusNanos(1)).withRefund(Money.of("2000", "USD")));
    Money asked = Money.of("1.50", "USD");

    assertThat(intake(c -> c.refund(asked).history(history)).refundsWithin(days(90)))
        .isEqualByComparingTo("111.50");
    assertThat(intake(c -> c.refund(asked).history(history)).refundsWithin(days(91)))
        .isEqualByComparingTo("1111.50");
    assertThat(intake(c -> c.history(history)).refundsWithin(days(0))).isEqualByComparingTo("10");
    assertThat(intake(c -> c.refund(asked)).refundsWithin(days(90))).isEqualByComparingTo("1.50");
    assertThat(intake(c -> c.history(List.of(EarlierContact.at(edge)))).refundsWithin(days(90)))
        .isNull();
    assertThat(intake(c -> c).refundsWithin(days(90))).isNull();
  }

  @Test
  void contactsOnTopicWithin_window_includesBothEndsAndThisContact_butOnlyItsTopic() {
    Instant edge = RECEIVED.minus(Duration.ofDays(14));
    List<EarlierContact> history =
        List.of(
            new EarlierContact(edge.minusNanos(1), "refund", null, 1),
            new EarlierContact(edge, "refund", null, 1),
            new EarlierContact(edge, "Refund", null, 1),
            EarlierContact.at(edge),
            new EarlierContact(RECEIVED.minusNanos(1), "refund", null, 1),
            new EarlierContact(RECEIVED, "refund", null, 1),
            new EarlierContact(RECEIVED.plusNanos(1), "refund", null, 1));

    assertThat(intake(c -> c.topic("refund").history(history)).contactsOnTopicWithin(days(14)))
        .isEqualTo(4);
    assertThat(intake(c -> c.topic("pricing").history(history)).contactsOnTopicWithin(days(14)))
        .isEqualTo(1);
    assertThat(intake(c -> c.history(history)).contactsOnTopicWithin(days(14))).isZero();
  }

  @Test
  void contactsOnTopicWithin_afterIntake_goesByTheSettledTopic() {
    Instant earlier = RECEIVED.minusSeconds(1);
    Contact contact =
        Contact.builder("c", RECEIVED, Channel.EMAIL)
            .topic("stated")
            .history(List.of(new EarlierContact(earlier, "settled", null, 1)))
            .build();
    AtReceipt receipt = new AtReceipt(contact, SEOUL, true, null, CaseMessage.EMPTY);

    assertThat(new Intake(receipt, p -> {}).contactsOnTopicWithin(days(1))).isEqualTo(1);
    assertThat(new Classified(receipt, "settled", p -> {}).contactsOnTopicWithin(days(1)))
        .isEqualTo(2);
  }

  @Test
  void whatIsKnownAtReceipt_isOfferedToConditions() {
    Intake intake = intake(c -> c.severity(Severity.HIGH).topic("refund"));

    assertThat(intake.mentions("angry")).isTrue();
    assertThat(intake.mentions("happy")).isFalse();
    assertThat(intake.getMessage().isCardNumber()).isTrue();
    assertThat(intake.getMessage().isAccountNumber()).isFalse();
    assertThat(intake.isOpen()).isTrue();
    assertThat(intake.getOpenDesk()).isEqualTo("desk");
    assertThat(intake.getStatedSeverity()).isEqualTo(Severity.HIGH);
    assertThat(intake.getTopic()).isEqualTo("refund");
    assertThat(intake.getRefund()).isNull();
    assertThat(intake.getAccount().getTier()).hasToString("STANDARD");
  }

  @Test
  void verbs_chained_proposeInTheirOrder() {
    List<String> proposed = new ArrayList<>();
    AtReceipt receipt =
        new AtReceipt(
            Contact.builder("c", RECEIVED, Channel.EMAIL).build(),
            SEOUL,
            false,
            null,
            CaseMessage.EMPTY);
    Assessment assessment = new Assessment(Severity.NORMAL, false, false, Set.of());

    new Tiered(receipt, null, assessment, 2, proposal -> proposed.add(proposal.toString()))
        .route("night-shift")
        .assign("lead")
        .replyVia(Channel.IN_APP)
        .approve("finance")
        .hold("wait")
        .respondWithin(minutes(15))
        .target("plan", HelperWords.sinceTierAndEmergency(businessHours(2)))
        .updateEvery(HelperWords.sinceTier(businessDays(1)))
        .act("call", "lead", HelperWords.byTarget("plan"))
        .act("write", HelperWords.sinceEmergency(hours(48)));

    assertThat(proposed)
        .containsExactly(
            "queue night-shift",
            "owner lead",
            "reply via in-app",
            "approval by finance",
            "hold wait",
            "first-response within 15 minutes",
            "plan within 2 business hours from the later of reaching the tier and the"
                + " beginning of the emergency",
            "next-update within 1 business day from reaching the tier",
            "action call by lead, due with the plan target",
            "action write within 48 hours from the beginning of the emergency");
  }

  @Test
  void spans_outOfRange_areRefused() {
    assertThatThrownBy(() -> hours(-1))
        .hasMessage("a span of time is PT-1H: from 0 to 3660 days is allowed");
    assertThatThrownBy(() -> businessDays(3_661)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HelperWords.atTier(0, hours(1)))
        .hasMessage("tier is 0: 1 or more is allowed");
    assertThatThrownBy(() -> HelperWords.byTarget("first-reponse"))
        .hasMessageContaining("metric is \"first-reponse\": one of escalation-response");
    assertThat(days(3_660).iso()).isEqualTo("PT87840H");
  }

  @Test
  void metrics_areOrdered_byTheirKeys() {
    assertThat(Metric.values()).extracting(Metric::key).isSorted();
  }
}
