package dev.usher.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.internal.engine.RuleNetwork;
import dev.usher.internal.judge.Shapes.Shape;
import dev.usher.internal.judge.wall.CompilerObjection;
import dev.usher.judge.BoundaryFacts;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.Tiered;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import dev.usher.testing.Mutation;
import dev.usher.testing.RandomRules;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * Whatever text the check lets pass, both parsers of Drools compile, and it means the same to them:
 * whether Drools interprets a condition or has compiled it, and however many share an index. How
 * many texts there are is the system property {@code comparison.texts}.
 */
class AcceptedTextJudgementTest {
  private static final int BY_ITSELF = ConstraintJittingThresholdOption.DEFAULT_VALUE;
  private static final int CONTACTS = 100;
  private static final int TEXTS = Integer.getInteger("comparison.texts", 50);
  private static final int SLIPS = 30 * TEXTS;

  static Stream<Arguments> judges() {
    return Stream.of(
        arguments(LanguageLevelOption.DRL6, -1),
        arguments(LanguageLevelOption.DRL6, 0),
        arguments(LanguageLevelOption.DRL6, BY_ITSELF),
        arguments(LanguageLevelOption.DRL10, BY_ITSELF));
  }

  @ParameterizedTest
  @MethodSource("judges")
  void everyShapeOfCondition_meansTheSame(LanguageLevelOption level, int jitting) {
    String text = text(Shapes.all());
    RuleFile file = CheckedText.read(text).orElseThrow();

    assertThat(differences(CheckedText.judge(text, level, jitting), file)).isEmpty();
  }

  @Test
  void everyShapeOfCondition_meansWhatJavaSays() {
    List<Shape> shapes = Shapes.all();
    RuleNetwork network = RuleNetwork.of(CheckedText.read(text(shapes)).orElseThrow().rules());
    BoundaryFacts contacts = BoundaryFacts.of(CheckedText.MANIFEST, rules(network), 42);
    for (int i = 0; i < CONTACTS; i++) {
      Tiered fact = tiered(contacts.next(proposal -> {}));
      Firings fired = new Firings();
      network.ask(fact, (rule, proposals) -> fired.add(rule.rule().name(), proposals));
      for (int s = 0; s < shapes.size(); s++) {
        assertThat(fired.byRule().containsKey("rule " + s))
            .as("%s, contact %d", shapes.get(s).condition(), i)
            .isEqualTo(shapes.get(s).meaning().test(fact));
      }
    }
  }

  private static Tiered tiered(List<Case> facts) {
    return (Tiered) facts.get(facts.size() - 1);
  }

  private static List<Rule> rules(RuleNetwork network) {
    return network.rules().stream().map(each -> each.rule()).toList();
  }

  private static String text(List<Shape> shapes) {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < shapes.size(); i++) {
      rules.append(rule("rule " + i, shapes.get(i).condition()));
    }
    return CheckedText.file(rules.toString());
  }

  private static String rule(String name, String condition) {
    return "rule \"%s\" when\n  $case : Tiered(%s)\nthen\n  $case.hold(\"x\");\nend\n"
        .formatted(name, condition);
  }

  @ParameterizedTest
  @EnumSource(names = {"DRL6", "DRL10"})
  void whiteSpaceAndComments_changeNoMeaning(LanguageLevelOption level) {
    SplittableRandom random = new SplittableRandom(7);
    RandomRules rules = RandomRules.withoutComments(CheckedText.MANIFEST, 7);
    int tried = 0;
    StringBuilder accepted = new StringBuilder();
    for (int i = 0; i < TEXTS; i++) {
      String rule = rules.next().toDrl();
      for (int comments : new int[] {0, 1, 10}) {
        String spaced = Respacing.of(rule.replaceFirst("\" *\n", " \" "), comments, random);
        tried++;
        Optional<RuleFile> read = CheckedText.read(CheckedText.file(spaced));
        if (read.isPresent()) {
          String name = read.get().rules().get(0).name();
          accepted.append(spaced.replace(name, name + tried)).append('\n');
        }
      }
    }

    assertAgreed(CheckedText.file(accepted.toString()), level, tried / 3);
  }

  /** A slip that the check lets pass is one that Drools reads, and reads alike. */
  @ParameterizedTest
  @EnumSource(names = {"DRL6", "DRL10"})
  void slips_changeNoMeaningUnseen(LanguageLevelOption level) {
    SplittableRandom random = new SplittableRandom(11);
    RandomRules rules = RandomRules.withoutComments(CheckedText.MANIFEST, 11);
    StringBuilder accepted = new StringBuilder();
    for (int i = 0; i < SLIPS; i++) {
      Rule rule = rules.next().toBuilder().name("n" + i).build();
      String text = Mutation.of(rule.toDrl(), random) + '\n';
      Optional<RuleFile> read = CheckedText.read(CheckedText.file(text));
      if (read.isPresent() && read.get().rules().size() == 1) {
        String name = read.get().rules().get(0).name();
        accepted.append(name.equals("n" + i) ? text : "");
      }
    }

    assertAgreed(CheckedText.file(accepted.toString()), level, SLIPS / 100);
  }

  private static void assertAgreed(String text, LanguageLevelOption level, int least) {
    RuleFile file = CheckedText.read(text).orElseThrow(() -> new AssertionError(text));
    assertThat(file.rules()).hasSizeGreaterThan(least);
    assertThat(differences(CheckedText.judge(text, level, BY_ITSELF), file)).isEmpty();
  }

  private static List<String> differences(CompiledText judge, RuleFile file) {
    assertThat(judge.rules().size()).isEqualTo(file.rules().size());
    Agreement agreement = new Agreement(RuleNetwork.of(file.rules()));
    agreement.compare(judge, BoundaryFacts.of(CheckedText.MANIFEST, file.rules(), 42), CONTACTS);
    return agreement.differences();
  }

  /** Why a comment needs a space before it; if Drools mends this, it may be allowed without. */
  @ParameterizedTest
  @ValueSource(strings = {"end// glued", ".// it's \"\nhold(\"x\");\nend"})
  void aCommentGluedToAWordOrADot_isMisreadByDroolsNewerParser(String glued) {
    String rule = rule("r", "vip").stripTrailing();
    boolean dot = glued.startsWith(".");
    String text =
        CheckedText.file(
            rule.substring(0, dot ? rule.lastIndexOf('.') : rule.lastIndexOf("end"))
                + glued
                + '\n');

    assertThat(CheckedText.read(text)).isEmpty();
    assertThat(CheckedText.judge(text, LanguageLevelOption.DRL6, BY_ITSELF).rules().size())
        .isEqualTo(1);
    PrintStream error = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      // The parser prints what is wrong to the error output besides.
      assertThatThrownBy(() -> CheckedText.judge(text, LanguageLevelOption.DRL10, BY_ITSELF))
          .isInstanceOf(CompilerObjection.class);
    } finally {
      System.setErr(error);
    }
  }

  /** Why one negated comparison of size is refused; if Drools mends this, it may be allowed. */
  @Test
  void negatedComparisonOfSize_isMisreadByDrools_onceThereAreMany() {
    assertThat(CheckedText.read(CheckedText.file(rule("r", "!(refund > 100)")))).isEmpty();
    List<String> conditions = new ArrayList<>();
    for (int amount = 10; amount <= 120; amount += 10) {
      conditions.add("!(refund > " + amount + ")");
    }

    assertThat(firedWithoutRefund(conditions.subList(0, 1))).isEqualTo(1);
    assertThat(firedWithoutRefund(conditions)).isLessThan(conditions.size());
  }

  private static int firedWithoutRefund(List<String> conditions) {
    StringBuilder rules = new StringBuilder();
    conditions.forEach(condition -> rules.append(rule(condition, condition)));
    CompiledText judge =
        CheckedText.judge(CheckedText.file(rules.toString()), LanguageLevelOption.DRL6, -1);
    BoundaryFacts contacts = BoundaryFacts.of(CheckedText.MANIFEST, List.of(), 1);
    Firings fired = new Firings();
    Tiered fact = tiered(contacts.next(fired));
    while (fact.getRefund() != null) {
      fact = tiered(contacts.next(fired));
    }
    judge.ask(List.of(fact));
    return fired.byRule().size();
  }
}
