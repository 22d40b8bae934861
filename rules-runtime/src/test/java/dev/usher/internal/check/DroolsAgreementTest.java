package dev.usher.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.internal.check.Shapes.Shape;
import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Tiered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * What the dialect accepts, both parsers of Drools compile, and it means the same whether Drools
 * interprets a condition or has compiled it, and however many conditions share an index.
 */
class DroolsAgreementTest {
  private static final int CASES = 150;

  static Stream<Arguments> engines() {
    return Stream.of(
        arguments(LanguageLevelOption.DRL6, -1),
        arguments(LanguageLevelOption.DRL6, 0),
        arguments(LanguageLevelOption.DRL6, ConstraintJittingThresholdOption.DEFAULT_VALUE),
        arguments(LanguageLevelOption.DRL10, ConstraintJittingThresholdOption.DEFAULT_VALUE));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void acceptedConditions_meanTheSameAtEveryEvaluation(LanguageLevelOption level, int threshold) {
    List<Shape> shapes = Shapes.all();
    String text = file(shapes);
    assertThat(Sample.messages(text)).isEmpty();
    KieBase rules = Drools.compile(text, level, threshold);

    assertThat(disagreements(rules, shapes, CASES)).isEmpty();
  }

  private static String file(List<Shape> shapes) {
    StringBuilder text = new StringBuilder("package costume_maker;\n");
    for (int i = 0; i < shapes.size(); i++) {
      String verb = "$case.hold(\"" + i + "\");";
      text.append(Sample.rule("rule " + i, "Tiered", shapes.get(i).condition(), verb));
    }
    return text.toString();
  }

  private static List<String> disagreements(KieBase rules, List<Shape> shapes, int evaluations) {
    Cases cases = new Cases(42);
    List<String> disagreements = new ArrayList<>();
    for (int n = 1; n <= evaluations; n++) {
      Set<String> fired = new HashSet<>();
      Tiered fact = cases.next(proposal -> fired.add(((Proposal.Hold) proposal).reason()));
      Drools.fire(rules, fact);
      for (int i = 0; i < shapes.size(); i++) {
        if (fired.contains(String.valueOf(i)) != shapes.get(i).meaning().test(fact)) {
          disagreements.add(shapes.get(i).condition() + " at evaluation " + n);
        }
      }
    }
    return disagreements;
  }

  /** Drools hands the text of a condition on as it stands, so that white space matters to it. */
  @ParameterizedTest
  @EnumSource(names = {"DRL6", "DRL10"})
  void whiteSpace_changesNoMeaning(LanguageLevelOption level) {
    SplittableRandom random = new SplittableRandom(7);
    List<Shape> spaced =
        Shapes.all().stream()
            .filter(shape -> !shape.condition().contains("//"))
            .map(shape -> new Shape(spaced(shape.condition(), random), shape.meaning()))
            .toList();
    List<Shape> accepted =
        spaced.stream().filter(shape -> Sample.messages(file(List.of(shape))).isEmpty()).toList();
    assertThat(accepted).hasSizeGreaterThan(spaced.size() / 2);

    KieBase rules = Drools.compile(file(accepted), level, -1);

    assertThat(disagreements(rules, accepted, 100)).isEmpty();
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(\\\\.|[^\"])*\"|[A-Za-z_$][A-Za-z0-9_$.]*|[0-9][0-9.B]*|[=!<>]=|&&|\\|\\||\\S");
  private static final String[] GAPS = {"", " ", "\n", "\t ", "\r\n"};

  private static String spaced(String condition, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    Matcher token = TOKEN.matcher(condition);
    String previous = "(";
    while (token.find()) {
      String gap = GAPS[random.nextInt(GAPS.length)];
      boolean words =
          isWord(previous.charAt(previous.length() - 1)) && isWord(token.group().charAt(0));
      text.append(gap.isEmpty() && words ? " " : gap).append(token.group());
      previous = token.group();
    }
    return text.toString();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  /** Why one negated comparison of size is refused; if Drools mends this, it may be allowed. */
  @Test
  void negatedComparisonOfSize_isMisreadOnceThereAreMany() {
    List<Shape> few = List.of(notAbove(100));
    List<Shape> many =
        Stream.iterate(10, amount -> amount + 10).limit(12).map(this::notAbove).toList();

    assertThat(disagreements(compile(few), few, 50)).isEmpty();
    assertThat(disagreements(compile(many), many, 50)).isNotEmpty();
  }

  private Shape notAbove(int amount) {
    return new Shape(
        "!(refund > " + amount + ")",
        t -> t.getRefund() == null || t.getRefund().doubleValue() <= amount);
  }

  private static KieBase compile(List<Shape> shapes) {
    return Drools.compile(file(shapes), LanguageLevelOption.DRL6, -1);
  }

  @ParameterizedTest
  @EnumSource(names = {"DRL6", "DRL10"})
  void acceptedFiles_compile(LanguageLevelOption level) {
    String names =
        Sample.rule("500", "Tiered", "", "$case.hold(\"x\");")
            + Sample.rule("it's 100% ${x} @{y} #", "Tiered", "", "$case.hold(\"x\");")
            + Sample.rule("한국어 😀 é", "Tiered", "", "$case.hold(\"x\");")
            + Sample.rule("A-b", "Tiered", "", "$case.hold(\"x\");")
            + "rule 'the \"big\" end' when $rule : Tiered($end : channel) then // end's\n"
            + " $rule.replyVia($end) /* end; update($rule); modify( */ . assign(\"한국팀\"); end";
    for (String text : List.of(HostileFilesTest.GOOD, Sample.file(names))) {
      assertThat(Sample.messages(text)).isEmpty();
      KieBase rules = Drools.compile(text, level, -1);
      assertThat(rules.getKiePackage("costume_maker").getRules())
          .extracting(Rule::getName)
          .containsExactlyInAnyOrderElementsOf(
              Sample.check(text).file().rules().stream().map(rule -> rule.name()).toList());
    }
  }

  /** A slip that the dialect lets pass is one that Drools reads, too. */
  @ParameterizedTest
  @EnumSource(names = {"DRL6", "DRL10"})
  void acceptedMutations_compile(LanguageLevelOption level) {
    SplittableRandom random = new SplittableRandom(11);
    int accepted = 0;
    for (int i = 0; i < 3_000 && accepted < 15; i++) {
      String text = Mutation.of(HostileFilesTest.GOOD, random);
      Sample.Checked result = Sample.check(text);
      if (result.problems().isEmpty() && !text.equals(HostileFilesTest.GOOD)) {
        accepted++;
        KieBase rules = Drools.compile(text, level, -1);
        assertThat(rules.getKiePackage("costume_maker").getRules())
            .as(text)
            .hasSameSizeAs(result.file().rules());
      }
    }
    assertThat(accepted).isPositive();
  }
}
