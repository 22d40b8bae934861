package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Source;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueTargetTest {
  private static final Instant START = Instant.parse("2026-03-03T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-03-04T10:00:00Z");

  /** At a desk that never closes a working day and 24 open hours end at one moment. */
  @Test
  void ofSpansThatOnlyTheirNotationTellsApart_theSameOneIsAlwaysShown() {
    DueTarget day = target(new BusinessDays(1));
    DueTarget hours = target(new BusinessTime(Duration.ofHours(24)));

    assertThat(day.isBefore(hours)).isTrue();
    assertThat(hours.isBefore(day)).isFalse();
    assertThat(day.sameAs(hours)).isFalse();
  }

  private static DueTarget target(Span within) {
    Proposer by = new Proposer(new Source.Rule("r", null), 0, 0);
    return new DueTarget(new MadeProposal<>(by, new Proposal.Due(Metric.PLAN, within)), START, DUE);
  }
}
