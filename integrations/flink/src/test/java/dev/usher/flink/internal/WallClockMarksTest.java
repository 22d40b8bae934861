package dev.usher.flink.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.ManualClock;
import org.junit.jupiter.api.Test;

class WallClockMarksTest implements WatermarkOutput {
  private final List<Long> marks = new ArrayList<>();

  @Test
  void time_goesOnThoughNothingComesIn() {
    ManualClock clock = new ManualClock();
    WallClockMarks time = new WallClockMarks(clock, 10);

    clock.advanceTime(Duration.ofMillis(100));
    time.onPeriodicEmit(this);
    clock.advanceTime(Duration.ofMillis(5));
    time.onPeriodicEmit(this);

    assertThat(marks).containsExactly(90L, 95L);
  }

  @Override
  public void emitWatermark(Watermark mark) {
    marks.add(mark.getTimestamp());
  }

  @Override
  public void markIdle() {
    throw new AssertionError("a clock is never idle");
  }

  @Override
  public void markActive() {
    throw new AssertionError("a clock is never idle");
  }
}
