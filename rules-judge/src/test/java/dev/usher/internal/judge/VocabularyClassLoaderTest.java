package dev.usher.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.internal.judge.wall.CompilerObjection;
import dev.usher.judge.BoundaryFacts;
import dev.usher.judge.Judge;
import dev.usher.model.rule.Case;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.testing.SamplePolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/** What a text may not reach even if nobody had checked it. */
class VocabularyClassLoaderTest {
  private static final String REACHED = "usher.wall.reached";

  @AfterEach
  void forget() {
    System.clearProperty(REACHED);
  }

  private static void run(String condition, String consequence) {
    String text =
        CheckedText.file(
            "rule \"r\" when $case : Tiered(%s) then %s end\n".formatted(condition, consequence));
    CompiledText compiled =
        CheckedText.judge(
            text, LanguageLevelOption.DRL6, ConstraintJittingThresholdOption.DEFAULT_VALUE);
    BoundaryFacts facts = BoundaryFacts.of(CheckedText.MANIFEST, List.of(), 1);
    List<Case> all = facts.next(new Firings());
    compiled.ask(all.subList(all.size() - 1, all.size()));
  }

  @Test
  void theVocabulary_isReached() {
    run("attempts >= 0", "$case.hold(\"x\");");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.setProperty(\"usher.wall.reached\", \"1\");",
        "java.lang.System.setProperty(\"usher.wall.reached\", \"1\");",
        "Runtime.getRuntime();",
        "new Thread();",
        "new ProcessBuilder(\"x\");",
        "new java.io.File(\"x\");",
        "java.nio.file.Path.of(\"x\");",
        "org.mvel2.MVEL.eval(\"java.lang.System.setProperty('usher.wall.reached', '1')\");",
        "org.kie.api.KieServices.get();",
        "dev.usher.Usher.open(\"kyndof\");",
        "StackWalker.getInstance();",
        "java.lang.Runnable x = () -> {}; x.run();"
      })
  void aConsequence_reachesNothingElse(String consequence) {
    assertThatThrownBy(() -> run("", consequence)).isInstanceOf(CompilerObjection.class);
    assertThat(System.getProperty(REACHED)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.System.setProperty(\"usher.wall.reached\", \"1\") == null",
        "org.mvel2.MVEL.eval(\"System.setProperty('usher.wall.reached', '1')\") == null",
        "java.nio.file.Path.of(\"x\") != null",
        "ProcessHandle.current() != null",
        "dev.usher.Usher.open(\"kyndof\") != null"
      })
  void aCondition_reachesNothingElse(String condition) {
    assertThatThrownBy(() -> run(condition, "$case.hold(\"x\");"))
        .isInstanceOfAny(RuntimeException.class, LinkageError.class);
    assertThat(System.getProperty(REACHED)).isNull();
  }

  /** MVEL knows some classes by itself, whatever class loader it is given. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.setProperty(\"usher.wall.reached\", \"1\") == null",
        "eval(System.setProperty(\"usher.wall.reached\", \"1\") == null)",
        "Runtime.getRuntime() != null",
        "this.getClass().forName(\"java.lang.Runtime\") != null"
      })
  void aPolicyThatDoesNotOpen_isNotCompiled(String condition) {
    String text =
        CheckedText.file(
            "rule \"r\" when $case : Tiered(" + condition + ") then $case.hold(\"x\"); end");
    PolicySource source =
        PolicySource.of(Map.of("policy.yaml", SamplePolicy.TEXT, "rules.drl", text));

    assertThatThrownBy(() -> Judge.of(source)).isInstanceOf(PolicyException.class);
    assertThat(System.getProperty(REACHED)).isNull();
  }
}
