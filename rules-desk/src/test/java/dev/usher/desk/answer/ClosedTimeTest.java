package dev.usher.desk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.check.CheckedPolicy;
import dev.usher.clock.OpeningHours;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedTimeTest {
  private static final Instant START = Instant.parse("2026-03-25T08:17:00Z");
  private static final Duration WEEK = Duration.ofDays(9);

  /** The policies' hours and their desks', a change to summer time among the days. */
  private static List<OpeningHours> hours() {
    List<OpeningHours> hours = new ArrayList<>();
    for (PolicySource source :
        List.of(
            PolicySource.named("kyndof"),
            PolicySource.named("kickfin"),
            PolicySource.named("csm-bridge"),
            PolicySource.folder(Path.of("../examples/returns-desk")))) {
      Policy policy = CheckedPolicy.policy(source);
      hours.add(policy.manifest().hours());
      hours.addAll(policy.manifest().desks().values());
    }
    return hours;
  }

  @Test
  void everyMinute_liesInClosedTimeExactlyIfTheDeskIsClosed() {
    for (OpeningHours hours : hours()) {
      List<ClosedTime> closed = ClosedTime.of(hours, START, START.plus(WEEK));
      for (long minute = 0; minute < WEEK.toMinutes(); minute++) {
        Instant at = START.plus(Duration.ofMinutes(minute));
        boolean within =
            closed.stream().anyMatch(each -> !at.isBefore(each.from()) && at.isBefore(each.to()));
        assertThat(within).as("%s at %s", hours, at).isNotEqualTo(hours.isOpen(at));
      }
    }
  }

  @Test
  void hoursThatNeverClose_haveNone() {
    assertThat(ClosedTime.of(OpeningHours.always(ZoneId.of("Asia/Seoul")), START, START.plus(WEEK)))
        .isEmpty();
  }

  @Test
  void hoursThatNeverOpenAgain_areClosedToTheEnd() {
    OpeningHours none =
        OpeningHours.builder(ZoneId.of("Asia/Seoul"))
            .exception(LocalDate.of(2026, 1, 5), "09:00-18:00")
            .build();

    assertThat(ClosedTime.of(none, START, START.plus(WEEK)))
        .containsExactly(new ClosedTime(START, START.plus(WEEK)));
  }
}
