package dev.usher.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may not stand around conditions and consequences. */
class RefusedFilesTest {
  private static final String BODY = "when $case : Assessed() then $case.escalate(2); end\n";

  static Stream<Arguments> preambles() {
    return Stream.of(
        arguments(
            "package ▸costume_makers;\n",
            "the package is \"costume_makers\"; it bears the policy's name, with - as _"
                + " (write package costume_maker;)"),
        arguments(
            "▸import dev.usher.model.*;\n", "a policy file begins with package costume_maker;"),
        arguments(
            "package costume_maker;\nimport ▸java.util.*;\n",
            "the import \"java.util.*\" is not allowed; a policy imports only dev.usher.model.*,"
                + " dev.usher.model.rule.* and dev.usher.model.time.*"),
        arguments(
            "package costume_maker;\nimport ▸dev.usher.model.Chanel;\n",
            "the import \"dev.usher.model.Chanel\" is not allowed; a policy imports only"
                + " dev.usher.model.*, dev.usher.model.rule.* and dev.usher.model.time.*"
                + " (did you mean \"dev.usher.model.Channel\"?)"),
        arguments(
            "package costume_maker;\nimport function ▸java.lang.System.*;\n",
            "the import \"java.lang.System.*\" is not allowed; a policy imports only"
                + " dev.usher.model.rule.HelperWords.*"),
        arguments(
            "package costume_maker;\nimport static ▸dev.usher.model.rule.HelperWords.hour;\n",
            "the import \"dev.usher.model.rule.HelperWords.hour\" is not allowed; a policy imports only"
                + " dev.usher.model.rule.HelperWords.*"
                + " (did you mean \"dev.usher.model.rule.HelperWords.hours\"?)"),
        arguments(
            "package costume_maker;\n▸function int f() { return 1; }\n",
            "\"function\" is not allowed here: a policy holds rules and no code of its own"),
        arguments(
            "package costume_maker;\n▸declare Refund\n  amount : int\nend\n",
            "\"declare\" is not allowed here: a policy holds rules and no code of its own"),
        arguments(
            "package costume_maker;\n▸query \"q\"\n  Assessed()\nend\n",
            "\"query\" is not allowed here: a rule sees the contact and nothing else"),
        arguments(
            "package costume_maker;\n▸global java.util.List list;\n",
            "\"global\" is not allowed here: a rule sees the contact and nothing else"),
        arguments(
            "package costume_maker;\n▸rul \"a\" " + BODY,
            "a rule is expected here, not \"rul\" (did you mean \"rule\"?)"),
        arguments(
            "package costume_maker;\n▸# comment\n",
            "\"#\" is not allowed here; a comment begins with //"),
        arguments("▸\uFEFFpackage costume_maker;\n", "U+FEFF is not allowed outside a text"),
        arguments("package costume_maker;\n▸/* open\n", "this comment has no closing */"),
        arguments(
            "package costume_maker;\n▸// \\u000a code\n",
            "this comment holds \"\\u\", which a compiler of DRL would read as code"),
        arguments(
            "package costume_maker; ▸// \u202E turned\n",
            "this comment holds U+202E, which a reader cannot see"),
        arguments(
            "package costume_maker;▸\r",
            "a carriage return (U+000D) ends a line only together with a line feed"));
  }

  @ParameterizedTest
  @MethodSource("preambles")
  void preamble_isRefusedWithItsReason(String broken, String message) {
    Marked marked = Marked.of(broken + "rule \"r\" " + BODY);
    assertThat(CheckedRules.messages(marked.text())).contains(marked.at(message));
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        arguments("rule ▸Refunds", "a rule's name stands in quotes, not \"Refunds\""),
        arguments(
            "rule ▸\"a\u3164b\"",
            "the rule's name \"a\u3164b\" holds U+3164, which a reader cannot see"),
        arguments("rule ▸\" \"", "the rule's name \" \" is blank"),
        arguments(
            "rule ▸\"a\u200Db\"",
            "the rule's name \"a\u200Db\" holds U+200D, which a reader cannot see"),
        arguments(
            "rule ▸\"e\u0301\"",
            "the rule's name \"e\u0301\" is not in the composed form of Unicode (NFC), so it would"
                + " equal no name that is"),
        arguments("rule ▸\"a\\\\b\"", "a rule's name holds no backslash"),
        arguments(
            "rule \"a▸\\n\"",
            "\"\\\" in a text stands only before a double quote or another \"\\\""),
        arguments("rule ▸\"" + "x".repeat(201) + "\"", "a rule's name has at most 200 characters"),
        arguments("rule ▸\"a", "the text \"a has no closing quote in its line"),
        arguments(
            "rule \"a\" ▸extends \"b\"",
            "\"extends\" is not allowed: each rule states all of its conditions itself"),
        arguments(
            "rule \"a\" @Clause(▸\"ky 10\")",
            "\"ky 10\" is no clause; one is written like \"KY-T10\""),
        arguments(
            "rule \"a\" @Clause(▸KY)", "@Clause names one clause in double quotes, not \"KY\""),
        arguments(
            "rule \"a\" @Clause ▸salience 3",
            "@Clause names one clause, such as @Clause(\"KY-T10\"), not \"salience\""),
        arguments(
            "rule \"a\" @Clause(\"KY-1\"▸, \"KY-2\")",
            "@Clause names exactly one clause, not \",\""),
        arguments(
            "rule \"a\" @Clause(\"KY-1\") ▸@Clause(\"KY-2\")", "@Clause stands here a second time"),
        arguments("rule \"a\" @Assumed▸(true)", "@Assumed takes no argument"),
        arguments(
            "rule \"a\" ▸@Claus(\"KY-1\")",
            "\"@Claus\" is unknown; there are @Clause(\"ID\") and @Assumed"
                + " (did you mean \"Clause\"?)"),
        arguments("rule \"a\" salience 3 ▸@Assumed", "metadata stands before salience and enabled"),
        arguments(
            "rule \"a\" salience ▸(attempts)",
            "salience takes a whole number of at most 9 digits, not \"(\""),
        arguments(
            "rule \"a\" salience ▸1234567890",
            "salience takes a whole number of at most 9 digits, not 1234567890"),
        arguments("rule \"a\" salience 1 ▸salience 2", "salience stands here a second time"),
        arguments("rule \"a\" enabled ▸(true)", "enabled takes true or false, not \"(\""),
        arguments(
            "rule \"a\" ▸salince 3",
            "\"salince\" is not allowed here; metadata, salience, enabled or when comes"
                + " (did you mean \"salience\"?)"),
        arguments("rule \"a\" ▸date-effective \"1-Jan-2026\"", clock("date-effective")),
        arguments("rule \"a\" ▸date-expires \"1-Jan-2026\"", clock("date-expires")),
        arguments("rule \"a\" ▸timer (cron:* * * * * ?)", clock("timer")),
        arguments("rule \"a\" ▸duration 100", clock("duration")),
        arguments("rule \"a\" ▸calendars \"weekday\"", clock("calendars")),
        arguments("rule \"a\" ▸no-loop true", order("no-loop")),
        arguments("rule \"a\" ▸lock-on-active", order("lock-on-active")),
        arguments("rule \"a\" ▸agenda-group \"g\"", order("agenda-group")),
        arguments("rule \"a\" ▸ruleflow-group \"g\"", order("ruleflow-group")),
        arguments("rule \"a\" ▸activation-group \"g\"", order("activation-group")),
        arguments("rule \"a\" ▸auto-focus true", order("auto-focus")),
        arguments(
            "rule \"a\" ▸dialect \"mvel\"",
            "\"dialect\" is not allowed: a policy holds rules and no code of its own"));
  }

  private static String clock(String attribute) {
    return "\""
        + attribute
        + "\" is not allowed: would follow the machine's clock, not the decision's moment";
  }

  private static String order(String attribute) {
    return "\""
        + attribute
        + "\" is not allowed: rules propose and the decision merges, so no rule"
        + " waits for another or stops it";
  }

  @ParameterizedTest
  @MethodSource("headers")
  void header_isRefusedWithItsReason(String broken, String message) {
    Marked marked = Marked.of(CheckedRules.file(broken + "\n" + BODY));
    assertThat(CheckedRules.messages(marked.text())).contains(marked.at(message));
  }

  static Stream<Arguments> patterns() {
    return Stream.of(
        arguments("▸", "a rule matches exactly one fact, such as $case : Assessed(), not \"then\""),
        arguments(
            "▸Assessed()",
            "a rule matches exactly one fact, such as $case : Assessed(), not \"Assessed\""),
        arguments(
            "▸$ : Assessed()",
            "a rule matches exactly one fact, such as $case : Assessed(), not \"$\""),
        arguments(
            "$case : ▸Asessed()",
            "\"Asessed\" is no fact; there are Assessed, Classified, Intake, Tiered"
                + " (did you mean \"Assessed\"?)"),
        arguments(
            "$case : ▸Case()",
            "\"Case\" is no fact; there are Assessed, Classified, Intake, Tiered"),
        arguments(
            "$case ▸Assessed()",
            "after the variable $case comes \":\" and the fact, not \"Assessed\""),
        arguments(
            "$case : Assessed ▸",
            "after Assessed comes \"(\" and the conditions, if any, not \"then\""),
        arguments(
            "$case : Assessed() ▸$b : Tiered()",
            "\"$b\" cannot stand behind the pattern: a rule matches exactly one fact, and then"
                + " comes then"),
        arguments(
            "$case : Assessed() ▸or $b : Tiered()",
            "\"or\" cannot stand behind the pattern: a rule matches exactly one fact; write ||"
                + " between conditions"),
        arguments(
            "$case : Assessed() ▸from list ",
            "\"from\" cannot stand behind the pattern: a rule sees the contact and nothing else"),
        arguments("▸not Assessed()", oneFact("not")),
        arguments("▸exists Assessed()", oneFact("exists")),
        arguments("▸forall(Assessed())", oneFact("forall")),
        arguments(
            "▸eval(true)", "\"eval\" is not allowed: a policy holds rules and no code of its own"),
        arguments(
            "▸accumulate(Assessed(); count(1))",
            "\"accumulate\" is not allowed: a rule sees the contact and nothing else"));
  }

  private static String oneFact(String word) {
    return "\"" + word + "\" is not allowed: a rule matches exactly one fact";
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void pattern_isRefusedWithItsReason(String broken, String message) {
    Marked marked =
        Marked.of(CheckedRules.file("rule \"a\" when " + broken + "then $case.hold(\"x\"); end\n"));
    assertThat(CheckedRules.messages(marked.text())).containsExactly(marked.at(message));
  }

  static Stream<Arguments> missingParts() {
    return Stream.of(
        arguments("rule \"a\"▸ then $case.hold(\"x\"); end", "when and a pattern are missing here"),
        arguments(
            "rule \"a\" when $case : Tiered() ▸end",
            "\"end\" cannot stand behind the pattern: a rule matches exactly one fact, and then"
                + " comes then"),
        arguments(
            "rule \"a\" when $case : Tiered() ▸then end",
            "the rule proposes nothing: after then comes at least one verb"),
        arguments(
            "rule \"a\" when $case : Tiered() then $case.hold(\"x\");▸",
            "end is missing here: it closes the rule"),
        arguments(
            "rule \"a\" when $case : Tiered() then $case.hold(\"x\");▸\nrule \"b\" " + BODY,
            "end is missing here: it closes the rule"));
  }

  @ParameterizedTest
  @MethodSource("missingParts")
  void missingPart_isReportedWhereItBelongs(String broken, String message) {
    Marked marked = Marked.of(CheckedRules.file(broken));
    assertThat(CheckedRules.messages(marked.text())).contains(marked.at(message));
  }

  @Test
  void sameNameTwice_namesTheFirstPlace() {
    assertThat(CheckedRules.messages(CheckedRules.file("rule \"a\" " + BODY + "rule 'a' " + BODY)))
        .containsExactly(
            "refunds.drl:3:6: the rule 'a' stands in line 2 already (give each rule a name"
                + " of its own)");
  }

  @Test
  void namesThatDifferInSignsAlone_nameTheFirst() {
    String twins =
        CheckedRules.rule("A b", "Tiered", "", "$case.hold(\"x\");")
            + CheckedRules.rule("A_b", "Tiered", "", "$case.hold(\"y\");")
            + CheckedRules.rule("A bc", "Tiered", "", "$case.hold(\"x\");")
            + CheckedRules.rule("A  bc", "Tiered", "", "$case.hold(\"x\");");

    assertThat(CheckedRules.messages(CheckedRules.file(twins)))
        .containsExactly(
            "refunds.drl:8:6: the rule's name differs from \"A b\" in refunds.drl:2 in signs alone"
                + " (give each rule a name that differs in a letter or a digit)",
            "refunds.drl:20:6: the rule's name differs from \"A bc\" in refunds.drl:14 in signs alone"
                + " (give each rule a name that differs in a letter or a digit)");
  }

  @Test
  void everyProblem_isReported_notOnlyTheFirst() {
    String text =
        """
        package costume;
        import java.io.*;
        rule "Large refunds"
            no-loop true
            @Clause("x")
        when
            $case : Assessed(refundd >= 500, severity == "high", vip + 1)
        then
            $case.escalate(9).aprove("cs-lead")
            $case.hold("Wait!");
        end
        rule "Large refunds"
        when
            $case : Tierd()
        then
            nothing;
        end
        """;
    assertThat(CheckedRules.check(text).problems())
        .extracting(problem -> problem.line() + ":" + problem.column())
        .containsExactly(
            "1:9", "2:8", "4:5", "5:5", "5:13", "7:22", "7:50", "7:62", "9:20", "9:23", "9:40",
            "10:16", "12:6", "14:13", "16:5");
  }
}
