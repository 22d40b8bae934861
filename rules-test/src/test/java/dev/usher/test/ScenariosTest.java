package dev.usher.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.policy.PolicyException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

/** The policies that come with Usher do what their scenarios say. */
class ScenariosTest {
  private static final String RIGHT =
      """
      scenarios:
        - name: A refund of 500
          clauses: [DK-1]
          contact: {id: s1, receivedAt: "2026-03-03T10:00:00Z", channel: email, refund: 500}
          expect: {tier: 2}
        - name: A refund of 499.99
          clauses: [DK-1]
          contact: {id: s2, receivedAt: "2026-03-03T10:00:00Z", channel: email, refund: 499.99}
          expect: {tier: 1}
      """;
  private static final String WRONG =
      """
      scenarios:
        - name: A refund of 600 stays below
          clauses: [DK-1]
          contact: {id: s3, receivedAt: "2026-03-03T10:00:00Z", channel: email, refund: 600}
          expect: {tier: 1, owner: agent}
      """;

  @BeforeAll
  static void write() {
    Policies.write(Path.of("target/scenarios-policy"), RIGHT, WRONG);
  }

  @PolicyScenarios("kickfin")
  void kickfin() {}

  @TestFactory
  Stream<DynamicTest> scenarios() {
    return Scenarios.of("kyndof");
  }

  @TestFactory
  Stream<DynamicContainer> byFile() {
    return Scenarios.byFile("dignifi");
  }

  /** What the tests beside do, for JUnit to run once more. */
  static class Dignifi {
    @TestFactory
    Stream<DynamicTest> scenarios() {
      return Scenarios.of("dignifi");
    }

    @TestFactory
    Stream<DynamicContainer> byFile() {
      return Scenarios.byFile("dignifi");
    }
  }

  @Test
  void dynamicTests_leadToTheLineOfTheirScenario() {
    JUnitRun run = JUnitRun.of(Dignifi.class, OfAFolder.class);

    assertThat(run.sources().get("scenarios/refunds.yaml"))
        .isInstanceOfSatisfying(
            ClasspathResourceSource.class,
            file -> {
              assertThat(file.getClasspathResourceName())
                  .isEqualTo("policies/dignifi/scenarios/refunds.yaml");
              assertThat(file.getPosition()).isEmpty();
            });
    assertThat(run.sources().get("A refund of 499.99"))
        .isInstanceOfSatisfying(
            FileSource.class,
            file -> {
              assertThat(file.getFile().getName()).isEqualTo("s0.yaml");
              assertThat(file.getPosition()).contains(FilePosition.from(6, 5));
            });
  }

  static class OfAFolder {
    @TestFactory
    Stream<DynamicTest> scenarios() {
      return Scenarios.of("target/scenarios-policy");
    }
  }

  @Test
  void eachScenario_isATest_thatPassesOrFailsByItself() {
    JUnitRun run = JUnitRun.of(OfAFolder.class);

    assertThat(run.passed()).containsExactly("A refund of 500", "A refund of 499.99");
    assertThat(run.failed()).containsOnlyKeys("A refund of 600 stays below");
  }

  @Test
  void scenarios_comeByFileAndLine_underTheirOwnNames(@TempDir Path folder) {
    try (Stream<DynamicTest> tests =
        Scenarios.of(Policies.write(folder, RIGHT, WRONG).toString())) {
      assertThat(tests.map(DynamicTest::getDisplayName))
          .containsExactly("A refund of 500", "A refund of 499.99", "A refund of 600 stays below");
    }
  }

  @Test
  void aScenario_thatFails_showsBothSidesAndTheRule(@TempDir Path folder) {
    try (Stream<DynamicTest> tests =
        Scenarios.of(Policies.write(folder, RIGHT, WRONG).toString())) {
      List<DynamicTest> all = tests.toList();

      assertThat(all.subList(0, 2)).allSatisfy(each -> each.getExecutable().execute());
      assertThatThrownBy(() -> all.get(2).getExecutable().execute())
          .isInstanceOf(AssertionError.class)
          .hasMessageContainingAll(
              "scenarios/s1.yaml:2: A refund of 600 stays below (DK-1)",
              "expected",
              "actual",
              "agent",
              "lead",
              "Refunds of 500 or more go to the lead (DK-1)");
    }
  }

  @Test
  void thePolicy_isClosedWithTheStream(@TempDir Path folder) {
    Stream<DynamicTest> tests = Scenarios.of(Policies.write(folder, RIGHT).toString());
    DynamicTest first = tests.toList().get(0);
    tests.close();

    assertThatThrownBy(() -> first.getExecutable().execute())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void mistakes_inSeveralScenarioFiles_areListedTogether(@TempDir Path folder) {
    String policy =
        Policies.write(folder, "scenarios: []\n", RIGHT, "scenarios:\n  - name: x\n").toString();

    assertThatThrownBy(() -> Scenarios.of(policy))
        .isInstanceOf(PolicyException.class)
        .hasMessageContainingAll("scenarios/s0.yaml:1", "scenarios/s2.yaml:2");
  }

  @Test
  void aPolicy_withoutScenarios_isRefused_soThatNothingPassesSilently(@TempDir Path folder) {
    String policy = Policies.write(folder).toString();

    assertThatThrownBy(() -> Scenarios.of(policy))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("there is no scenario");
  }

  @Test
  void aBrokenPolicy_isRefused() {
    assertThatThrownBy(() -> Scenarios.of("kyndov"))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("did you mean \"kyndof\"?");
    assertThatThrownBy(() -> Scenarios.of(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("policy");
  }
}
