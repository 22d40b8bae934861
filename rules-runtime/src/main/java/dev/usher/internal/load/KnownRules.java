package dev.usher.internal.load;

import dev.usher.internal.decide.Decider;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.decision.Decision;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.EnvironmentException;
import dev.usher.policy.PolicySource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are known to be right, and what they come to. Where they do not, the fault lies in
 * what surrounds the program, and no policy is blamed for it. Deciding by them also has every class
 * on the way loaded when a policy opens, and not where a thread's stack may be nearly full.
 */
final class KnownRules {
  private static final String MANIFEST =
      """
      policy: known
      version: 1.0.0
      zone: UTC
      hours: {mon-fri: "09:00-17:00"}
      currency: USD
      tiers: [agent, lead]
      words: {known: [known]}
      """;

  /** As many as make Drools look values up in tables and bounds in trees. */
  private static final int BANDS = 12;

  private static final int BAND = 10;
  private static final int MET = 7;

  private static final Contact CONTACT =
      Contact.builder("known", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
          .refund(Money.parse("75.00 USD"))
          .attempts(MET)
          .message("known")
          .build();

  /** Once they have been right, they are. */
  private static final AtomicBoolean RIGHT = new AtomicBoolean();

  private KnownRules() {}

  /**
   * Tries them, unless they have been right before.
   *
   * @throws EnvironmentException if they fail, or come to something else
   */
  static void tryOnce() {
    if (RIGHT.get()) {
      return;
    }
    List<String> holds;
    try {
      holds = decided().holds();
    } catch (LinkageError | ServiceConfigurationError | RuntimeException failure) {
      throw unusable("fail: " + ShownText.failure(failure), failure);
    }
    if (!holds.equals(List.of("band-" + MET, "late", "value-" + MET))) {
      throw unusable("come to " + holds, null);
    }
    RIGHT.set(true);
  }

  private static Decision decided() {
    LoadedPolicy loaded =
        PolicyLoader.loadUntried(
            PolicySource.of(Map.of("policy.yaml", MANIFEST, "known.drl", rules())));
    return new Decider(loaded.policy(), loaded.rules(), null).decide(CONTACT, CONTACT.receivedAt());
  }

  private static String rules() {
    StringBuilder text = new StringBuilder("package known;\n");
    for (int i = 0; i < BANDS; i++) {
      add(text, "value-" + i, "Assessed(attempts == " + i + ")");
      add(
          text,
          "band-" + i,
          "Assessed(refund >= " + BAND * i + ", refund < " + BAND * (i + 1) + ")");
    }
    add(
        text,
        "late",
        "Tiered(open, mentions(\"known\"), !message.cardNumber, !message.accountNumber)");
    return text.toString();
  }

  private static void add(StringBuilder text, String name, String pattern) {
    text.append(
        "rule \"%s\" when $case : %s then $case.hold(\"%1$s\"); end%n".formatted(name, pattern));
  }

  private static EnvironmentException unusable(String met, @Nullable Throwable cause) {
    return new EnvironmentException(
        "no policy can be opened here: rules that are known to be right "
            + met
            + ". Something on the class path is missing or of another version; usher-runtime needs"
            + " drools-core, drools-base, drools-util, kie-api and kie-internal, all of the one"
            + " version that its pom names",
        cause);
  }
}
