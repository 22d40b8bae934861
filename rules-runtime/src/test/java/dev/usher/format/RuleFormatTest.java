package dev.usher.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.policy.Diagnostic;
import dev.usher.testing.RandomRules;
import dev.usher.testing.SamplePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFormatTest {
  private static final long SEED = 20_261_130;
  private static final Pattern BLOCK = Pattern.compile("(?s)( *)```drl\n(.*?)```");

  private static FormattedRules rules(String text) {
    return RuleFormat.of("x.drl", text.getBytes(UTF_8));
  }

  private static String formatted(String text) {
    FormattedRules rules = rules(text);
    assertThat(rules.diagnostics()).as(text).isEmpty();
    return String.valueOf(rules.text());
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> kb = Files.walk(Path.of("../rules-kb/src/main/resources"));
        Stream<Path> examples = Files.walk(Path.of("../examples"))) {
      return Stream.concat(kb, examples)
          .filter(file -> file.toString().endsWith(".drl") && !file.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }

  /** Whole rules, of the pages that show some. */
  static List<String> blocks() throws IOException {
    List<String> blocks = new ArrayList<>();
    for (String page :
        List.of("README.md", "rules-kb/README.md", "docs/rules.md", "docs/recipes.md")) {
      Matcher block = BLOCK.matcher(Files.readString(Path.of("..", page)));
      while (block.find()) {
        String text = block.group(2).replaceAll("(?m)^" + block.group(1), "");
        if (text.contains("rule \"")) {
          blocks.add(text);
        }
      }
    }
    return blocks;
  }

  @Test
  void shippedFilesAndExamples_areInTheForm() throws IOException {
    assertThat(files()).hasSizeGreaterThan(40);
    for (Path file : files()) {
      String text = Files.readString(file);
      assertThat(formatted(text)).as(file.toString()).isEqualTo(text);
    }
  }

  @Test
  void rulesOfTheDocumentation_areInTheForm() throws IOException {
    assertThat(blocks()).hasSizeGreaterThan(4);
    for (String block : blocks()) {
      String file = block.startsWith("package") ? block : "package x;\n\n" + block;
      assertThat(formatted(file)).isEqualTo(file);
    }
  }

  static Stream<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files()) {
      texts.add(Files.readString(file));
    }
    blocks().forEach(block -> texts.add("package x;\n" + block));
    RandomRules rules = RandomRules.of(SamplePolicy.manifest(), SEED);
    for (int i = 0; i < 60; i++) {
      texts.add(rules.file("x.drl", 5).toDrl());
    }
    return texts.stream();
  }

  /** What {@link RuleFormat} gives has been read back as the same tree, or it would have thrown. */
  @Test
  void commentsAndWhiteSpaceAnywhere_loseNothing_andAreFormattedOnce() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    int accepted = 0;
    int comments = 0;
    List<String> texts = texts().toList();
    for (String text : texts) {
      for (int permille : new int[] {0, 3, 10, 20, 20, 50}) {
        ScatteredComments scattered = ScatteredComments.over(text, permille, random);
        FormattedRules rules = rules(scattered.text());
        if (rules.text() != null) {
          accepted++;
          comments += scattered.comments().size();
          assertThat(formatted(rules.text())).as("seed %d", SEED).isEqualTo(rules.text());
          assertThat(ScatteredComments.in(rules.text()))
              .as("seed %d", SEED)
              .isEqualTo(scattered.comments());
        }
      }
    }
    assertThat(accepted).isGreaterThan(2 * texts.size());
    assertThat(comments).isGreaterThan(1_000);
  }

  @Test
  void blankLines_groupCommentsAndStandBetweenRules() {
    String text =
        """
        // Of the house.

        /* Who may
           agree. */
        package desk;

        import dev.usher.model.*;
        // Words.
        import function dev.usher.model.rule.HelperWords.*;

        // ---- Money ----

        // Above the rule.
        // Still above.
        rule "a"
            // The document.

            // And its clause.
            @Clause("KY-1")
        when
            $case : Tiered()
        then
            // First.

            // Second.
            $case.hold("x");
        end // behind

        // ---- People ----

        rule "b"
        when
            $case : Tiered()
        then
            $case.hold("x");
        end

        // rule "c"
        // when

        // The end.
        """;
    assertThat(formatted(text)).isEqualTo(text);
    assertThat(formatted("\n\n\n" + text.replace("\n\n", "\n \t\n\n\n") + "\n\n")).isEqualTo(text);
    assertThat(formatted(text.replaceAll("(?m)^ {4,}", ""))).isEqualTo(text);
  }

  @Test
  void twoRulesWithoutALineBetween_areGivenOne() {
    assertThat(
            formatted(
                "package desk; rule 'a' when $case:Tiered() then $case.hold(\"x\") ; end rule \"b\""
                    + " @Assumed salience 5 when $c : Tiered( (refund>5)&&vip ) then"
                    + " $c.hold(\"x\"); $c . hold ( \"y\" );end"))
        .isEqualTo(
            """
            package desk;

            rule "a"
            when
                $case : Tiered()
            then
                $case.hold("x");
            end

            rule "b"
                @Assumed
                salience 5
            when
                $c : Tiered(refund > 5 && vip)
            then
                $c.hold("x").hold("y");
            end
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "// nothing yet\n", "/* a\n   b */\n\n// c\n", "package desk;\n"})
  void filesWithoutRules_areFormattedToo(String text) {
    assertThat(formatted(text)).isEqualTo(text.strip().isEmpty() ? "" : text);
  }

  @Test
  void lineEndsAndByteOrderMark_becomeTheSameEverywhere() {
    String text =
        """
        package desk;

        /* a
           b */
        rule "a"
        when
            $c : Tiered()
        then
            $c.hold("x");
        end
        """;
    assertThat(formatted("\uFEFF" + text.replace("\n", "\r\n"))).isEqualTo(text);
    assertThat(formatted(text.replace("/* a\n", "/* a \t \n"))).isEqualTo(text);
    assertThat(formatted(text.stripTrailing())).isEqualTo(text);
  }

  @Test
  void namesThatAPolicyWouldHaveToDeclare_areNoMatter() {
    String text =
        """
        package elsewhere;

        rule "a"
        when
            $c : Tiered(topic == "none")
        then
            $c.route("nowhere");
        end
        """;
    assertThat(formatted(text)).isEqualTo(text);
  }

  @Test
  void mistakes_areNamed_andNothingIsFormatted() {
    FormattedRules rules =
        rules("package desk;\nrule \"a\" when $c : Tierd() then $c.hold(\"x\"); end\n");
    assertThat(rules.text()).isNull();
    assertThat(rules.diagnostics())
        .singleElement()
        .satisfies(one -> assertThat(one.line()).isEqualTo(2))
        .satisfies(one -> assertThat(one.column()).isEqualTo(20));
    FormattedRules bytes = RuleFormat.of("x.drl", new byte[] {'/', '/', (byte) 0xE9, '\n'});
    assertThat(bytes.text()).isNull();
    assertThat(bytes.diagnostics()).extracting(Diagnostic::file).containsExactly("x.drl");
  }

  @Test
  void aCommentWithinACondition_isRefusedRatherThanMoved() {
    assertThat(
            rules(
                    "package desk;\nrule \"a\" when $c : Tiered(vip && /* so */ open) then $c.hold(\"x\"); end\n")
                .text())
        .isNull();
  }

  @Test
  void neitherTextNorReason_isNoResult() {
    assertThatThrownBy(() -> new FormattedRules("x.drl", null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
