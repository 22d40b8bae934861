package dev.usher.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules in which one quote is missing or too many, and files that were cut off. */
class TornRulesTest {
  private static final String LONG =
      """
      package costume_maker;

      rule "Refunds above 500 need finance"
      @Clause("FG-12")
      salience 5
      when
          $case : Assessed(refund > 500, topic in ("refund", "rush-order"), $fee : refund)
      then
          $case.escalate(2).approve("finance");
          $case.cap($fee);
      end

      rule "Legal threats go up"
      when
          $case : Tiered(text("region") == "de" || refund >= 100)
      then
          $case.hold("x");
      end
      """;

  private static final String SHORT =
      """
      package costume_maker;

      rule "B" when $case : Assessed(topic == "refund") then $case.hold("x").escalate(2); end
      rule "C" when $case : Tiered() then $case.approve("finance"); end
      """;

  @Test
  void rules_areAllRight() {
    assertThat(CheckedRules.messages(LONG)).isEmpty();
    assertThat(CheckedRules.messages(SHORT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {LONG, SHORT})
  void quoteTooMany_isOneMistake(String rules) {
    List<String> wrong = new ArrayList<>();
    for (int at = 0; at <= rules.length(); at++) {
      String torn = rules.substring(0, at) + '"' + rules.substring(at);
      note(torn, at, 1, wrong);
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {LONG, SHORT})
  void quoteTooFew_isOneMistake(String rules) {
    List<String> wrong = new ArrayList<>();
    for (int at = rules.indexOf('"'); at >= 0; at = rules.indexOf('"', at + 1)) {
      note(rules.substring(0, at) + rules.substring(at + 1), at, 1, wrong);
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {LONG, SHORT})
  void fileCutOff_isOneMistakeAtMost(String rules) {
    List<String> wrong = new ArrayList<>();
    for (int at = 0; at <= rules.length(); at++) {
      note(rules.substring(0, at), at, 0, wrong);
    }

    assertThat(wrong).isEmpty();
  }

  private static void note(String torn, int at, int atLeast, List<String> wrong) {
    List<String> found = CheckedRules.messages(torn);
    if (found.size() > 1 || found.size() < atLeast) {
      String before = torn.substring(Math.max(0, at - 20), at);
      wrong.add(before + "<HERE>\n  " + String.join("\n  ", found) + "\n");
    }
  }
}
