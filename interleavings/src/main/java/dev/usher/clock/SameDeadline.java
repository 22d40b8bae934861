package dev.usher.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Opening hours that nobody has asked yet answer two threads alike: days and hours. */
@JCStressTest
@Outcome(
    id = "2026-03-03T02:00:00Z, 2026-03-04T01:00:00Z",
    expect = Expect.ACCEPTABLE,
    desc = "Both are answered as one by itself is.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Somebody is answered from a calendar half laid out.")
@State
public class SameDeadline {
  private static final Instant FROM = Instant.parse("2026-03-03T01:00:00Z");

  private final OpeningHours hours =
      OpeningHours.builder(ZoneId.of("Asia/Seoul")).weekly("mon-fri", "09:00-18:00").build();

  /** Asks for an hour, and then for a day. */
  @Actor
  public void hour(LL_Result due) {
    due.r1 = hours.plus(FROM, Duration.ofHours(1));
  }

  /** Asks for a day. */
  @Actor
  public void day(LL_Result due) {
    due.r2 = hours.plusBusinessDays(FROM, 1);
  }
}
