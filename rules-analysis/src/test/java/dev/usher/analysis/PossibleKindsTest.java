package dev.usher.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.compare.ChangeKind;
import dev.usher.policy.Policy;
import dev.usher.testing.SamplePolicy;
import org.junit.jupiter.api.Test;

/** Of which kinds the changes may be, of policies that differ in a target. */
class PossibleKindsTest {

  @Test
  void aWorkingDayForFourOfItsHours_isLaterAlone() {
    PolicyDiff diff = PolicyDiff.between(within("businessHours(4)"), within("businessDays(1)"));

    assertThat(diff.possibleKinds())
        .contains(ChangeKind.LATER)
        .doesNotContain(ChangeKind.EARLIER, ChangeKind.TARGET_LOST);
  }

  @Test
  void daysOfUnequalLength_leaveBothPossible() {
    String uneven =
        SamplePolicy.TEXT.replace("\"09:00-18:00\"", "\"09:00-18:00\", sat: \"10:00-11:00\"");
    PolicyDiff diff =
        PolicyDiff.between(within(uneven, "businessHours(4)"), within(uneven, "businessDays(1)"));

    assertThat(diff.possibleKinds()).contains(ChangeKind.LATER, ChangeKind.EARLIER);
  }

  @Test
  void otherHoursInTheLaterPolicy_leaveBothPossible() {
    String shorter = SamplePolicy.TEXT.replace("\"09:00-18:00\"", "\"09:00-11:00\"");
    PolicyDiff diff =
        PolicyDiff.between(within("businessHours(4)"), within(shorter, "businessDays(1)"));

    assertThat(diff.possibleKinds()).contains(ChangeKind.LATER, ChangeKind.EARLIER);
  }

  private static Policy within(String span) {
    return within(SamplePolicy.TEXT, span);
  }

  private static Policy within(String manifest, String span) {
    return SmallPolicies.with(
        manifest, SmallPolicies.rule("All", "Tiered()", "respondWithin(%s)".formatted(span)));
  }
}
