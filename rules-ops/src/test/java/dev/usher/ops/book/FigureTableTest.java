package dev.usher.ops.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.check.CheckedPolicy;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FigureTableTest {
  private static final String MANIFEST =
      """
      policy: small
      version: 1.0.0
      zone: UTC
      hours: always
      currency: EUR
      tiers: [agent, lead]
      teams: [finance]
      topics: [refund]
      fields: {weight: number}
      """;

  /** Returns the rows of the first figure that rules with those conditions look at. */
  private static List<String> rows(String... conditions) {
    StringBuilder rules = new StringBuilder("package small;\n");
    for (int at = 0; at < conditions.length; at++) {
      rules.append(
          "rule \"R%d\"\n@Clause(\"C-%1$d\")\nwhen\n$case : Assessed(%s)\nthen\n$case.hold(\"h%1$d\");\nend\n"
              .formatted(at + 1, conditions[at]));
    }
    Policy policy =
        CheckedPolicy.policy(
            PolicySource.of(Map.of("policy.yaml", MANIFEST, "a.drl", rules.toString())));
    BookPolicy words = new BookPolicy(policy, place -> null);
    Subject subject =
        policy.rules().stream()
            .flatMap(rule -> rule.atoms().stream())
            .map(Atom::subject)
            .filter(each -> each.domain().kind().isNumber())
            .findFirst()
            .orElseThrow()
            .unplaced();
    FigureTable table = new FigureTable(words, subject);
    for (Rule rule : policy.rules()) {
      rule.atoms().stream()
          .filter(atom -> atom.subject().unplaced().equals(subject))
          .forEach(atom -> table.add(rule, atom));
    }
    return table.rows().stream().map(FigureTableTest::words).toList();
  }

  private static String words(FigureTable.Row row) {
    return row.band()
        + ": "
        + row.brings().stream()
            .map(line -> line.phrases().stream().map(TextPart::text).collect(Collectors.joining()))
            .map(line -> line.replace("on hold for ", "").replaceAll(" \\(C-[0-9]\\)", ""))
            .collect(Collectors.joining("; "));
  }

  @Test
  void amounts_areTakenFromOneThresholdToTheNext() {
    assertThat(rows("refund < 100", "refund >= 100, refund < 500", "refund >= 500, refund <= 2000"))
        .containsExactly(
            "below 100.00 EUR: h1",
            "100.00 to below 500.00 EUR: h2",
            "500.00 up to 2,000.00 EUR: h3",
            "more than 2,000.00 EUR: ");
    assertThat(rows("refund <= 100", "refund > 100, refund <= 250"))
        .containsExactly(
            "up to 100.00 EUR: h1",
            "more than 100.00, up to 250.00 EUR: h2",
            "more than 250.00 EUR: ");
  }

  @Test
  void oneFigureAlone_isABandOfItsOwn() {
    assertThat(rows("refund == 50"))
        .containsExactly("below 50.00 EUR: ", "exactly 50.00 EUR: h1", "more than 50.00 EUR: ");
    assertThat(rows("refund > 0")).containsExactly("0.00 EUR: ", "more than 0.00 EUR: h1");
  }

  @Test
  void wholeNumbers_areCounted() {
    assertThat(rows("attempts >= 2", "attempts > 2, attempts < 5", "attempts in (7, 8)"))
        .containsExactly(
            "up to 1: ",
            "2: h1",
            "3 to 4: h1; h2",
            "5 to 6: h1",
            "7 to 8: h1; h3",
            "9 or more: h1");
  }

  @Test
  void numbers_mayLieBelowNothing() {
    assertThat(rows("number(\"weight\") >= 0", "number(\"weight\") > 2.5B"))
        .containsExactly("below 0: ", "0 up to 2.5: h1", "more than 2.5: h1; h2");
  }

  @Test
  void whatElseMustHold_isSaid() {
    assertThat(
            rows(
                "refund > 100 && topic == \"refund\"",
                "refund > 100 || vip",
                "refund <= 100 || refund == null"))
        .containsExactly(
            "not stated, or up to 100.00 EUR: h2, where the customer is a VIP; h3",
            "more than 100.00 EUR: h1, where the topic is refund; h2");
  }

  @Test
  void absentFigures_areSaidApart_whereTheyBringSomethingElse() {
    assertThat(rows("refund == null", "refund != 100"))
        .containsExactly(
            "not stated: h1; h2",
            "below 100.00 EUR: h2",
            "exactly 100.00 EUR: ",
            "more than 100.00 EUR: h2");
  }
}
