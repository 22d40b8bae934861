package dev.usher.ops.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.Severity;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Source;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidingReasonTest {
  private static final Reason SERIOUS =
      followed("serious", new Proposal.AtLeast(Severity.HIGH, null));
  private static final Reason QUEUED = followed("queued", new Proposal.Route("shop"));
  private static final Reason OWNED = followed("owned", new Proposal.Assign("lead"));
  private static final Reason RAISED = followed("raised", new Proposal.Escalate(2, null));

  private static Reason followed(String rule, Proposal proposal) {
    return Reason.builder(new Source.Rule(rule, null), proposal)
        .state(ReasonState.FOLLOWED)
        .build();
  }

  private static String words(Reason... reasons) {
    PolicyRef policy = new PolicyRef("p", "1", "d", ZoneOffset.UTC);
    return DecidingReason.words(
        Decision.builder("c", policy, Instant.EPOCH, "agent").reasons(List.of(reasons)).build());
  }

  @Test
  void the_tier_decides_before_the_owner_and_the_owner_before_the_queue() {
    assertThat(words(SERIOUS, QUEUED, OWNED, RAISED)).isEqualTo("raised");
    assertThat(words(SERIOUS, QUEUED, OWNED)).isEqualTo("owned");
    assertThat(words(SERIOUS, QUEUED)).isEqualTo("queued");
    assertThat(words(SERIOUS)).isEqualTo("serious");
    assertThat(words()).isEmpty();
  }

  @Test
  void of_two_alike_it_is_the_first_and_a_clause_stands_before_its_rule() {
    Reason clause =
        Reason.builder(new Source.Rule("named", "RE-1"), new Proposal.Escalate(2, null))
            .state(ReasonState.FOLLOWED)
            .build();
    assertThat(words(clause, RAISED)).isEqualTo("RE-1 named");
    assertThat(words(RAISED, clause)).isEqualTo("raised");
  }

  @Test
  void what_the_decision_does_not_follow_decides_nothing() {
    Reason outdone =
        Reason.builder(new Source.Rule("lower", null), new Proposal.Escalate(1, null))
            .state(ReasonState.OUTDONE)
            .build();
    assertThat(words(outdone, SERIOUS)).isEqualTo("serious");
    assertThat(words(outdone)).isEmpty();
  }
}
