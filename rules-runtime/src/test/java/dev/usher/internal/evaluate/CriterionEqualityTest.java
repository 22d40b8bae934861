package dev.usher.internal.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.policy.rule.RuleFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules that ask the same share what asks it, and no others do. */
class CriterionEqualityTest {
  private static final List<String> DIFFERENT =
      List.of(
          "vip",
          "!vip",
          "vip == false",
          "emergency",
          "refund > 100",
          "refund >= 100",
          "refund > 101",
          "dispute > 100",
          "refund == null",
          "refund != null",
          "refund == 100",
          "refund in (100, 101)",
          "refund in (100, 102)",
          "refund not in (100, 101)",
          "labels contains \"a\"",
          "labels contains \"b\"",
          "labels not contains \"a\"",
          "topic matches \"a.*\"",
          "topic matches \"b.*\"",
          "inSample(10)",
          "inSample(11)",
          "contactsWithin(days(7)) > 2",
          "contactsWithin(days(8)) > 2",
          "contactsOnTopicWithin(days(7)) > 2",
          "receivedBetween(\"09:00\", \"18:00\")",
          "receivedBetween(\"18:00\", \"09:00\")",
          "weekday == Weekday.MONDAY",
          "weekday == Weekday.SUNDAY",
          "vip && emergency",
          "emergency && vip",
          "vip || emergency",
          "!(vip && emergency)",
          "!(vip || emergency)");

  @Test
  void criteria_areEqualWhereTheyAskTheSame_andNowhereElse() {
    List<Criterion> once = DIFFERENT.stream().map(CriterionEqualityTest::read).toList();
    List<Criterion> again = DIFFERENT.stream().map(each -> read("  " + each)).toList();

    assertThat(again).isEqualTo(once);
    assertThat(again).extracting(Object::hashCode).isEqualTo(hashes(once));
    assertThat(Set.copyOf(once)).hasSameSizeAs(DIFFERENT);
    for (Criterion one : once) {
      assertThat(once.stream().filter(one::equals)).containsExactly(one);
    }
  }

  @Test
  void figures_areEqualWhateverTheirScale() {
    assertThat(read("refund > 100B"))
        .isEqualTo(read("refund > 100"))
        .hasSameHashCodeAs(read("refund > 100.00B"));
  }

  private static List<Integer> hashes(List<Criterion> criteria) {
    return criteria.stream().map(Object::hashCode).collect(Collectors.toList());
  }

  private static Criterion read(String condition) {
    RuleDiagnostics wrong = new RuleDiagnostics("a.drl");
    String rule = "package p; rule \"r\" when $case : Assessed(%s) then $case.escalate(2); end";
    RuleFile file = RuleFileReader.read("a.drl", rule.formatted(condition), wrong);
    assertThat(wrong.sorted()).as(condition).isEmpty();
    return Criterion.of(file.rules().get(0).conditions().get(0));
  }
}
