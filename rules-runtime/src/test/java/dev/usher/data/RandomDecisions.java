package dev.usher.data;

import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.decision.Source;
import dev.usher.model.decision.Statement;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.model.time.ActionFrom;
import dev.usher.model.time.AfterTarget;
import dev.usher.model.time.Anchor;
import dev.usher.model.time.AtTier;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.BeforeTarget;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.ByNeeded;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.IfUnanswered;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Since;
import dev.usher.model.time.Span;
import dev.usher.model.time.TierFrom;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Decisions with every kind of proposal, span, start and event. */
final class RandomDecisions extends RandomData {
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Asia/Seoul"), ZoneId.of("America/New_York"), ZoneId.of("UTC"));

  RandomDecisions(long seed) {
    super(seed);
  }

  Decision decision() {
    PolicyRef policy = new PolicyRef(text(), name(), "sha256:" + random.nextInt(), any(ZONES));
    return Decision.builder(text(), policy, supported(), text())
        .topic(maybe(this::text))
        .severity(any(Severity.values()))
        .vip(chance())
        .emergency(chance())
        .signals(some(this::text))
        .tier(1 + random.nextInt(9))
        .queue(text())
        .replyVia(maybe(() -> any(Channel.values())))
        .approvals(some(this::text))
        .anyOf(some(this::anyOf))
        .holds(some(this::text))
        .refund(maybe(this::refund))
        .targets(targets())
        .actions(actions())
        .escalations(Set.copyOf(some(() -> new Escalation(1 + random.nextInt(9), supported()))))
        .nextReview(maybe(this::supported))
        .conflicts(chance() ? List.of() : List.of(conflict()))
        .reasons(some(this::reason))
        .timeline(some(this::event))
        .build();
  }

  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (Metric metric : EnumSet.allOf(Metric.class)) {
      if (chance()) {
        TargetState state = any(TargetState.values());
        Instant due = supported();
        Instant met =
            switch (state) {
              case RUNNING, PAUSED -> null;
              case MET -> due.minusNanos(random.nextInt(2));
              case BREACHED -> maybe(() -> due.plusNanos(1));
            };
        targets.add(Target.builder(metric, span(), due).state(state).metAt(met).build());
      }
    }
    return targets;
  }

  private List<Action> actions() {
    return new TreeSet<>(some(this::text))
        .stream()
            .map(
                name ->
                    Action.builder(name)
                        .by(maybe(this::text))
                        .due(maybe(this::supported))
                        .from(maybe(this::supported))
                        .build())
            .toList();
  }

  private Conflict conflict() {
    String value = text();
    return new Conflict(
        text(),
        List.of(
            new Conflict.Side(value, List.of(text())),
            new Conflict.Side(value + "2", List.of(text(), text()))));
  }

  private Reason reason() {
    ReasonState state = any(ReasonState.values());
    boolean beaten = state == ReasonState.OUTDONE || state == ReasonState.IN_CONFLICT;
    return Reason.builder(source(), proposal(any(Attribute.values())))
        .from(maybe(this::supported))
        .state(state)
        .outdoneBy(beaten ? some(this::source) : List.of())
        .build();
  }

  private Source source() {
    return chance()
        ? new Source.Rule(text(), maybe(this::name))
        : new Source.Stated(any(Statement.values()), maybe(this::name));
  }

  /** Returns a proposal of an attribute; the compiler says where one is forgotten. */
  Proposal proposal(Attribute attribute) {
    return switch (attribute) {
      case TOPIC -> new Proposal.Topic(text());
      case SEVERITY -> new Proposal.AtLeast(any(Severity.values()), maybe(this::contactFrom));
      case VIP -> new Proposal.Vip();
      case EMERGENCY -> new Proposal.Emergency(maybe(this::contactFrom));
      case SIGNALS -> new Proposal.Signal(text());
      case TIER -> new Proposal.Escalate(1 + random.nextInt(9), maybe(this::tierFrom));
      case OWNER -> new Proposal.Assign(text());
      case QUEUE -> new Proposal.Route(text());
      case REPLY_VIA -> new Proposal.ReplyVia(any(Channel.values()));
      case APPROVALS -> new Proposal.Approval(text());
      case ANY_OF -> new Proposal.ApprovalByAny(anyOf());
      case HOLDS -> new Proposal.Hold(text());
      case REFUND ->
          switch (random.nextInt(3)) {
            case 0 -> new Proposal.Refusal(text());
            case 1 -> new Proposal.Cap(amount());
            default ->
                chance() ? Proposal.Grant.ASKED : new Proposal.Grant(amount(), maybe(this::text));
          };
      case TARGETS -> new Proposal.Due(any(Metric.values()), countdown());
      case ACTIONS ->
          new Proposal.Act(
              text(),
              maybe(this::text),
              chance() ? maybe(this::countdown) : new ByTarget(any(Metric.values())),
              maybe(this::actionFrom));
    };
  }

  private BigDecimal amount() {
    return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4));
  }

  private Refund refund() {
    RefundVerdict verdict = any(RefundVerdict.values());
    boolean refused = verdict == RefundVerdict.REFUSED;
    return new Refund(
        maybe(this::money),
        verdict,
        refused ? null : maybe(this::money),
        refused ? some(this::text) : List.of());
  }

  private AnyOf anyOf() {
    Set<String> authorities = new TreeSet<>(some(this::text));
    authorities.add(text());
    return AnyOf.of(1 + random.nextInt(3), authorities);
  }

  private ContactFrom contactFrom() {
    return chance() ? new BeforeNeeded(span()) : new IfUnanswered(span());
  }

  private TierFrom tierFrom() {
    return chance() ? contactFrom() : new AtTier(1 + random.nextInt(9), span());
  }

  private ActionFrom actionFrom() {
    return switch (random.nextInt(3)) {
      case 0 -> new BeforeTarget(any(Metric.values()), span());
      case 1 -> new AfterTarget(any(Metric.values()), span());
      default -> contactFrom();
    };
  }

  private Countdown countdown() {
    Anchor anchor = any(Anchor.values());
    return chance() ? span() : anchor == Anchor.NEEDED ? new ByNeeded(span()) : since(anchor);
  }

  private Since since(Anchor anchor) {
    return new Since(anchor, span());
  }

  private Span span() {
    int amount = random.nextInt(3_661);
    String desk = chance() ? text() : null;
    return switch (random.nextInt(5)) {
      case 0 -> new BusinessDays(amount, desk);
      case 1 -> new BusinessTime(Duration.ofDays(amount), desk);
      case 4 -> new CloseOfBusiness(amount, desk);
      case 2 -> new Elapsed(Duration.ofDays(amount));
      default -> new Elapsed(Duration.ofSeconds(amount, amount));
    };
  }

  private TimelineEvent event() {
    Instant at = supported();
    return switch (random.nextInt(8)) {
      case 0 -> TimelineEvent.received(at);
      case 1 -> TimelineEvent.targetDue(at, any(Metric.values()), any(TargetState.values()));
      case 2 -> TimelineEvent.actionBegins(at, text());
      case 3 -> TimelineEvent.actionDue(at, text());
      case 4 -> TimelineEvent.severity(at, any(Severity.values()));
      case 5 -> TimelineEvent.emergency(at);
      case 6 -> TimelineEvent.tier(at, 1 + random.nextInt(9));
      default -> TimelineEvent.review(at);
    };
  }
}
