package dev.usher.internal.live;

import dev.usher.explain.Explanation;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.live.DecidingPolicy;
import dev.usher.live.PolicyListener;
import dev.usher.live.PolicyVersion;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A policy by its number. What it decides is of no interest here.
 *
 * @param number the number that it has once it is in force
 */
record Versioned(int number, Policy policy) implements DecidingPolicy {
  private static final Policy POLICY =
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
          .policy();

  static Versioned of(int number) {
    return new Versioned(number, POLICY);
  }

  /** What is in force, starting with version 1, of which a listener is told. */
  static LivePolicy live(PolicyListener listener) {
    return new LivePolicy(
        of(1),
        () -> Instant.EPOCH,
        new Announcements(List.of(listener)),
        () -> new IllegalStateException("closed"));
  }

  static LivePolicy live() {
    return live(new PolicyListener() {});
  }

  /** Puts a version in force in the place of the one before it. */
  static int activate(LivePolicy live, int number) {
    PolicyVersion activated = live.activate(of(number), live.current());
    return activated == null ? 0 : activated.number();
  }

  /** What decides and what it is called, as one look finds them: equal figures. */
  static int seen(LivePolicy live) {
    LivePolicy.InForce inForce = live.inForce();
    if (!(inForce.deciding() instanceof Versioned deciding)) {
      return 0;
    }
    int number = inForce.version().number();
    return deciding.number() == number && inForce.kept().get(0).number() == number ? number : -1;
  }

  @Override
  public Decision decide(Contact contact, Instant at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Explanation explain(Contact contact, Instant at) {
    throw new UnsupportedOperationException();
  }
}
