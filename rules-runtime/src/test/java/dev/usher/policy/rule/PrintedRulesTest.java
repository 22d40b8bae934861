package dev.usher.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.testing.RandomRules;
import dev.usher.testing.SamplePolicy;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed is read as the same tree, and printed again as the same text. */
class PrintedRulesTest {
  private static final String FILE = "rules.drl";

  private static RuleFile read(String text) {
    RuleDiagnostics diagnostics = new RuleDiagnostics(FILE);
    RuleFile file = RuleFileReader.read(FILE, text, diagnostics);
    assertThat(diagnostics.sorted()).as(text).isEmpty();
    return file;
  }

  private static void assertFixedPoint(RuleFile tree) {
    String printed = tree.toDrl();
    RuleFile again = read(printed);
    for (int i = 0; i < tree.rules().size(); i++) {
      Rule rule = tree.rules().get(i);
      Rule same = again.rules().get(i);
      assertThat(same.unplaced())
          .as(() -> rule.toDrl() + parts(rule.unplaced()) + parts(same.unplaced()))
          .isEqualTo(rule.unplaced());
    }
    assertThat(again.unplaced()).as(printed).isEqualTo(tree.unplaced());
    assertThat(again.toDrl()).isEqualTo(printed);
  }

  private static String parts(Rule rule) {
    return List.of(
            rule.annotations(),
            rule.attributes(),
            rule.items(),
            rule.proposals(),
            rule.comments(),
            rule.commentsOnPattern(),
            rule.commentsAtPatternEnd(),
            List.of(Rule.CommentSpot.values()).stream().map(rule::commentsAt).toList(),
            rule.commentsAtEnd())
        .stream()
        .map(String::valueOf)
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  @Test
  void tenThousandRandomRules_areReadAsTheTreeThatWasPrinted() {
    RandomRules rules = RandomRules.of(SamplePolicy.manifest(), 20_261_129);
    for (int i = 0; i < 200; i++) {
      assertFixedPoint(rules.file(FILE, 50));
    }
  }

  @Test
  void everyPlaceOfAComment_keepsIt() {
    String text =
        """
            // header
            /* of two
               lines */
            package desk; // behind the package
            // above an import
            import dev.usher.model.*; // behind it

            // above the rule
            rule "r" // behind the name
                // above the clause
                @Clause("KY-1") // behind the clause
                @Assumed /* a */ /* b */
                salience 10 // high
                // above when
            when // behind when
                // above the pattern
                $case : Tiered( // behind the bracket
                    // above an item
                    vip, // behind an item
                    open // behind the last
                    // at the end of the pattern
                ) // behind the pattern
                // above then
            then // behind then
                // above a verb
                $case // behind the variable
                    .hold("x") // behind a verb
                    // between verbs
                    .hold("y"); // behind a statement
                // above a statement
                $case.hold("z");
                // at the end
            end // behind the rule
            // at the end of the file
            """;
    RuleFile tree = read(text);
    assertThat(tree.toDrl())
        .contains("// behind the variable", "\"r\" // behind the name\n", "when // behind when\n")
        .contains(") // behind the pattern\n");
    assertThat(tree.toDrl().split("//", -1)).hasSameSizeAs(text.split("//", -1));
    assertFixedPoint(tree);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(vip || open) && emergency",
        "vip || open && emergency",
        "vip && (open && emergency)",
        "!(vip && !(open || emergency))",
        "!!vip",
        "!(refund == 100B || topic in (\"refund\", \"rush-order\"))",
        "labels contains \"\\\"q\\\\ // /* end\"",
        "refund == 3000000000B, refund != 100.10B",
        "earlierContactsWithin(days(90), 2) not in (1, 2)",
        "$a : refund > 5, $b : channel"
      })
  void conditions_areReadAsTheTreeThatWasPrinted(String conditions) {
    assertFixedPoint(
        read(
            "package desk;\nrule \"r\" when $case : Tiered("
                + conditions
                + ") then $case.hold(\"x\"); end\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"it's 9 o'clock\"", "'The \"first\" desk'", "'plain'"})
  void names_keepTheirQuotes(String name) {
    assertFixedPoint(
        read("package desk;\nrule " + name + " when $c : Tiered() then $c.hold(\"x\"); end\n"));
  }

  @Test
  void commentsBehindTheLinesOfARule_stayThere() {
    String text =
        """
        package desk;

        rule "r" // name
            @Assumed
            // above when
        when // when
            $case : Tiered(vip) // pattern
            // above then
        then // then
            $case.hold("x");
        end
        """;
    assertThat(read(text).toDrl()).isEqualTo(text);
    assertThat(read(text.replace("rule \"r\"", "// a\nrule // b\n/* c */ \"r\" /* d */")).toDrl())
        .isEqualTo(text.replace("rule \"r\"", "// a\n// b\nrule \"r\" /* c */ /* d */"));
    Rule.Builder rule = Rule.builder("r", Question.INTAKE);
    Comments above = new Comments(List.of(new Comment("// c", Place.NOWHERE)), List.of());
    assertThatThrownBy(() -> rule.commentsAt(Rule.CommentSpot.NAME, above))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NAME");
  }

  @Test
  void aRule_isPrintedAsPeopleWriteIt() {
    String text =
        """
        package desk;

        rule "Refunds of 500 to 2,000 go to the CS lead"
            @Clause("KY-T10")
            @Assumed
            salience 10
        when
            $case : Assessed(refund >= 500, refund <= 2000.50B)
        then
            $case.escalate(3).approve("cs-lead");
        end
        """;
    assertThat(read(text).toDrl()).isEqualTo(text);
  }

  @Test
  void whatIsTooLongForALine_isBrokenWhereItIsJoined() {
    String text =
        """
        package desk;

        rule "r"
        when
            $case : Tiered(
                labels contains "first-order",
                topic in (
                    "order-placed", "production-started", "qc-passed", "qc-failed", "shipped", "delivered",
                    "returned", "lost"
                ),
                vip
                    || (topic == "order-timeline" && labels contains "behind-schedule")
                    || !(topic == "order-timeline"
                        && labels contains "behind-schedule"
                        && account.labels not contains "margin-and-something-that-is-too-long"),
                !(account.entitlements contains "the-first-of-them"
                    || account.entitlements contains "the-second-of-them"),
                $came : channel in (
                    Channel.CHAT, Channel.EMAIL, Channel.IN_APP, Channel.MESSENGER, Channel.PHONE,
                    Channel.SMS
                )
            )
        then
            $case.act("an-action-with-a-name-that-is-rather-long", "operations", businessDays(7))
                .approveAny(
                    2, "somebody-in-finance", "somebody-in-legal", "somebody-in-design", "operations",
                    "the-owner"
                )
                .replyVia($came);
        end
        """;
    assertThat(read(text).toDrl()).isEqualTo(text);
    assertThat(read(text.replaceAll("\\n +", " ")).toDrl()).isEqualTo(text);
  }

  @Test
  void aLine_takesAHundredCharacters() {
    String rest = "package desk;\n\nrule \"r\"\nwhen\n%sthen\n    $case.hold(\"x\");\nend\n";
    for (int length : new int[] {63, 64}) {
      String topic = "t".repeat(length);
      String line = "    $case : Tiered(vip, topic == \"" + topic + "\")\n";
      String lines =
          "    $case : Tiered(\n        vip,\n        topic == \"" + topic + "\"\n    )\n";
      assertThat(read(rest.formatted(line)).toDrl())
          .isEqualTo(rest.formatted(line.length() <= 101 ? line : lines));
    }
  }

  @Test
  void whatIsMadeByAProgram_standsWithoutBlankLinesOfItsOwn() {
    Rule rule =
        read("package desk;\n// a\n\n\n// b\n\nrule \"r\" when $c : Tiered() then $c.hold(\"x\"); end")
            .rules()
            .get(0);
    assertThat(rule.toDrl()).startsWith("// a\n\n// b\n\nrule");
    assertThat(rule.unplaced().toDrl()).startsWith("// a\n// b\nrule");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$c.hold(\"x\") // 1\n; /* 2 */ // 3",
        "$c.hold(\"x\") // 1\n; // 2",
        "$c.hold(\"x\") /* 1\n*/ /* 2 */; /* 3 */",
        "$c.hold(\"x\"); /* 1\n*/ /* 2\n*/ // 3",
        "$c /* 1 */ . /* 2 */ hold(\"x\") /* 3 */ .hold(\"y\") /* 4\n */ ; // 5\n// 6"
      })
  void severalCommentsBehindOneAnother_stayComments(String consequence) {
    RuleFile tree =
        read("package desk;\nrule \"r\" when $c : Tiered() then " + consequence + "\nend\n");
    assertFixedPoint(tree);
    for (int i = 1; consequence.contains(" " + i); i++) {
      assertThat(tree.toDrl()).containsPattern("/[/*] " + i + "( \\*/)?(?=\n| /)");
    }
  }
}
