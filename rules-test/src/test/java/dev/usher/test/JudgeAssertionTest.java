package dev.usher.test;

import static dev.usher.test.UsherAssertions.assertThatJudgeAgrees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.judge.Judge;
import dev.usher.judge.MisledJudge;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeAssertionTest {
  private static final String MANIFEST =
      """
      policy: desk
      version: 1.0.0
      zone: UTC
      hours: always
      currency: USD
      tiers: [agent, lead]
      """;

  @Test
  void aPolicyThatTheJudgeReadsAlike_passes() {
    assertThatJudgeAgrees("kraken");
    assertThatJudgeAgrees(PolicySource.named("kraken"), 0, 7);
  }

  @Test
  void aDifference_fails_andIsShown() {
    String rule = "package desk;\nrule \"r\" when $case : Tiered(%s) then $case.hold(\"x\"); end\n";
    PolicySource policy =
        PolicySource.of(Map.of("policy.yaml", MANIFEST, "rules.drl", rule.formatted("surge")));
    Judge misled = MisledJudge.of(policy, Map.of("rules.drl", rule.formatted("!surge")));

    assertThatThrownBy(() -> JudgedPolicy.assertAgreement(policy, misled, 10, 42))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("policy in memory, contacts of seed 42:")
        .hasMessageContaining("rules.drl:2: r")
        .hasMessageContaining("surge: does not hold for false")
        .hasMessageContaining("10 contacts, 1 of 1 rule fired, 10 differences");
  }

  @Test
  void wrongCalls_areRefused() {
    assertThatThrownBy(() -> assertThatJudgeAgrees("no-such-policy"))
        .isInstanceOf(PolicyException.class);
    assertThatThrownBy(() -> assertThatJudgeAgrees(PolicySource.named("kraken"), -1, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("contacts is -1: 0 or more is allowed");
  }

  @Test
  void withoutTheJudge_whatIsMissingIsSaid_andAllElseWorks() throws Exception {
    Path judge = Path.of(Judge.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<URL> others = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!Path.of(entry).equals(judge)) {
        others.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader without =
        new URLClassLoader(others.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> assertions = without.loadClass(UsherAssertions.class.getName());

      assertThatThrownBy(
              () ->
                  assertions
                      .getMethod("assertThatJudgeAgrees", String.class)
                      .invoke(null, "kraken"))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("add dev.usher:usher-judge");
      Class<?> decision = without.loadClass("dev.usher.model.decision.Decision");
      assertThat(assertions.getMethod("assertThat", decision).invoke(null, (Object) null))
          .isNotNull();
    }
  }
}
