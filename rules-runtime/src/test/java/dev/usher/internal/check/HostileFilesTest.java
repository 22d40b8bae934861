package dev.usher.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.testing.Mutation;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody wrote to break the check. */
class HostileFilesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_RULES = 10_000;
  private static final String VERB = "$case.hold(\"x\");";

  static Stream<String> longFiles() {
    Function<String, String> many =
        part -> part.repeat((RuleFileReader.LONGEST - 200) / part.length());
    return Stream.of(
        many.apply("("),
        many.apply("\""),
        many.apply("\"\\"),
        many.apply("/*"),
        many.apply("// x\n"),
        many.apply("\\"),
        many.apply("😀"),
        many.apply("a"),
        many.apply("a."),
        many.apply("1."),
        many.apply("rule"),
        many.apply("rule \"a\" "),
        many.apply("rule \"a\" when $c : Tiered("),
        many.apply("end "),
        "package " + many.apply("a."),
        "package costume_maker; import " + many.apply("a."),
        CheckedRules.file("rule \"a\" " + many.apply("a-")),
        CheckedRules.file("rule \"a\" " + many.apply("@Claus ")),
        CheckedRules.file("rule \"a\" " + many.apply("salience ")),
        CheckedRules.file(CheckedRules.rule(many.apply("!"), VERB)),
        CheckedRules.file(CheckedRules.rule(many.apply("("), VERB)),
        CheckedRules.file(CheckedRules.rule(many.apply("!("), VERB)),
        CheckedRules.file(CheckedRules.rule(many.apply("vip || "), VERB)),
        CheckedRules.file(CheckedRules.rule(many.apply("vip, "), VERB)),
        CheckedRules.file(CheckedRules.rule("vip /**/" + many.apply("/**/"), VERB)),
        CheckedRules.file(CheckedRules.rule("topic in (" + many.apply("\"refund\", "), VERB)),
        CheckedRules.file(CheckedRules.rule("topic in (" + many.apply("\"refnud\", "), VERB)),
        CheckedRules.file(CheckedRules.rule("account." + many.apply("account."), VERB)),
        CheckedRules.file(CheckedRules.rule("", "$case" + many.apply(".hold(\"x\")"))),
        CheckedRules.file(CheckedRules.rule("", "$case" + many.apply(".hold(\"X\")"))),
        CheckedRules.file(CheckedRules.rule("", "$case.act(" + many.apply("\"x\", "))),
        CheckedRules.file(CheckedRules.rule("", "$case.respondWithin(" + many.apply("sinceTier("))),
        CheckedRules.file(CheckedRules.rule("", many.apply(";"))),
        CheckedRules.file(CheckedRules.rule("id matches \"" + many.apply("(a") + "\"", VERB)));
  }

  @ParameterizedTest
  @MethodSource("longFiles")
  void longestFile_isReadInTime(String text) {
    List<String> messages = assertTimeoutPreemptively(PATIENCE, () -> CheckedRules.messages(text));

    assertThat(messages).hasSizeLessThanOrEqualTo(RuleDiagnostics.MOST + 1);
    assertThat(messages).allSatisfy(message -> assertThat(message).hasSizeLessThan(1_500));
  }

  @Test
  void tooLongFile_isRefusedUnread() {
    assertThat(CheckedRules.marks(" ".repeat(RuleFileReader.LONGEST + 1)))
        .containsExactly("0:0 limit-exceeded");
  }

  @Test
  void nesting_isBounded() {
    String deepest = "(".repeat(49) + "vip" + ")".repeat(49);
    assertThat(CheckedRules.messages(CheckedRules.file(CheckedRules.rule(deepest, VERB))))
        .isEmpty();
    assertThat(CheckedRules.marks(CheckedRules.file(CheckedRules.rule("(" + deepest + ")", VERB))))
        .containsExactly("4:70 limit-exceeded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vip, ", "vip || ", "vip && ", "!vip, ", "$%d : channel, "})
  void conditions_areCounted(String part) {
    assertThat(
            CheckedRules.messages(
                CheckedRules.file(CheckedRules.rule(conditions(part, 199) + "vip", VERB))))
        .isEmpty();
    assertThat(
            CheckedRules.marks(
                CheckedRules.file(CheckedRules.rule(conditions(part, 200) + "vip", VERB))))
        .singleElement()
        .asString()
        .endsWith(" limit-exceeded");
  }

  private static String conditions(String part, int count) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, count).forEach(i -> text.append(String.format(part, i)));
    return text.toString();
  }

  @Test
  void literalsOfLists_countAsConditions() {
    String list = "\"refund\", ".repeat(199);
    assertThat(
            CheckedRules.messages(
                CheckedRules.file(CheckedRules.rule("topic in (" + list + "\"refund\")", VERB))))
        .isEmpty();
    assertThat(
            CheckedRules.messages(
                CheckedRules.file(
                    CheckedRules.rule("vip, topic in (" + list + "\"refund\")", VERB))))
        .hasSize(1);
  }

  @Test
  void verbs_areCounted() {
    String verbs = "$case" + ".hold(\"x\")".repeat(100);
    assertThat(CheckedRules.messages(CheckedRules.file(CheckedRules.rule("", verbs + ";"))))
        .isEmpty();
    assertThat(
            CheckedRules.marks(CheckedRules.file(CheckedRules.rule("", verbs + ".hold(\"x\");"))))
        .containsExactly("6:1011 limit-exceeded");
  }

  @Test
  void rules_areCounted() {
    StringBuilder text = new StringBuilder("package costume_maker;\n");
    for (int i = 0; i < MOST_RULES; i++) {
      text.append("rule \"").append(i).append("\" when $c:Tiered() then $c.hold(\"x\"); end\n");
    }
    assertThat(CheckedRules.check(text.toString()).file().rules()).hasSize(MOST_RULES);
    assertThat(CheckedRules.messages(text.toString())).isEmpty();
    text.append("rule \"one more\" when $c:Tiered() then $c.hold(\"x\"); end\n");
    assertThat(CheckedRules.marks(text.toString())).containsExactly("10002:6 limit-exceeded");
  }

  @Test
  void problems_areCounted() {
    List<String> messages = CheckedRules.marks(CheckedRules.file("rule 7 end\n".repeat(5_000)));

    assertThat(messages).hasSize(RuleDiagnostics.MOST + 1);
    assertThat(messages).last().isEqualTo("0:0 too-many-diagnostics");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void mutations_neverThrow_andKeepPlacesInTheFile(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 1_000; i++) {
      String text = Mutation.of(GOOD, random);
      long lines = text.lines().count();
      assertThat(CheckedRules.check(text).problems())
          .as("seed %d, round %d:%n%s", seed, i, text)
          .allSatisfy(
              problem -> {
                assertThat(problem.line()).isBetween(1, (int) lines + 1);
                assertThat(problem.column()).isBetween(1, text.length() + 1);
                assertThat(problem.message()).isNotBlank();
              });
    }
  }

  static final String GOOD =
      """
      // The customer's refunds
      package costume_maker;
      import function dev.usher.model.rule.HelperWords.*;

      rule "Refunds of 500 to 2,000 go to the CS lead"
          @Clause("KY-T10")
          @Assumed
          salience -10
          enabled true
      when
          $case : Assessed(refund >= 500, refund <= 2000.50B, topic in ("refund", "rush-order"))
      then
          $case.escalate(3).approve("cs-lead"); // and later
          $case.escalate(2, atTier(1, businessDays(1)));
      end

      rule 'Desk'
      when
          $case : Tiered($desk : openDesk != null, $came : channel,
              mentions("legal-risk") && !(open || impact.usersAffectedPercent > 2.5B),
              severity >= Severity.HIGH, labels not contains "a", id matches ".*(00|25)",
              earlierContactsWithin(days(90), 2) >= 3, account.atRisk == true)
      then
          $case.route($desk).replyVia($came).respondWithin(sinceTier(hours(2)))
              .act("log-it", "finance", byTarget("first-response"));
      end
      """;
}
