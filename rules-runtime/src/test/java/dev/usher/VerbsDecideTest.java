package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Verb;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a verb proposes, and nothing outdoes, is what the decision says. */
class VerbsDecideTest {
  private static final Contact CONTACT =
      Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.CHAT)
          .refund(Money.of("100", "USD"))
          .field("items", 2)
          .build();

  private static final String MANIFEST =
      PolicyFolder.MANIFEST + "refunds: {unless-ruled: granted}\nfields: {items: number}\n";

  @TempDir private Path folder;

  static Stream<Arguments> verbs() {
    return Arrays.stream(Verb.values())
        .flatMap(
            verb ->
                Arrays.stream(Question.values())
                    .filter(verb::answers)
                    .map(question -> Arguments.of(verb, question)));
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void verb_alone_changesItsAttributeOfTheDecision(Verb verb, Question question)
      throws ReflectiveOperationException {
    Decision plain = decided();
    Decision decision = decided(question.fact() + "() => " + call(verb));

    assertThat(decision.reasons()).hasSize(1).allMatch(Reason::effective);
    String attribute = decision.reasons().get(0).proposal().attribute().key();
    assertThat(said(decision, attribute)).isNotEqualTo(said(plain, attribute));
  }

  /** Returns a call that proposes something else than what holds without a rule. */
  private static String call(Verb verb) {
    return switch (verb) {
      case ACT -> "act(\"call-back\")";
      case APPROVE -> "approve(\"finance\")";
      case APPROVE_ANY -> "approveAny(1, \"finance\", \"legal\")";
      case ASSIGN -> "assign(\"finance\")";
      case CAP -> "cap(50)";
      case EMERGENCY -> "emergency()";
      case ESCALATE -> "escalate(2)";
      case GRANT -> "grant(20.50)";
      case GRANT_PER -> "grantPer(20.50, \"items\")";
      case HOLD -> "hold(\"fraud-check\")";
      case REFUSE -> "refuse(\"outside-window\")";
      case REPLY_VIA -> "replyVia(Channel.PHONE)";
      case RESPOND_WITHIN -> "respondWithin(hours(1))";
      case ROUTE -> "route(\"finance\")";
      case SEVERITY -> "severity(Severity.HIGH)";
      case SIGNAL -> "signal(\"pattern\")";
      case TARGET -> "target(\"plan\", hours(1))";
      case TOPIC -> "topic(\"refund\")";
      case UPDATE_EVERY -> "updateEvery(hours(1))";
      case VIP -> "vip()";
    };
  }

  /** Decides with one more rule than the one that nobody meets: a policy holds a rule at least. */
  private Decision decided(String... more) {
    List<String> rules = new ArrayList<>(List.of(more));
    rules.add("Tiered(surge) => hold(\"surge\")");
    PolicyFolder policy = new PolicyFolder(folder).file("policy.yaml", MANIFEST);
    try (Usher usher = policy.rules(rules.toArray(String[]::new)).open()) {
      return usher.decide(CONTACT);
    }
  }

  private static @Nullable Object said(Decision decision, String attribute)
      throws ReflectiveOperationException {
    return Decision.class.getMethod(attribute).invoke(decision);
  }
}
