package dev.usher.ops.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.check.CheckedPolicy;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Verb;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A policy that uses every verb, and hands on what the contact says wherever it may. */
class EveryVerbTest {
  private static Policy policy;
  private static String book;

  @BeforeAll
  static void write() {
    policy =
        CheckedPolicy.policy(
            PolicySource.of(
                Map.of(
                    "policy.yaml",
                    """
                    policy: all
                    version: 1.0.0
                    zone: UTC
                    hours: {mon-thu: "09:00-17:00", fri: "09:00-12:00, 13:00-15:00"}
                    currency: EUR
                    tiers: [agent, lead]
                    teams: [finance]
                    topics: [refund]
                    desks: {night: {zone: UTC, hours: {mon-sun: "18:00-02:00"}}}
                    fields: {seats: number}
                    refunds: {unless-ruled: granted}
                    """,
                    "a.drl",
                    """
                    package all;

                    rule "Topic"
                    when
                        $case : Intake(topic == null)
                    then
                        $case.topic("refund");
                    end

                    rule "Classified"
                    when
                        $case : Classified($stated : statedSeverity, statedSeverity != null)
                    then
                        $case.severity($stated).vip().emergency(ifUnanswered(hours(1))).signal("loud");
                    end

                    rule "Assessed"
                    when
                        $case : Assessed(
                            $manager : account.manager, account.manager != null,
                            $asked : refund, refund > 0
                        )
                    then
                        $case.escalate(2, atTier(1, closeOfBusiness(1)))
                            .approve($manager)
                            .approveAny(1, "finance", "lead")
                            .hold("check")
                            .grant($asked)
                            .grantPer(5, "seats")
                            .cap($asked);
                    end

                    rule "Refused"
                    when
                        $case : Assessed(refund > 9000)
                    then
                        $case.refuse("far-too-much");
                    end

                    rule "Tiered"
                    when
                        $case : Tiered($came : channel, $desk : account.desk, account.desk != null)
                    then
                        $case.route($desk)
                            .assign("lead")
                            .replyVia($came)
                            .respondWithin(businessHours(2, $desk))
                            .target("resolution", byNeeded(days(1)))
                            .target("next-response", sinceUnanswered(closeOfBusiness(0, "night")))
                            .updateEvery(days(2))
                            .act("look", "finance", byTarget("resolution"), beforeTarget("resolution", hours(1)));
                    end

                    rule "Off"
                        enabled false
                    when
                        $case : Tiered(refund > 77)
                    then
                        $case.approve("agent");
                    end
                    """)));
    book = PolicyBook.of(policy).markdown();
  }

  @Test
  void everyVerb_isThere() {
    assertThat(
            policy.rules().stream().flatMap(rule -> rule.proposals().stream()).map(Proposed::verb))
        .contains(Verb.values());
  }

  @Test
  void whatTheContactSays_isToldInWords() {
    assertThat(book)
        .contains(
            "| the account's manager | ", "| the refund is granted | ", "| the account's desk | ")
        .contains("| the contact's channel | ", "at most the refund is granted")
        .contains("| within 2 business hours of the account's desk | opening hours |")
        .contains("| due 24 hours before it is needed | day and night |")
        .contains("\n6 rules.\n")
        .doesNotContain("$");
  }

  @Test
  void hoursOfAWeek_areToldByDays() {
    assertThat(book)
        .contains("• Monday to Thursday 09:00-17:00<br>• Friday 09:00-12:00, 13:00-15:00")
        .contains("| night | UTC | Monday to Sunday 18:00-02:00 |");
  }

  /** Whoever may be asked by name may be anybody. */
  @Test
  void nobody_isSaidNeverToBeAsked_whereTheContactNamesWhoIs() {
    assertThat(book).doesNotContain("No rule asks these to agree");
  }

  @Test
  void ruleThatIsSwitchedOff_standsAmongTheRules_andInNoTable() {
    assertThat(book).contains("**Off**", "The rule is switched off.");
    assertThat(book.substring(0, book.indexOf("id=\"book-rules\""))).doesNotContain("77.00");
  }
}
