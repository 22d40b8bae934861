package dev.usher.flink.internal;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.Clock;

/** Time goes on as a clock does, whether anything comes in or not. */
public final class WallClockMarks implements WatermarkGenerator<CaseNews> {
  private final Clock clock;
  private final long behind;

  /**
   * Makes it.
   *
   * @param behind how far time stays behind the clock, in milliseconds
   */
  public WallClockMarks(Clock clock, long behind) {
    this.clock = clock;
    this.behind = behind;
  }

  @Override
  public void onEvent(CaseNews message, long at, WatermarkOutput output) {
    // What comes in does not move the clock.
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.emitWatermark(new Watermark(clock.absoluteTimeMillis() - behind));
  }
}
