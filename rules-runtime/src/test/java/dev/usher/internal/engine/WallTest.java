package dev.usher.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Severity;
import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.CaseMessage;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicyRule;
import dev.usher.policy.rule.Question;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the second wall keeps out even of rules that the dialect's check never saw. */
class WallTest {
  private static final Ledger IGNORING =
      new Ledger() {
        @Override
        public void firing(RankedRule rule) {}

        @Override
        public void add(Proposal proposal) {}
      };

  private static RuleBase compile(String consequence) {
    TreeMap<String, String> sources = new TreeMap<>();
    sources.put(
        "r.drl",
        "package p;\nrule \"r\"\nwhen\n  $case : Assessed()\nthen\n  " + consequence + "\nend\n");
    PolicyRule rule = new PolicyRule("r", Question.ASSESSED, null, false, 0, true, "r.drl", 2);
    return RuleBase.compile("p", sources, List.of(rule));
  }

  @Test
  void classByName_isNotFoundEvenThoughItCompiles() {
    RuleBase rules = compile("Class.forName(\"java.lang.Runtime\");");
    Contact contact =
        Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL).build();
    AtReceipt receipt = new AtReceipt(contact, true, null, CaseMessage.EMPTY);
    Assessment assessment = new Assessment(Severity.NORMAL, false, false, Set.of());
    try (Sitting sitting = rules.open()) {
      assertThat(rules.openSittings()).isEqualTo(1);
      assertThatThrownBy(
              () -> sitting.ask(List.of(new Assessed(receipt, null, assessment, IGNORING))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("rule \"r\" failed")
          .hasCauseInstanceOf(ClassNotFoundException.class);
    }
    assertThat(rules.openSittings()).isZero();
  }

  @Test
  void theVocabulary_compiles() {
    assertThat(compile("$case.escalate(2, atTier(1, businessDays(1)));").openSittings()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(1);",
        "Runtime.getRuntime().halt(1);",
        "new Thread().start();",
        "Thread.currentThread();",
        "new java.io.File(\"x\").delete();",
        "java.nio.file.Files.exists(null);",
        "new java.net.Socket();",
        "$case.getClass().getClassLoader().loadClass(\"x\");",
        "new ProcessBuilder(\"true\").start();",
        "dev.usher.Usher.open(\"kyndof\");",
        "java.util.ServiceLoader.load(Object.class);",
        "new java.util.Scanner(\"x\");",
        "new java.util.Timer();",
        "java.lang.reflect.Array.newInstance(null, 1);",
        "java.lang.invoke.MethodHandles.lookup();"
      })
  void whatIsNotOfTheVocabulary_doesNotCompile(String consequence) {
    assertThatThrownBy(() -> compile(consequence))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("r.drl")
        .hasMessageContaining("does not compile");
  }
}
