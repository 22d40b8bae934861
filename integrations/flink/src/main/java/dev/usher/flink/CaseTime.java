package dev.usher.flink;

import static java.util.Objects.requireNonNull;

import dev.usher.flink.internal.CaseNews;
import dev.usher.flink.internal.WallClockMarks;
import java.io.Serializable;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.util.clock.Clock;
import org.apache.flink.util.clock.SystemClock;

/**
 * Which time it is for the cases, and so when a review is due: as the clock on the wall says, or as
 * far as contacts and events have come. Immutable.
 */
public final class CaseTime {
  private final WatermarkStrategy<CaseNews> strategy;

  private CaseTime(WatermarkStrategy<CaseNews> strategy) {
    this.strategy = strategy.withTimestampAssigner((message, before) -> message.at());
  }

  /**
   * The clock on the wall: for what happens now. A deadline at night passes though nothing comes
   * in.
   *
   * @param behind how far time stays behind the clock, so that an event that happened just before a
   *     deadline and takes a moment to come is known when the deadline is looked at
   */
  public static CaseTime ofTheWallClock(Duration behind) {
    return ofClock(behind, SystemClock::getInstance);
  }

  static CaseTime ofClock(Duration behind, ClockSource clock) {
    long millis = requireNonNull(behind, "behind").toMillis();
    return new CaseTime(context -> new WallClockMarks(clock.clock(), millis));
  }

  /**
   * The moments of contacts and of events, whichever of the two have come less far: for a replay of
   * what happened once. Time stands still while nothing comes in.
   *
   * @param disorder how much earlier than the latest a contact or an event may be
   */
  public static CaseTime ofEvents(Duration disorder) {
    return new CaseTime(WatermarkStrategy.forBoundedOutOfOrderness(disorder));
  }

  WatermarkStrategy<CaseNews> strategy() {
    return strategy;
  }

  /** Where a machine gets its clock from. */
  interface ClockSource extends Serializable {
    Clock clock();
  }
}
