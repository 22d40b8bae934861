package dev.usher.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.load.LoadedPolicy;
import dev.usher.judge.BoundaryFacts;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Where many rules compare one property, indexes answer as the conditions themselves do. */
class ManyBoundsJudgementTest {
  private static final int JUDGED = 20;
  private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");

  /** From few bounds, which no index takes up, to more than any index needs. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 9, 10, 20})
  void bounds_areLookedUpRightly(int bounds) {
    assertThat(agreement(bounds(bounds), 0).differences()).isEmpty();
  }

  @Test
  void bounds_areLookedUpAsDroolsDoes() {
    assertThat(agreement(bounds(10), JUDGED).differences()).isEmpty();
  }

  private static Set<String> bounds(int bounds) {
    Set<String> conditions = new LinkedHashSet<>();
    for (int i = 1; i <= bounds; i++) {
      for (String operator : OPERATORS) {
        conditions.add("refund " + operator + " " + 10 * i + (i % 2 == 0 ? ".00B" : ""));
        conditions.add("account.annualRevenue " + operator + " " + i + ".5B");
        conditions.add("attempts " + operator + " " + i);
        conditions.add("impact.usersAffectedPercent " + operator + " " + i + ".0B");
        conditions.add("contactsWithin(days(7)) " + operator + " " + i);
      }
    }
    return conditions;
  }

  @Test
  void values_areLookedUpRightly() {
    Set<String> conditions = new LinkedHashSet<>();
    for (String operator : List.of("==", "!=")) {
      for (Channel channel : Channel.values()) {
        conditions.add("channel " + operator + " Channel." + channel);
        conditions.add("account.preferredChannel " + operator + " Channel." + channel);
      }
      for (int i = 0; i < 6; i++) {
        conditions.add("account.id " + operator + " \"a-" + i + '"');
        conditions.add("account.manager " + operator + " \"a-" + i + '"');
      }
      for (String yesNo : List.of("vip", "open", "account.atRisk")) {
        conditions.add(yesNo + ' ' + operator + " true");
        conditions.add(yesNo + ' ' + operator + " false");
      }
      conditions.add("account.id " + operator + " null");
    }
    for (String operator : OPERATORS) {
      for (Severity severity : Severity.values()) {
        conditions.add("severity " + operator + " Severity." + severity);
        conditions.add("statedSeverity " + operator + " Severity." + severity);
      }
    }
    assertThat(agreement(conditions, JUDGED).differences()).isEmpty();
  }

  /** Each condition makes a rule of its own and one behind another condition. */
  private static Agreement agreement(Set<String> conditions, int judged) {
    List<String> rules = new ArrayList<>();
    for (String condition : conditions) {
      rules.add(rule(rules.size(), condition));
      rules.add(rule(rules.size(), condition + ", topic == \"refund\""));
    }
    Collections.shuffle(rules, new Random(9));
    String text = CheckedText.file(String.join("", rules));
    LoadedPolicy loaded = CheckedText.open(text);
    Agreement agreement = new Agreement(loaded.rules());
    BoundaryFacts contacts = BoundaryFacts.of(CheckedText.MANIFEST, loaded.policy().rules(), 9);
    agreement.compare(contacts, 300);
    assertThat(agreement.fired()).hasSizeGreaterThan(rules.size() * 9 / 10);
    if (judged > 0) {
      agreement.compare(CheckedText.judge(text, LanguageLevelOption.DRL6, -1), contacts, judged);
    }
    return agreement;
  }

  private static String rule(int number, String condition) {
    return "rule \"%d\" when $case : Assessed(%s) then $case.hold(\"x\"); end\n"
        .formatted(number, condition);
  }
}
