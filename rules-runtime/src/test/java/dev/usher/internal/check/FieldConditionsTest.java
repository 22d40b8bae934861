package dev.usher.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a condition may ask of a policy's own fields. */
class FieldConditionsTest {
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
}
