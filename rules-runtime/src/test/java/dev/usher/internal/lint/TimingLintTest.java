package dev.usher.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of proposals that cannot be meant, and those that can. */
class TimingLintTest {
  private static final String TARGET = "Tiered() then respondWithin(hours(2))";

  private static List<String> said(String rule) {
    return Linted.marked(Linted.file(rule, TARGET)).stream()
        .filter(each -> !each.startsWith("unused-name"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          Tiered() then respondWithin(businessHours(0))                 → empty-span: businessHours(0)
          Tiered() then respondWithin(businessDays(0, "emea"))          → empty-span: businessDays(0, "emea")
          Tiered() then target("resolution", sinceTier(hours(0)))       → empty-span: hours(0)
          Tiered() then updateEvery(minutes(0))                         → empty-span: minutes(0)
          Assessed() then escalate(2, atTier(1, hours(0)))              → empty-span: hours(0)
          Assessed() then escalate(2, ifUnanswered(hours(0)))           → empty-span: hours(0)
          Tiered() then act("a1", ifUnanswered(seconds(0)))             → empty-span: seconds(0)
          Tiered(neededWithin(days(0))) then hold("a1")                 → empty-span: days(0)
          Tiered(contactsWithin(days(0)) > 2) then hold("a1")           → empty-span: days(0)
          Tiered(earlierContactsWithin(days(0), 2) > 2) then hold("a1") → empty-span: days(0)
          Tiered(refundsWithin(days(0)) > 2) then hold("a1")            → empty-span: days(0)
          Tiered(within("sent", minutes(0))) then hold("a1")            → empty-span: minutes(0)
          Assessed() then escalate(2, atTier(2, hours(1)))              → never-begins: 2
          Assessed() then escalate(2, atTier(3, hours(1)))              → never-begins: 3
          Assessed() then escalate(1, atTier(1, hours(1)))              → never-begins: 1
          Tiered() then act("a1", byNeeded(hours(12)), beforeNeeded(hours(2))) → due-before-beginning: byNeeded(hours(12))
          Tiered() then act("a1", "lead", byNeeded(days(1)), beforeNeeded(hours(23))) → due-before-beginning: byNeeded(days(1))
          Tiered() then act("a1", byTarget("first-response"), afterTarget("first-response", hours(1))) → due-before-beginning: byTarget("first-response")
          Tiered() then target("next-response", hours(2))               → unsuitable-start: hours(2)
          Tiered() then target("next-response", sinceTier(hours(2)))    → unsuitable-start: sinceTier(hours(2))
          Tiered() then updateEvery(byNeeded(hours(2)))                 → unsuitable-start: byNeeded(hours(2))
          Tiered() then target("next-update", byNeeded(hours(2)))       → unsuitable-start: byNeeded(hours(2))
          """)
  void whatCannotBeMeant_isMarked(String rule, String marked) {
    assertThat(said(rule)).containsExactly(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tiered() then respondWithin(closeOfBusiness(0))",
        "Tiered() then respondWithin(businessMinutes(1))",
        "Tiered() then target(\"resolution\", byNeeded(hours(0)))",
        "Tiered() then act(\"a1\", sinceTier(seconds(0)))",
        "Tiered() then act(\"a1\", hours(0))",
        "Tiered() then act(\"a1\", beforeNeeded(hours(0)))",
        "Tiered() then act(\"a1\", afterTarget(\"first-response\", hours(0)))",
        "Tiered() then act(\"a1\", beforeTarget(\"first-response\", hours(0)))",
        "Classified() then emergency(beforeNeeded(hours(0)))",
        "Tiered(neededWithin(seconds(1))) then hold(\"a1\")",
        "Assessed() then escalate(3, atTier(2, hours(1)))",
        "Assessed() then escalate(3, atTier(1, hours(1)))",
        "Tiered() then act(\"a1\", byNeeded(hours(2)), beforeNeeded(hours(12)))",
        "Tiered() then act(\"a1\", byNeeded(hours(2)), beforeNeeded(hours(2)))",
        "Tiered() then act(\"a1\", byNeeded(businessHours(12)), beforeNeeded(hours(2)))",
        "Tiered() then act(\"a1\", byTarget(\"first-response\"),"
            + " beforeTarget(\"first-response\", hours(1)))",
        "Tiered() then act(\"a1\", byTarget(\"first-response\"),"
            + " afterTarget(\"first-response\", hours(0)))",
        "Tiered() then target(\"next-response\", sinceUnanswered(hours(2)))",
        "Tiered() then updateEvery(sinceEmergency(hours(2)))",
        "Tiered() then target(\"plan\", hours(2))",
      })
  void whatMayBeMeant_isNotReported(String rule) {
    assertThat(said(rule)).isEmpty();
  }
}
