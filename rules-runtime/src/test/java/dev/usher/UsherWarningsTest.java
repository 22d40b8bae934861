package dev.usher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.live.Reload;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicySource;
import dev.usher.testing.LoggedLines;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A policy with warnings opens, and each of them is logged once. */
class UsherWarningsTest {
  private static final String MANIFEST =
      """
      policy: desk
      version: 1.0.0
      zone: UTC
      hours: {mon-fri: "09:00-17:00"}
      currency: USD
      tiers: [agent, lead]
      """;

  private static final Contact CONTACT =
      Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL).build();

  private final AtomicReference<String> rules = new AtomicReference<>(rules(1, true));

  private static String rules(int tier, boolean doubtful) {
    return """
        package desk;
        rule "All cases" when $case : Assessed() then $case.escalate(%d); end
        rule "Never" when $case : Assessed(%s) then $case.escalate(2); end
        """
        .formatted(tier, doubtful ? "open, !open" : "open");
  }

  private Usher open() {
    return Usher.open(
        PolicySource.supplied(
            "the store",
            () ->
                Map.of(
                    "policy.yaml",
                    MANIFEST.getBytes(UTF_8),
                    "desk.drl",
                    rules.get().getBytes(UTF_8))));
  }

  private static List<String> warnings(LoggedLines log) {
    return log.lines().stream().filter(line -> line.contains("[never-holds]")).toList();
  }

  @Test
  void opening_logsEachWarningInALine_andDecidingNone() {
    try (LoggedLines log = new LoggedLines();
        Usher usher = open()) {
      assertThat(usher.policy().diagnostics())
          .extracting(each -> each.code())
          .containsExactly(DiagnosticCode.NEVER_HOLDS);
      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("WARN Policy desk: desk.drl:3:")
          .endsWith(" [never-holds]")
          .contains(usher.policy().diagnostics().get(0).message())
          .doesNotContain("\n");
      usher.decide(CONTACT);
      usher.decide(CONTACT);
      assertThat(log.lines()).hasSize(1);
    }
  }

  @Test
  void reloading_logsThemForWhatComesIntoForceOnly() {
    try (LoggedLines log = new LoggedLines();
        Usher usher = open()) {
      assertThat(usher.reload()).isInstanceOf(Reload.Unchanged.class);
      assertThat(warnings(log)).hasSize(1);
      rules.set(rules(2, true));
      assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
      assertThat(warnings(log)).hasSize(2);
      rules.set(rules(2, true) + "rule");
      assertThat(usher.reload()).isInstanceOf(Reload.Refused.class);
      assertThat(warnings(log)).hasSize(2);
      rules.set(rules(2, false));
      assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
      assertThat(warnings(log)).hasSize(2);
    }
  }

  @Test
  void aMultitude_isCutShort() {
    StringBuilder many = new StringBuilder("package desk;\n");
    for (int i = 0; i < 150; i++) {
      many.append("rule \"R%d\" when $case : Assessed(open, !open)".formatted(i))
          .append(" then $case.escalate(2); end\n");
    }
    rules.set(many.toString());
    try (LoggedLines log = new LoggedLines();
        Usher usher = open()) {
      int said = usher.policy().diagnostics().size();
      assertThat(said).isGreaterThan(100);
      assertThat(log.lines())
          .hasSize(101)
          .last()
          .isEqualTo("WARN Policy desk: there is more to say, " + said + " in all");
    }
  }
}
