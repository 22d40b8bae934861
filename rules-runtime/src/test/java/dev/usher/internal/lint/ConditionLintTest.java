package dev.usher.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that never or always hold, and those that nearly do. */
class ConditionLintTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          open, !open → never-holds: !open
          open, open == false → never-holds: open == false
          open && !open → never-holds: !open
          channel == Channel.EMAIL, channel == Channel.CHAT → never-holds: channel == Channel.CHAT
          refund >= 5000, refund <= 2500 → never-holds: refund <= 2500
          refund > 500, refund < 500 → never-holds: refund < 500
          refund > 500, refund < 500.01B → never-holds: refund < 500.01B
          refund == 500.001B → never-holds: refund == 500.001B
          refund > 999999999999999.99B → never-holds: refund > 999999999999999.99B
          refund == null, refund > 5 → never-holds: refund > 5
          refund == 5, refund != 5.00B → never-holds: refund != 5.00B
          topic in ("refund", "outage"), topic == "delivery" → never-holds: topic == "delivery"
          topic != "refund", topic != "outage", topic != "delivery", topic != null → never-holds: topic != null
          labels contains "a", labels not contains "a" → never-holds: labels not contains "a"
          mentions("urgent"), !mentions("urgent") → never-holds: !mentions("urgent")
          yes("by-us"), !yes("by-us") → never-holds: !yes("by-us")
          tier >= 3, tier < 3 → never-holds: tier < 3
          tier > 3 → never-holds: tier > 3
          tier < 1 → never-holds: tier < 1
          severity == Severity.HIGH, severity < Severity.HIGH → never-holds: severity < Severity.HIGH
          severity < Severity.NORMAL → never-holds: severity < Severity.NORMAL
          severity > Severity.CRITICAL → never-holds: severity > Severity.CRITICAL
          weekday == Weekday.MONDAY, weekday in (Weekday.SATURDAY, Weekday.SUNDAY) → never-holds: weekday in (Weekday.SATURDAY, Weekday.SUNDAY
          impact.usersAffectedPercent > 100 → never-holds: impact.usersAffectedPercent > 100
          attempts < 0 → never-holds: attempts < 0
          refund < 0 → never-holds: refund < 0
          contactsWithin(days(7)) < 1 → never-holds: contactsWithin(days(7)) < 1
          contactsWithin(days(7)) == 0 → never-holds: contactsWithin(days(7)) == 0
          neededWithin(hours(24)), !neededWithin(days(2)) → never-holds: !neededWithin(days(2))
          within("sent", days(1)), !within("sent", days(2)) → never-holds: !within("sent", days(2))
          inSample(4), !inSample(10) → never-holds: !inSample(10)
          receivedBetween("09:00", "12:00"), receivedBetween("12:00", "15:00") → never-holds: receivedBetween("12:00", "15:00")
          receivedBetween("22:00", "06:00"), receivedBetween("06:00", "22:00") → never-holds: receivedBetween("06:00", "22:00")
          openDesk != null, openDesk != "emea" → never-holds: openDesk != "emea"
          text("fare") == "basic", text("fare") == "flex" → never-holds: text("fare") == "flex"
          topic != null, topic matches "out.*", topic == "refund" → never-holds: topic == "refund"
          id matches "c.*", id not matches "c.*" → never-holds: id not matches "c.*"
          number("days") < 3, number("days") > 2.5B, number("days") == 3 → never-holds: number("days") == 3
          vip, topic == "refund" || (open && !open) → never-holds: !open
          vip, topic == "refund" || !vip → never-holds: !vip
          !(vip || open), open → never-holds: open
          (open && vip) || (open && !vip), !open → never-holds: !open
          """)
  void whatNeverHolds_isMarkedAtItsLastWord(String conditions, String marked) {
    assertThat(Linted.conditions("Tiered", conditions)).containsExactly(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          attempts >= 0 → always-holds: attempts >= 0
          tier >= 1 → always-holds: tier >= 1
          tier <= 3 → always-holds: tier <= 3
          impact.usersAffectedPercent >= 0 → always-holds: impact.usersAffectedPercent >= 0
          impact.usersAffectedPercent <= 100 → always-holds: impact.usersAffectedPercent <= 100
          !(impact.usersAffectedPercent > 100 && open) → never-holds: impact.usersAffectedPercent > 100
          contactsWithin(days(7)) >= 1 → always-holds: contactsWithin(days(7)) >= 1
          severity >= Severity.NORMAL → always-holds: severity >= Severity.NORMAL
          account.tier >= AccountTier.STANDARD → always-holds: account.tier >= AccountTier.STANDARD
          receivedBetween("09:00", "09:00") → always-holds: receivedBetween("09:00", "09:00")
          receivedBetween("00:00", "24:00") → always-holds: receivedBetween("00:00", "24:00")
          inSample(100) → always-holds: inSample(100)
          topic != "refund" || topic != "outage" → always-holds: topic != "refund" || topic != "outage"
          open || !open → always-holds: open || !open
          !(open && !open) → always-holds: !(open && !open
          channel in (Channel.EMAIL, Channel.PHONE) || channel != Channel.EMAIL → always-holds: channel in (Channel.EMAIL, Channel.PHONE) || channel != Channel.EMAIL
          """)
  void whatAlwaysHolds_isMarked(String conditions, String marked) {
    assertThat(Linted.conditions("Tiered", conditions)).containsExactly(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          open, open → redundant-condition: open
          vip && vip → redundant-condition: vip
          refund >= 500, refund >= 600 → redundant-condition: refund >= 500
          refund >= 600, refund >= 500 → redundant-condition: refund >= 500
          refund > 500, refund >= 500.01B → redundant-condition: refund >= 500.01B
          topic == "refund", topic != "outage" → redundant-condition: topic != "outage"
          neededWithin(days(2)), neededWithin(days(7)) → redundant-condition: neededWithin(days(7))
          topic == "refund" || topic == "refund" → redundant-condition: topic == "refund"
          refund > 500 || refund > 1000 → redundant-condition: refund > 1000
          open || (open && vip) → redundant-condition: open && vip
          vip, topic == "refund" && vip → redundant-condition: vip
          """)
  void whatFollows_isMarked(String conditions, String marked) {
    assertThat(Linted.conditions("Tiered", conditions)).containsExactly(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open, vip",
        "refund >= 2500, refund <= 5000",
        "refund >= 500, refund <= 500",
        "refund > 500, refund < 500.02B",
        "refund >= 0",
        "refund == null || refund < 500",
        "topic != null, topic matches \"re.*\"",
        "topic == null || topic not matches \"re.*\"",
        "account.desk != null, account.desk == \"emea\"",
        "topic == null || topic != \"refund\"",
        "topic == null || topic in (\"refund\", \"outage\", \"delivery\")",
        "text(\"fare\") in (\"basic\", \"flex\")",
        "text(\"fare\") != null, text(\"fare\") in (\"basic\", \"flex\")",
        "labels contains \"a\", labels not contains \"b\"",
        "labels contains \"a\", account.labels not contains \"a\"",
        "mentions(\"urgent\"), !mentions(\"legal-risk\")",
        "tier > 2",
        "tier >= 2, tier < 3",
        "impact.usersAffectedPercent > 99.999B",
        "impact.usersAffectedPercent >= 100",
        "impact.usersAffectedPercent > 5, impact.usersAffectedPercent < 5.000001B",
        "attempts > 0, attempts < 2",
        "number(\"days\") >= 0",
        "number(\"days\") > 2, number(\"days\") < 2.000001B",
        "contactsWithin(days(7)) > 1",
        "contactsWithin(days(7)) >= 3, contactsWithin(days(30)) < 5",
        "contactsOnTopicWithin(days(7)) == 0",
        "refundsWithin(days(90)) > 999999999999999.99B",
        "neededWithin(days(2)), !neededWithin(days(1))",
        "inSample(10), !inSample(4)",
        "receivedBetween(\"09:00\", \"12:00\"), receivedBetween(\"11:59\", \"15:00\")",
        "within(\"sent\", days(1)), neededWithin(days(1))",
        "weekday != Weekday.SUNDAY, weekday != Weekday.SATURDAY",
        "severity >= Severity.HIGH, statedSeverity == Severity.NORMAL",
        "text(\"region\") != \"a\", text(\"region\") != \"b\", text(\"region\") != null",
        "id matches \"a.*\", id matches \".*b\"",
        "id matches \"a.*\" || id matches \"b.*\"",
        "language == \"ko\", locale == \"ko-KR\"",
        "(open && vip) || (!open && !vip)",
        "topic == \"refund\" && vip || topic == \"outage\" && open",
        "!(topic == \"refund\" && vip)",
        "!(open && vip), open",
        "dispute > 10000 || (account.atRisk && (dispute > 0 || topic == \"refund\"))",
      })
  void whatMayBeMeant_isNotReported(String conditions) {
    assertThat(Linted.conditions("Tiered", conditions)).isEmpty();
  }
}
