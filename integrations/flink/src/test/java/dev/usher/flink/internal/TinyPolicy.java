package dev.usher.flink.internal;

import dev.usher.flink.stream.PolicyLine;
import dev.usher.policy.PolicySource;
import java.util.Map;

/** A policy with few rules: an answer is due after some hours, and the lead has it after double. */
public final class TinyPolicy {
  private TinyPolicy() {}

  /** Returns the policy in which an answer is due after so many hours. */
  public static PolicySource answeringWithin(int hours) {
    return PolicySource.of(
        Map.of(
            "policy.yaml",
            """
            policy: tiny
            version: 1.0.%d
            source: made up for tests
            zone: UTC
            hours: always
            currency: USD
            tiers: [agent, lead]
            topics: [refund, question]
            """
                .formatted(hours),
            "tiny.drl",
            """
            package tiny;

            rule "Who waits for an answer goes to the lead"
            when
                $case : Assessed()
            then
                $case.escalate(2, ifUnanswered(hours(%d)));
            end

            rule "Who comes again within thirty days needs the lead's word"
            when
                $case : Assessed(contactsWithin(days(30)) >= 2)
            then
                $case.approve("lead");
            end

            rule "Everybody is answered in time"
            when
                $case : Tiered()
            then
                $case.respondWithin(hours(%d));
            end
            """
                .formatted(2 * hours, hours)));
  }

  /** Returns the same as a line. */
  public static String line(int hours) {
    return PolicyLine.of(answeringWithin(hours)).toJson();
  }
}
