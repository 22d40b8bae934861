package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rules that Drools' compiler misreads, or loses, mean what they say, or are refused. */
class UsherWordingTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T01:00:00Z");

  private static Usher open(String... files) {
    Map<String, String> texts = new TreeMap<>(Map.of("policy.yaml", PolicyFolder.MANIFEST));
    for (String file : files) {
      texts.put("rules" + texts.size() + ".drl", "package desk;\n" + file);
    }
    return Usher.open(PolicySource.of(texts));
  }

  private static String rule(String name, String fact, String hold) {
    return "rule \"%s\" when $case : %s then $case.hold(%s); end%n".formatted(name, fact, hold);
  }

  private static ContactBuilder contact() {
    return Contact.builder("c", RECEIVED, Channel.EMAIL);
  }

  /** Drools names a class after each rule: of two such rules, one disappears. */
  @Test
  void namesThatDifferInABlankAndAnUnderscore_areRefused_inTwoFilesToo() {
    String one = rule("Hold every refund", "Assessed(topic == \"refund\")", "\"check\"");
    String other = rule("Hold every_refund", "Tiered(topic == \"outage\")", "\"check\"");

    assertThatThrownBy(() -> open(one, other))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(
            "rules2.drl:2:6: the rule's name differs from \"Hold every refund\" in rules1.drl:2 in"
                + " signs alone");
  }

  /** MVEL takes what is absent for the word "null". */
  @Test
  void anAbsentTopic_matchesNothing() {
    StringBuilder rules = new StringBuilder();
    int count = 0;
    for (String expression : List.of(".*", "null", "n.*", "....", "x*", "refund|outage")) {
      String fact = "Tiered(topic != null, topic matches \"" + expression + "\")";
      rules.append(rule("m" + ++count, fact, "\"m" + count + '"'));
    }
    rules.append(rule("none", "Tiered(topic == null || topic not matches \"refund\")", "\"none\""));
    try (Usher usher = open(rules.toString())) {
      assertThat(usher.decide(contact().build()).holds()).containsExactly("none");
      assertThat(usher.decide(contact().topic("refund").build()).holds())
          .containsExactlyInAnyOrder("m1", "m6");
    }
    assertThatThrownBy(() -> open(rule("r", "Tiered(topic matches \".*\")", "\"x\"")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("topic may be absent, and matches needs it");
  }

  /** Drools' compiler cuts a comment out of an argument, and with it what it takes for one. */
  @Test
  void aCommentInAnArgument_isRefused_andATextThatLooksLikeOneIsNone() {
    assertThatThrownBy(() -> open(rule("r", "Tiered()", "/* ask first */\"ok\"")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("rules1.drl:2:48: no comment may stand between brackets");
    try (Usher usher =
        open(rule("r", "Tiered(labels contains \"/* ask */ first // then\")", "\"ok\""))) {
      assertThat(usher.decide(contact().labels(Set.of("/* ask */ first // then")).build()).holds())
          .containsExactly("ok");
      assertThat(usher.decide(contact().labels(Set.of("first")).build()).holds()).isEmpty();
    }
  }

  /** In DRL the sign belongs to the property alone, and a text has no opposite. */
  @Test
  void aNegatedPropertyInAComparison_isRefusedInWordsOfOurOwn() {
    assertThatThrownBy(() -> open(rule("r", "Tiered(!topic == \"refund\")", "\"x\"")))
        .isInstanceOf(PolicyException.class)
        .hasMessage(
            "policy in memory has 1 problem\n"
                + "  rules1.drl:2:30: \"!\" before a comparison needs brackets around the"
                + " comparison (write !(topic == \"refund\"))");
    try (Usher usher = open(rule("r", "Tiered(!(topic == \"refund\"))", "\"x\""))) {
      assertThat(usher.decide(contact().build()).holds()).containsExactly("x");
      assertThat(usher.decide(contact().topic("refund").build()).holds()).isEmpty();
    }
  }
}
