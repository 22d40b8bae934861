package dev.usher.log;

import dev.usher.Answer;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.policy.PolicySource;
import java.time.Instant;
import java.util.Map;

/** What a log is told, and what becomes of it does not matter here. */
final class Told {
  static final LogEvent EVENT =
      new LogEvent(
          PolicyLoader.load(
                  PolicySource.of(
                      Map.of(
                          "policy.yaml",
                          """
                          policy: desk
                          version: 1.0.0
                          zone: UTC
                          hours: always
                          currency: USD
                          tiers: [agent]
                          """,
                          "desk.drl",
                          """
                          package desk;
                          rule "urgent" when $case : Classified() then $case.vip(); end
                          """)))
              .policy(),
          new Answer.Refused(
              AskedContact.atReceipt(
                  Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.CHAT)
                      .build()),
              new IllegalStateException("no matter")),
          1);

  private Told() {}
}
