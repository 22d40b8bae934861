package dev.usher.examples.benchmark;

import dev.usher.clock.OpeningHours;
import dev.usher.clock.OpeningHoursBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The business clock over an hour and over twenty years: weekdays from 09:00 to 17:30 in Berlin,
 * with a lunch break and eight holidays a year.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClockBenchmark {
  private static final Instant START = Instant.parse("2026-03-03T10:20:30Z");
  private static final Instant END = Instant.parse("2046-03-02T10:20:30Z");
  private static final int YEARS = 20;

  private final OpeningHours hours = hours();
  private final Duration open = hours.between(START, END);
  private final int workingDays = (int) (open.toHours() / 8);

  private static OpeningHours hours() {
    OpeningHoursBuilder builder =
        OpeningHours.builder(ZoneId.of("Europe/Berlin"))
            .weekly("mon-fri", "09:00-12:30,13:00-17:30");
    for (int year = START.atZone(ZoneId.of("UTC")).getYear(); year < 2026 + YEARS; year++) {
      for (int month = 1; month <= 8; month++) {
        builder.holiday(LocalDate.of(year, month, 1));
      }
    }
    return builder.build();
  }

  /** The deadline two open hours on. */
  @Benchmark
  public Instant twoHoursOn() {
    return hours.plus(START, Duration.ofHours(2));
  }

  /** The deadline twenty years of open time on. */
  @Benchmark
  public Instant twentyYearsOn() {
    return hours.plus(START, open);
  }

  /** The way back from it. */
  @Benchmark
  public Instant twentyYearsBack() {
    return hours.minus(END, open);
  }

  /** The open time of twenty years. */
  @Benchmark
  public Duration twentyYearsBetween() {
    return hours.between(START, END);
  }

  /** As many working days on as twenty years have. */
  @Benchmark
  public Instant twentyYearsOfDaysOn() {
    return hours.plusBusinessDays(START, workingDays);
  }

  /** The same deadline from hours that have just been built, and never been used. */
  @Benchmark
  public Instant twentyYearsOnAtFirstUse() {
    return hours().plus(START, open);
  }
}
