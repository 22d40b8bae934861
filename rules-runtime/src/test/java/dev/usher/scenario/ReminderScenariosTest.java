package dev.usher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people who run a desk wish for: the lead is reminded an hour before the first answer is due,
 * and a case goes up if nobody has answered within two hours. Rules and scenarios say so alone.
 */
class ReminderScenariosTest {
  private static final String RULES =
      """
      package desk;

      rule "A customer is answered within two business hours"
          @Clause("RM-1")
      when
          $case : Tiered()
      then
          $case.respondWithin(businessHours(2));
      end

      rule "The lead is reminded an hour before the first answer is due"
          @Clause("RM-2")
      when
          $case : Tiered()
      then
          $case.act("remind-lead", "lead", minutes(15), beforeTarget("first-response", hours(1)));
      end

      rule "A case that nobody has answered within two hours goes to a specialist"
          @Clause("RM-3")
      when
          $case : Assessed()
      then
          $case.escalate(2, ifUnanswered(hours(2)));
      end
      """;

  private static final String SCENARIOS =
      """
      scenarios:
        - name: All of it is known at intake
          contact: {id: t, receivedAt: "2026-03-03T10:00:00Z", channel: email}
          expect:
            tier: 1
            escalations: [{tier: 2, at: "2026-03-03T12:00:00Z"}]
            nextReview: "2026-03-03T11:00:00Z"
            absent: {actions: [remind-lead]}
        - name: A second before, nobody is reminded
          contact: {id: t, receivedAt: "2026-03-03T10:00:00Z", channel: email}
          at: "2026-03-03T10:59:59Z"
          expect:
            absent: {actions: [remind-lead]}
        - name: An hour before, the lead is
          contact: {id: t, receivedAt: "2026-03-03T10:00:00Z", channel: email}
          at: "2026-03-03T11:00:00Z"
          expect:
            tier: 1
            actions: {remind-lead: {by: lead, from: "2026-03-03T11:00:00Z", due: "2026-03-03T11:15:00Z"}}
            nextReview: "2026-03-03T12:00:00Z"
        - name: An answer at that moment is in time
          contact: {id: t, receivedAt: "2026-03-03T10:00:00Z", channel: email, progress: {firstRespondedAt: "2026-03-03T11:00:00Z"}}
          at: "2026-03-03T11:00:00Z"
          expect:
            absent: {actions: [remind-lead], escalations: [2], nextReview: true}
        - name: An answer a second later leaves the reminder where it is
          contact: {id: t, receivedAt: "2026-03-03T10:00:00Z", channel: email, progress: {firstRespondedAt: "2026-03-03T11:00:01Z"}}
          at: "2026-03-03T15:00:00Z"
          expect:
            tier: 1
            actions: [remind-lead]
        - name: Nobody answers for two hours
          contact: {id: t, receivedAt: "2026-03-03T10:00:00Z", channel: email}
          at: "2026-03-03T12:00:00Z"
          expect:
            tier: 2
            targets: {first-response: {state: breached}}
        - name: On Friday evening the lead is reminded while the desk is open
          contact: {id: f, receivedAt: "2026-03-06T16:30:00Z", channel: email}
          at: "2026-03-09T09:30:00Z"
          expect:
            tier: 2
            targets: {first-response: {due: "2026-03-09T10:30:00Z"}}
            actions: {remind-lead: {from: "2026-03-09T09:30:00Z"}}
      """
          .replace("", "");

  @TempDir private static Path folder;

  static List<Scenario> scenarios() {
    PolicyFolder policy = new PolicyFolder(folder).file("rules.drl", RULES);
    policy.file("scenarios/reminders.yaml", SCENARIOS);
    try (Usher usher = policy.open()) {
      return ScenarioFiles.read(usher.policy(), ScenarioFiles.texts(PolicySource.folder(folder)));
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void scenario_holds(Scenario scenario) {
    try (Usher usher = Usher.open(folder)) {
      assertThat(scenario.run(usher::decide).describe()).startsWith("passed");
    }
  }
}
