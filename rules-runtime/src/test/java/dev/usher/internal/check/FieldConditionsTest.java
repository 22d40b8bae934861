package dev.usher.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a condition may ask of a policy's own fields, and the broken twins of such conditions. */
class FieldConditionsTest {
  private static final String DECLARED =
      "; there are by-us, days, defects, fare, region, sent, total";

  private static String file(String condition) {
    return CheckedRules.file(CheckedRules.rule(condition, "$case.hold(\"x\");"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number(\"days\") <= 30, number(\"days\") > 2.5B",
        "number(\"days\") == 0 || number(\"days\") == null",
        "number(\"days\") in (1, 2.50B), number(\"days\") != null",
        "number(\"days\") < 123456789012345678B",
        "amount(\"total\") > 100, amount(\"total\") <= 100.50B",
        "yes(\"by-us\"), !yes(\"by-us\")",
        "yes(\"by-us\") == false",
        "text(\"fare\") == \"economy\" || text(\"fare\") not in (\"basic\", \"business\")",
        "text(\"fare\") != null, text(\"fare\") matches \"e.*\"",
        "text(\"region\") == null || text(\"region\") not matches \"e.*\"",
        "text(\"region\") != \"anything at all\"",
        "texts(\"defects\") contains \"torn\", texts(\"defects\") not contains \"stained\"",
        "within(\"sent\", days(30)), !within(\"sent\", hours(1))"
      })
  void conditions_byType_pass(String condition) {
    assertThat(CheckedRules.messages(file(condition))).isEmpty();
  }

  static Stream<Arguments> brokenTwins() {
    return Stream.of(
        arguments(
            "number(▸\"dayz\") > 1",
            "\"dayz\" is no field that policy.yaml declares"
                + DECLARED
                + " (did you mean \"days\"?)"),
        arguments(
            "number(▸\"fare\") > 1",
            "\"fare\" is one of basic, economy, business in policy.yaml, not a number (ask"
                + " text(\"fare\"))"),
        arguments(
            "text(▸\"days\") == \"a\"",
            "\"days\" is a number in policy.yaml, not a text (ask number(\"days\"))"),
        arguments(
            "text(▸\"days\") <= 30",
            "\"days\" is a number in policy.yaml, not a text (ask number(\"days\"))"),
        arguments(
            "number(▸\"total\") > 1",
            "\"total\" is an amount in policy.yaml, not a number (ask amount(\"total\"))"),
        arguments(
            "yes(▸\"sent\")",
            "\"sent\" is a moment in policy.yaml, not yes or no (ask within(\"sent\", days(30)))"),
        arguments(
            "within(▸\"by-us\", days(1))",
            "\"by-us\" is yes or no in policy.yaml, not a moment (ask yes(\"by-us\"))"),
        arguments(
            "text(▸\"defects\") == \"torn\"",
            "\"defects\" is a set of texts in policy.yaml, not a text (ask texts(\"defects\"))"),
        arguments(
            "texts(▸\"region\") contains \"torn\"",
            "\"region\" is a text in policy.yaml, not a set of texts (ask text(\"region\"))"),
        arguments(
            "text(\"fare\") == ▸\"econmy\"",
            "\"econmy\" is no value of \"fare\"; it is one of basic, economy, business (did you mean"
                + " \"economy\"?)"),
        arguments(
            "text(\"fare\") not in (\"basic\", ▸\"first\")",
            "\"first\" is no value of \"fare\"; it is one of basic, economy, business"),
        arguments(
            "text(\"fare\") ▸matches \"e.*\"",
            "text(…) may be absent, and matches needs it (add text(\"fare\") != null to the"
                + " conditions)"),
        arguments(
            "text(\"region\") != null, text(\"fare\") ▸matches \"e.*\"",
            "text(…) may be absent, and matches needs it (add text(\"fare\") != null to the"
                + " conditions)"),
        arguments(
            "number(\"days\") > ▸2.5",
            "the decimal figure 2.5 needs the suffix B; without it, it is compared as a binary"
                + " fraction (write 2.5B)"),
        arguments(
            "amount(\"total\") > ▸2.5",
            "the decimal amount 2.5 needs the suffix B; without it, it is compared as a binary"
                + " fraction (write 2.5B)"),
        arguments(
            "number(\"days\") > ▸\"30\"",
            "number(…) is a number: compare it with a figure, not \"30\""),
        arguments(
            "number(\"days\") > ▸3000000000",
            "number(…) is compared with a number such as 30 or 2.5B, not 3000000000"),
        arguments("number(\"days\") > ▸-1", "figures are 0 or more, not -1"),
        arguments("▸number(\"days\")", "number(…) is a number: compare it with something"),
        arguments("▸number > 1", "number needs arguments in brackets"),
        arguments("number(▸30) > 1", "number takes a text, not 30"),
        arguments("number(▸) > 1", "number still needs a text"),
        arguments("within(\"sent\"▸)", "within still needs a span such as hours(2)"),
        arguments(
            "within(\"sent\", ▸businessDays(3))",
            "within takes a span such as hours(2), not businessDays(…)"),
        arguments(
            "text(\"fare\") ▸< \"basic\"", "text(…) is a text and has no order: use == or !="),
        arguments(
            "text(\"fare\") ▸contains \"basic\"",
            "text(…) is a text: contains applies to sets only"),
        arguments(
            "texts(\"defects\") ▸== \"torn\"",
            "texts(…) is a set of texts: use contains or not contains"),
        arguments("yes(\"by-us\") == ▸null", "yes(…) is never null"),
        arguments(
            "▸!(number(\"days\") > 3)",
            "\"!\" before one comparison of size is not allowed: write the opposite comparison, and"
                + " \"|| … == null\" if it may be absent"));
  }

  @ParameterizedTest
  @MethodSource("brokenTwins")
  void brokenTwin_isReportedAtTheTokenAtFault(String condition, String message) {
    Marked marked = Marked.of(file(condition));

    assertThat(CheckedRules.messages(marked.text())).containsExactly(marked.at(message));
  }
}
