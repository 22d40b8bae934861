package dev.usher.internal.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.usher.Usher;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.ScenarioFiles;
import dev.usher.testing.PolicyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A policy may be as large as the bounds say, and no larger; with little memory at hand. */
class BoundsTest {
  /** Tested below, as scenarios and problems are no part of a policy that opens. */
  private static final Set<Bound> OTHERS =
      EnumSet.of(
          Bound.SCENARIO_FILES,
          Bound.SCENARIO_BYTES,
          Bound.SCENARIOS,
          Bound.PROBLEMS_OF_FILE,
          Bound.PROBLEMS,
          Bound.MESSAGE);

  private static final int PATIENCE_IN_MINUTES = 5;

  @Test
  void everyBound_hasAPolicyThatReachesIt() {
    assertThat(
            Arrays.stream(Bound.values()).filter(bound -> !OTHERS.contains(bound)).map(Bound::name))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(LargePolicy.values()).map(LargePolicy::name).toList());
  }

  @Test
  void largestPolicies_openWithLittleMemory_andLargerOnesAreRefused() throws Exception {
    List<String> said = inLittleMemory();

    List<String> wrong = new ArrayList<>();
    for (LargePolicy each : LargePolicy.values()) {
      String at = line(said, each, 0);
      String beyond = line(said, each, 1);
      if (each.opens() != at.contains(" opened, ") || at.contains("limit-exceeded")) {
        wrong.add(at);
      }
      if (!beyond.contains("limit-exceeded")
          || !beyond.contains(Bound.valueOf(each.name()).allowed())) {
        wrong.add(beyond);
      }
    }
    assertThat(wrong).as("%s", said).isEmpty();
    assertThat(said).as("JSON").contains("JSON refused, id is missing, line 1, column 1");
  }

  private static String line(List<String> said, LargePolicy policy, int extra) {
    String start = policy + " " + extra + " ";
    return said.stream().filter(line -> line.startsWith(start)).findFirst().orElse(start + "none");
  }

  /** Memory for 256 MB in all, of which the heap gets most. */
  private static List<String> inLittleMemory() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-Drounds=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                LargePolicyOpened.class.getName())
            .redirectErrorStream(true)
            .start();
    try {
      List<String> said = process.inputReader().lines().toList();
      assertThat(process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)).isTrue();
      return said;
    } finally {
      process.destroyForcibly();
    }
  }

  private static Map<String, String> desk() {
    return new TreeMap<>(
        Map.of(
            "policy.yaml",
            PolicyFolder.MANIFEST,
            "rules.drl",
            "package desk;\nrule \"r\" when $case : Tiered() then $case.hold(\"x\"); end\n"));
  }

  private static PolicyException scenarios(Map<String, String> files) {
    return catchThrowableOfType(
        PolicyException.class,
        () -> {
          try (Usher usher = Usher.open(PolicySource.of(files))) {
            Policy policy = usher.policy();
            ScenarioFiles.read(policy, ScenarioFiles.texts(PolicySource.of(files)));
          }
        });
  }

  private static String scenarios(int count) {
    String scenario =
        "- {name: s%d, contact: {id: a, receivedAt: \"2026-03-03T10:00:00Z\", channel: sms},"
            + " expect: {tier: 1}}\n";
    StringBuilder text = new StringBuilder("scenarios:\n");
    for (int i = 0; i < count; i++) {
      text.append(scenario.formatted(i));
    }
    return text.toString();
  }

  @Test
  void scenarioFiles_areBounded() {
    Map<String, String> files = desk();
    for (int i = 0; i < Bound.SCENARIO_FILES.most(); i++) {
      files.put("scenarios/%d.yaml".formatted(i), scenarios(1));
    }
    assertThat(scenarios(files)).isNull();

    files.put("scenarios/more.yaml", scenarios(1));
    assertThat(scenarios(files)).hasMessageContaining(Bound.SCENARIO_FILES.allowed());
  }

  @Test
  void scenarioBytes_areBounded() {
    Map<String, String> files = desk();
    int count = Bound.SCENARIO_BYTES.most() / Bound.FILE_BYTES.most();
    for (int i = 0; i < count; i++) {
      files.put("scenarios/%d.yaml".formatted(i), "#".repeat(Bound.FILE_BYTES.most()));
    }
    assertThat(ScenarioFiles.texts(PolicySource.of(files))).hasSize(count);

    files.put("scenarios/more.yaml", "#");
    assertThat(scenarios(files)).hasMessageContaining(Bound.SCENARIO_BYTES.allowed());
  }

  @Test
  void scenarios_areBounded() {
    Map<String, String> files = desk();
    int perFile = 1_000;
    for (int i = 0; i < Bound.SCENARIOS.most() / perFile; i++) {
      files.put("scenarios/%d.yaml".formatted(i), scenarios(perFile));
    }
    assertThat(scenarios(files)).isNull();

    files.put("scenarios/more.yaml", scenarios(1));
    assertThat(scenarios(files)).hasMessageContaining(Bound.SCENARIOS.allowed());
  }

  private static PolicyException refusal(Map<String, String> files) {
    return catchThrowableOfType(
        PolicyException.class, () -> Usher.open(PolicySource.of(files)).close());
  }

  @Test
  void problemsOfAManifest_areBounded() {
    Map<String, String> files = desk();
    StringBuilder manifest = new StringBuilder(PolicyFolder.MANIFEST);
    for (int i = 0; i <= 2 * Bound.PROBLEMS_OF_FILE.most(); i++) {
      manifest.append("key-").append(i).append(": 1\n");
    }
    files.put("policy.yaml", manifest.toString());

    List<Diagnostic> told = refusal(files).diagnostics();
    assertThat(told).hasSize(Bound.PROBLEMS_OF_FILE.most() + 1);
    assertThat(told)
        .filteredOn(each -> each.code() == DiagnosticCode.TOO_MANY_DIAGNOSTICS)
        .hasSize(1);
  }

  @Test
  void problemsOfAPolicy_areBounded() {
    Map<String, String> files = desk();
    String wrong = "rule \"%s\" when $case : Tiered(" + "x".repeat(99) + ") then end\n";
    for (int file = 0; file < 20; file++) {
      String name = "f" + file;
      files.put(name + ".drl", wrong.formatted(name).repeat(300));
    }

    PolicyException refusal = refusal(files);
    assertThat(refusal.diagnostics())
        .hasSizeBetween(
            Bound.PROBLEMS.most(), Bound.PROBLEMS.most() + Bound.PROBLEMS_OF_FILE.most() + 10);
    assertThat(refusal.diagnostics())
        .extracting(Diagnostic::code)
        .contains(DiagnosticCode.TOO_MANY_DIAGNOSTICS);
    assertThat(refusal.getMessage()).hasSizeLessThanOrEqualTo(Bound.MESSAGE.most());
  }

  @Test
  void messageOfARefusal_isBounded_andSaysHowManyAreLeftOut() {
    List<Diagnostic> many = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      many.add(Diagnostic.ofFile(DiagnosticCode.NO_RULES, "f" + i, "x".repeat(93)));
    }
    many.add(Diagnostic.ofFile(DiagnosticCode.NO_RULES, "a", "long".repeat(Bound.MESSAGE.most())));
    PolicyException refusal = new PolicyException("desk", many);

    assertThat(refusal.getMessage()).hasSizeBetween(90_000, Bound.MESSAGE.most());
    assertThat(refusal.getMessage()).containsPattern("\n  and 1[0-9]{3} more$");
    assertThat(refusal.diagnostics()).hasSize(many.size());
  }

  @Test
  void strayFiles_areNamedUpToABound() {
    Map<String, String> files = desk();
    for (int i = 0; i < 2 * Bound.PROBLEMS.most(); i++) {
      files.put("rules/%d.drl".formatted(i), "");
    }

    assertThat(refusal(files).diagnostics())
        .hasSizeLessThanOrEqualTo(Bound.PROBLEMS.most() + 1)
        .extracting(Diagnostic::code)
        .contains(DiagnosticCode.TOO_MANY_DIAGNOSTICS);
  }
}
