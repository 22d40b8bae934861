package dev.usher.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.interval.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenSpanTest {

  @Test
  void spans_that_touch_or_overlap_become_one_in_whatever_order_they_come() {
    OpenSpan morning = new OpenSpan(9, 12);
    OpenSpan noon = new OpenSpan(12, 14);
    OpenSpan afternoon = new OpenSpan(13, 18);
    OpenSpan whole = new OpenSpan(9, 18);
    assertThat(Interval.union(List.of(morning, noon, afternoon))).containsExactly(whole);
    assertThat(Interval.union(List.of(afternoon, noon, morning))).containsExactly(whole);
  }

  @Test
  void spans_apart_stay_apart_and_come_in_order() {
    OpenSpan early = new OpenSpan(9, 12);
    OpenSpan late = new OpenSpan(13, 18);
    assertThat(Interval.union(List.of(late, early))).containsExactly(early, late);
  }
}
