package dev.usher.ops.decide;

import static dev.usher.ops.testing.CommandRun.fed;
import static dev.usher.ops.testing.CommandRun.readIn;
import static dev.usher.ops.testing.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideDetailsTest {
  @TempDir private static Path folder;
  private static String policy;

  @BeforeAll
  static void write() {
    policy = Samples.policy(folder.resolve("returns"));
  }

  @Test
  void a_single_contact_is_shown_at_length() {
    CommandRun run = fed(contact("a", "\"topic\":\"outage\",\"refund\":750"), "decide", policy);
    assertThat(run.out())
        .isEqualTo(
            """
            Contact a as of 2026-03-03 Tue 10:00 (Asia/Seoul), policy returns 2.1.0

              received   2026-03-03 Tue 10:00 by email
              topic      outage
              severity   critical EMERGENCY
              signals    outage
              tier       2
              owner      lead
              queue      lead
              approvals  finance
              holds      second-look
              to do      log

            Timeline
              Asia/Seoul            Z (yours)             WHAT                                    STANDS
              2026-03-03 Tue 10:30  2026-03-03 Tue 01:30  call-back by web                        30 min left
              2026-03-03 Tue 12:00  2026-03-03 Tue 03:00  first-response within 2 business hours  2 h left
              2026-03-03 Tue 12:00  2026-03-03 Tue 03:00  this decision changes: ask again        2 h left

            Why
              RE-5  An outage is an emergency, and its customer is called
                    → emergency
                    → severity CRITICAL
                    → signal outage
              RE-3  A refund above 500 is looked at twice by the lead
                    → tier 2
                    → hold second-look
              RE-2  A refund needs finance
                    → approval by finance
              RE-1  A customer is answered within two hours
                    → first-response within 2 business hours
              RE-6  In an emergency somebody calls within half an hour
                    → action call-back by web within 30 minutes
                    → action log

            Not followed
              RE-4  A case that stays a day goes to the lead
                    → tier 2 from 24 hours after reaching tier 1: comes to nothing for this contact
            """);
  }

  @Test
  void reopening_ofACaseThatIsStillResolved_isSaidToBeIgnored() {
    String progress =
        "\"progress\":{\"resolvedAt\":\"2026-03-03T10:00:00Z\",\"reopenedAt\":[\"%s\"]}";
    assertThat(
            fed(contact("a", progress.formatted("2026-03-03T10:00:00Z")), "decide", policy).out())
        .doesNotContain("ignored");
    assertThat(
            fed(contact("a", progress.formatted("2026-03-03T10:00:01Z")), "decide", policy).out())
        .contains(
            "  ignored   progress.reopenedAt after resolvedAt: a reopened case has no resolvedAt");
  }

  @Test
  void fields_of_the_policys_own_stand_among_the_facts() {
    String fields =
        "\"fields\":{\"order\":\"4111111111111111\",\"days-since-delivery\":2.50,\"fare\":\"economy\","
            + "\"by-us\":true,\"defects\":[\"torn\",\"stained\"]}";
    assertThat(fed(contact("a", fields), "decide", policy).lines())
        .containsSubsequence(
            "  received  2026-03-03 Tue 10:00 by email",
            "  fields    by-us yes, days-since-delivery 2.5, defects (stained, torn), fare economy,"
                + " order ••••••••••••••••");
  }

  @Test
  void a_field_that_does_not_fit_is_refused_with_its_line() {
    CommandRun run = fed(contact("a", "\"fields\":{\"fare\":\"econmy\"}"), "decide", policy);
    assertThat(run.err())
        .contains(
            "fields.fare is \"econmy\": one of basic, economy is allowed (did you mean"
                + " \"economy\"?)");
  }

  @Test
  void escalations_to_come_stand_on_the_timeline_with_their_owner() {
    CommandRun run = fed(contact("a"), "decide", policy);
    assertThat(run.lines())
        .contains(
            "  2026-03-04 Wed 10:00  2026-03-04 Wed 01:00  goes to tier 2, lead                    1 d left")
        .containsSubsequence(
            "Why",
            "  RE-1  A customer is answered within two hours",
            "",
            "Later",
            "  RE-4  A case that stays a day goes to the lead",
            "        → tier 2 from 24 hours after reaching tier 1 (2026-03-04 Wed 10:00)");
  }

  @Test
  void actions_to_come_stand_on_the_timeline_and_under_later() {
    Samples.policy(folder.resolve("reminders"));
    Samples.write(
        folder.resolve("reminders/rules.drl"),
        """
        package returns;

        rule "A customer is answered within two hours"
            @Clause("RE-1")
        when
            $case : Tiered()
        then
            $case.respondWithin(businessHours(2));
            $case.target("resolution", byNeeded(hours(0)));
        end

        rule "The lead is reminded an hour before the first answer is due"
            @Clause("RE-2")
        when
            $case : Tiered()
        then
            $case.act("remind-lead", minutes(20), beforeTarget("first-response", hours(1)));
        end
        """);
    String reminders = folder.resolve("reminders").toString();
    String needed = "\"neededBy\":\"2026-03-03T09:00:00+09:00\"";

    assertThat(fed(contact("a", needed), "decide", reminders).lines())
        .containsSubsequence(
            "  2026-03-03 Tue 09:00  2026-03-03 Tue 00:00  resolution due when it is needed        1 h late",
            "  2026-03-03 Tue 11:00  2026-03-03 Tue 02:00  remind-lead begins                      1 h left",
            "  2026-03-03 Tue 11:20  2026-03-03 Tue 02:20  remind-lead                             1 h 20 min left",
            "Later",
            "  RE-2  The lead is reminded an hour before the first answer is due",
            "        → action remind-lead within 20 minutes from 1 hour before first-response is due"
                + " (2026-03-03 Tue 11:00)");
    assertThat(fed(contact("a"), "decide", reminders, "--at", "2026-03-03T11:00:00+09:00").lines())
        .anyMatch(line -> line.contains("remind-lead began"))
        .noneMatch(line -> line.equals("Later"));
  }

  @Test
  void what_grows_more_serious_by_itself_stands_on_the_timeline() {
    String show = "\"neededBy\":\"2026-03-06T10:00:00+09:00\"";
    assertThat(fed(contact("a", show), "decide", "kyndof").lines())
        .anyMatch(line -> line.matches(" +2026-03-04 Wed 10:00 .*becomes an emergency +1 d left"))
        .anyMatch(line -> line.matches(" +2026-03-04 Wed 10:00 .*becomes moderate +1 d left"))
        .anyMatch(line -> line.matches(" +2026-03-05 Thu 10:00 .*becomes high +2 d left"))
        .anyMatch(line -> line.matches(" +2026-03-05 Thu 22:00 .*becomes critical +2 d 12 h left"))
        .contains("Later");
    assertThat(fed(contact("a"), "decide", "kyndof").out()).doesNotContain("becomes", "Later");
  }

  @Test
  void a_choice_of_authorities_is_said_in_words() {
    String policy = Samples.policy(folder.resolve("choice"));
    Samples.write(
        Path.of(policy, "more.drl"),
        """
        package returns;

        rule "One of the two looks at it"
        when $case : Tiered() then $case.approveAny(1, "lead", "agent"); end
        """);
    assertThat(fed(contact("a"), "decide", policy).lines())
        .contains(
            "  any of    one of agent and lead must agree",
            "        → approval by one of agent and lead");
    assertThat(fed(contact("a") + "\n" + contact("b"), "decide", policy).out())
        .contains(" one of agent and lead ");
  }

  @Test
  void what_will_change_nothing_does_not_stand_under_later() {
    String policy = Samples.policy(folder.resolve("more"));
    Samples.write(
        Path.of(policy, "more.drl"),
        """
        package returns;

        rule "Before the show it goes to the lead"
        when $case : Assessed() then $case.escalate(2, beforeNeeded(hours(12))); end

        rule "What the lead keeps for a day stays there"
        when $case : Assessed() then $case.escalate(2, atTier(2, hours(24))); end
        """);
    assertThat(fed(contact("a"), "decide", policy).out())
        .containsOnlyOnce("Later")
        .contains(
            "→ tier 2 from 24 hours after reaching tier 1 (2026-03-04 Wed 10:00)",
            "→ tier 2 from 24 hours after reaching tier 2: outdone by \"A case that stays a day",
            "→ tier 2 from 12 hours before it is needed: comes to nothing for this contact");
    String needed = "\"neededBy\":\"2026-03-06T10:00:00+09:00\"";
    assertThat(fed(contact("a", needed), "decide", policy).out())
        .contains("Before the show it goes to the lead");
  }

  @Test
  void a_case_that_waits_without_a_paused_target_says_so() {
    String waiting =
        "\"progress\":{\"waiting\":[{\"from\":\"2026-03-03T11:00:00+09:00\"}],"
            + "\"firstRespondedAt\":\"2026-03-03T11:00:00+09:00\"}";
    assertThat(
            fed(contact("a", waiting), "decide", policy, "--at=2026-03-03T12:00:00+09:00").lines())
        .contains("  While it waits, time alone changes nothing more in this decision.");
  }

  @Test
  void what_has_happened_by_itself_is_told_as_past() {
    assertThat(fed(contact("a"), "decide", policy, "--at=2026-03-04T12:15:00+09:00").lines())
        .anyMatch(
            line -> line.matches(" +2026-03-04 Wed 10:00 .*went to tier 2, lead +2 h 15 min ago"));
    assertThat(fed(contact("a"), "decide", policy, "--at=2026-03-04T10:00:00+09:00").lines())
        .anyMatch(
            line -> line.matches(" +2026-03-04 Wed 10:00 .*went to tier 2, lead +at this moment"));
  }

  @Test
  void what_is_late_is_said_in_plain_words() {
    assertThat(standing("2026-03-03T14:15:00+09:00", "")).isEqualTo("2 h 15 min late");
    assertThat(standing("2026-03-03T12:00:00+09:00", "")).isEqualTo("due at this moment");
    assertThat(standing("2026-03-03T11:59:00+09:00", "")).isEqualTo("1 min left");
    assertThat(standing("2026-03-05T14:00:00+09:00", "")).isEqualTo("2 d 2 h late");
  }

  @Test
  void what_was_done_late_is_not_late_any_more() {
    String late = "\"firstRespondedAt\":\"2026-03-03T12:40:00+09:00\"";
    assertThat(standing("2026-03-03T14:15:00+09:00", late)).isEqualTo("met 40 min late");
    assertThat(standing("2026-03-03T12:30:00+09:00", late)).isEqualTo("30 min late");
    String inTime = "\"firstRespondedAt\":\"2026-03-03T12:00:00+09:00\"";
    assertThat(standing("2026-03-03T14:15:00+09:00", inTime)).isEqualTo("met");
    String resolved = "\"resolvedAt\":\"2026-03-03T12:10:00+09:00\"";
    assertThat(standing("2026-03-03T14:15:00+09:00", resolved)).isEqualTo("met 10 min late");
  }

  @Test
  void a_target_that_waiting_moves_is_paused() {
    String waiting = "\"progress\":{\"waiting\":[{\"from\":\"2026-03-03T11:00:00+09:00\"}]}";
    String parcel = contact("a", "\"topic\":\"parcel\"", waiting);
    assertThat(fed(parcel, "decide", policy, "--at=2026-03-03T13:00:00+09:00").lines())
        .anyMatch(
            line ->
                line.contains("resolution within 48 hours ")
                    && line.endsWith("  paused, 1 d 23 h left"))
        .contains("  While it waits, time alone changes nothing more in this decision.");
  }

  private static String standing(String at, String progress) {
    String contact = contact("a", "\"progress\":{" + progress + "}");
    String line =
        fed(contact, "decide", policy, "--at", at)
            .out()
            .lines()
            .filter(each -> each.contains("first-response within"))
            .findFirst()
            .orElseThrow();
    return line.substring(line.indexOf("business hours") + "business hours".length()).strip();
  }

  @Test
  void the_readers_clock_is_left_out_where_it_shows_the_same() {
    String file = Samples.write(folder.resolve("one.jsonl"), contact("a") + "\n");
    assertThat(readIn("Asia/Tokyo", "decide", policy, file).out()).doesNotContain("yours");
    assertThat(readIn("America/New_York", "decide", policy, file).lines())
        .anyMatch(line -> line.contains("Asia/Seoul") && line.contains("America/New_York (yours)"))
        .anyMatch(line -> line.contains("2026-03-03 Tue 12:00  2026-03-02 Mon 22:00"));
  }

  @Test
  void details_are_for_one_contact_or_a_moment_unless_asked_for() {
    String two = contact("a") + "\n" + contact("b") + "\n";
    assertThat(fed(two, "decide", policy).out()).startsWith("CONTACT").doesNotContain("Timeline");
    assertThat(fed(two, "decide", policy, "--details").out())
        .contains("Contact a as of", "\n\nContact b as of")
        .doesNotContain("CONTACT");
    assertThat(fed(two, "decide", policy, "--at=2026-03-03T12:00:00+09:00").out())
        .contains("Contact a as of 2026-03-03 Tue 12:00", "Contact b as of 2026-03-03 Tue 12:00");
    assertThat(fed(contact("a"), "decide", policy, "--no-details").out()).startsWith("CONTACT");
    assertThat(fed(contact("a") + "\n{}", "decide", policy).out()).startsWith("CONTACT");
  }

  @Test
  void the_table_shows_what_is_longest_overdue_first() {
    String two = contact("a") + "\n" + contact("b", "\"topic\":\"outage\"") + "\n";
    String at = "--at=2026-03-03T12:30:00+09:00";
    assertThat(fed(two, "decide", policy, "--no-details", "--quiet", at).lines())
        .allMatch(
            line ->
                line.startsWith("CONTACT")
                    || line.contains("  2026-03-03 12:00  first-response, 30 min late  RE-"));
  }

  @Test
  void the_table_names_a_queue_that_is_not_the_owner() {
    String two = contact("a", "\"topic\":\"parcel\"") + "\n" + contact("b") + "\n";
    assertThat(fed(two, "decide", policy).lines().subList(1, 3))
        .satisfiesExactly(
            line -> assertThat(line).contains("  agent  shop     "),
            line -> assertThat(line).contains("  agent  (owner)  "));
  }

  @Test
  void rules_that_disagree_are_named_with_what_each_says() {
    assertThat(fed(contact("a", "\"topic\":\"tangle\""), "decide", policy).lines())
        .contains(
            "  conflicts  rules disagree on queue (\"A tangle belongs to the shop\" says shop; \"A"
                + " tangle belongs to the web team\" says web), so none of them is followed")
        .containsSubsequence(
            "Not followed",
            "        → queue shop: in conflict with \"A tangle belongs to the web team\"",
            "        → queue web: in conflict with \"A tangle belongs to the shop\"");
  }
}
