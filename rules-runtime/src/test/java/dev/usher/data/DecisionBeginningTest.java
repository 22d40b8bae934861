package dev.usher.data;

import static dev.usher.model.rule.HelperWords.afterTarget;
import static dev.usher.model.rule.HelperWords.atTier;
import static dev.usher.model.rule.HelperWords.beforeNeeded;
import static dev.usher.model.rule.HelperWords.beforeTarget;
import static dev.usher.model.rule.HelperWords.businessHours;
import static dev.usher.model.rule.HelperWords.byNeeded;
import static dev.usher.model.rule.HelperWords.hours;
import static dev.usher.model.rule.HelperWords.ifUnanswered;
import static dev.usher.model.rule.HelperWords.sinceReopened;
import static dev.usher.model.rule.HelperWords.sinceUnanswered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.model.Severity;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import dev.usher.model.time.Metric;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From when a proposal holds, and what its span is counted from, as a reason's data says it. */
class DecisionBeginningTest {
  private static final PolicyRef POLICY = new PolicyRef("p", "1", "sha256:0", ZoneOffset.UTC);

  private static Decision decision(Proposal proposal) {
    Reason reason = Reason.builder(new Source.Rule("r", null), proposal).build();
    return Decision.builder("c", POLICY, Instant.parse("2026-03-03T01:00:00Z"), "agent")
        .reasons(List.of(reason))
        .build();
  }

  static Stream<Arguments> proposals() {
    return Stream.of(
        arguments(
            new Proposal.AtLeast(Severity.HIGH, beforeNeeded(hours(2))),
            "'begins':{'within':'PT2H','clock':'ELAPSED','start':'before-needed'}"),
        arguments(
            new Proposal.Emergency(ifUnanswered(businessHours(2))),
            "'begins':{'within':'PT2H','clock':'BUSINESS','start':'if-unanswered'}"),
        arguments(
            new Proposal.Escalate(2, atTier(1, hours(2))),
            "'begins':{'within':'PT2H','clock':'ELAPSED','start':'tier','tier':1}"),
        arguments(
            new Proposal.Escalate(2, ifUnanswered(hours(2))),
            "'begins':{'within':'PT2H','clock':'ELAPSED','start':'if-unanswered'}"),
        arguments(
            new Proposal.Act("a", null, hours(1), beforeTarget("first-response", hours(2))),
            "'start':'receipt','begins':{'within':'PT2H','clock':'ELAPSED','start':'before-target',"
                + "'metric':'first-response'}"),
        arguments(
            new Proposal.Act("a", null, null, afterTarget("plan", hours(2))),
            "'begins':{'within':'PT2H','clock':'ELAPSED','start':'after-target','metric':'plan'}"),
        arguments(
            new Proposal.Due(Metric.RESOLUTION, sinceReopened(hours(2))), "'start':'reopened'"),
        arguments(
            new Proposal.Due(Metric.NEXT_RESPONSE, sinceUnanswered(hours(2))),
            "'start':'unanswered'"),
        arguments(new Proposal.Due(Metric.PLAN, byNeeded(hours(2))), "'start':'needed'"));
  }

  @ParameterizedTest
  @MethodSource("proposals")
  void proposal_saysItsBeginning_andIsReadBack(Proposal proposal, String written) {
    String text = new DecisionWriter().toJson(decision(proposal));

    assertThat(text).contains(written.replace('\'', '"'));
    assertThat(DecisionReader.in(ZoneOffset.UTC).read(text)).isEqualTo(decision(proposal));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments(
            new Proposal.Emergency(ifUnanswered(hours(2))),
            "if-unanswered",
            "tier",
            "reasons[0].begins.start is \"tier\": one of before-needed, if-unanswered is allowed"),
        arguments(
            new Proposal.Escalate(2, atTier(1, hours(2))),
            "\"start\":\"tier\",\"tier\":1",
            "\"start\":\"before-target\",\"metric\":\"plan\"",
            "reasons[0].begins.start is \"before-target\": one of tier, before-needed,"
                + " if-unanswered is allowed"),
        arguments(
            new Proposal.Act("a", null, null, afterTarget("plan", hours(2))),
            "after-target",
            "tier",
            "reasons[0].begins.start is \"tier\": one of before-target, after-target,"
                + " before-needed, if-unanswered is allowed"),
        arguments(
            new Proposal.Act("a", null, null, afterTarget("plan", hours(2))),
            ",\"metric\":\"plan\"",
            "",
            "reasons[0].begins.metric is missing"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void beginning_thatTheProposalCannotHave_isRefusedAtItsPlace(
      Proposal proposal, String part, String instead, String message) {
    String text = new DecisionWriter().toJson(decision(proposal));
    assertThat(text).contains(part);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionReader.in(ZoneOffset.UTC).read(text.replace(part, instead)))
        .withMessageContaining(message);
  }
}
