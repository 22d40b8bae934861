package dev.usher.internal.form;

import dev.usher.internal.document.Constants;
import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.ProposalVisitor;
import dev.usher.model.time.Metric;

/** What tells the kinds of proposals apart in a text, and how each is read. */
enum ProposalKind {
  TOPIC("topic", FieldNames.of("name")),
  SEVERITY("severity", FieldNames.of("level", "begins")),
  VIP("vip", FieldNames.of()),
  EMERGENCY("emergency", FieldNames.of("begins")),
  SIGNAL("signal", FieldNames.of("name")),
  TIER("tier", FieldNames.of("tier", "begins")),
  APPROVAL("approval", FieldNames.of("name")),
  ANY_OF("any-of", FieldNames.of("need", "of")),
  HOLD("hold", FieldNames.of("name")),
  GRANT("grant", FieldNames.of("amount", "per")),
  CAP("cap", FieldNames.of("amount")),
  REFUSAL("refusal", FieldNames.of("name")),
  QUEUE("queue", FieldNames.of("name")),
  OWNER("owner", FieldNames.of("name")),
  REPLY_VIA("reply-via", FieldNames.of("name")),
  TARGET("target", FieldNames.of("metric", "within", "clock", "desk", "start")),
  ACTION(
      "action",
      FieldNames.of("name", "by", "metric", "within", "clock", "desk", "start", "begins"));

  /** Names the kind of a proposal. */
  static final ProposalVisitor<ProposalKind> OF = new Naming();

  private final String key;

  // Immutable; the checker cannot see it.
  @SuppressWarnings("ImmutableEnumChecker")
  private final FieldNames parts;

  ProposalKind(String key, FieldNames parts) {
    this.key = key;
    this.parts = parts;
  }

  String key() {
    return key;
  }

  /** Returns the names of what is said beside the kind. */
  FieldNames parts() {
    return parts;
  }

  Proposal read(Fields in) {
    return switch (this) {
      case TOPIC -> new Proposal.Topic(name(in));
      case SEVERITY ->
          new Proposal.AtLeast(
              Constants.read(in.need("level"), Severity.class), StartForm.contactFrom(in));
      case VIP -> new Proposal.Vip();
      case EMERGENCY -> new Proposal.Emergency(StartForm.contactFrom(in));
      case SIGNAL -> new Proposal.Signal(name(in));
      case TIER -> new Proposal.Escalate(in.need("tier").integer(), StartForm.tierFrom(in));
      case APPROVAL -> new Proposal.Approval(name(in));
      case ANY_OF -> new Proposal.ApprovalByAny(AnyOfForm.parts(in));
      case HOLD -> new Proposal.Hold(name(in));
      case GRANT -> new Proposal.Grant(in.read("amount", Value::number), in.text("per"));
      case CAP -> new Proposal.Cap(in.need("amount").number());
      case REFUSAL -> new Proposal.Refusal(name(in));
      case QUEUE -> new Proposal.Route(name(in));
      case OWNER -> new Proposal.Assign(name(in));
      case REPLY_VIA -> new Proposal.ReplyVia(Constants.read(in.need("name"), Channel.class));
      case TARGET -> new Proposal.Due(metric(in.need("metric")), StartForm.countdown(in));
      case ACTION ->
          new Proposal.Act(
              name(in), in.text("by"), StartForm.deadline(in), StartForm.actionFrom(in));
    };
  }

  static Metric metric(Value value) {
    return Keys.read(value, Metric.values(), Metric::key);
  }

  private static String name(Fields in) {
    return in.need("name").text();
  }

  private static final class Naming implements ProposalVisitor<ProposalKind> {
    @Override
    public ProposalKind topic(Proposal.Topic topic) {
      return TOPIC;
    }

    @Override
    public ProposalKind atLeast(Proposal.AtLeast severity) {
      return SEVERITY;
    }

    @Override
    public ProposalKind vip(Proposal.Vip vip) {
      return VIP;
    }

    @Override
    public ProposalKind emergency(Proposal.Emergency emergency) {
      return EMERGENCY;
    }

    @Override
    public ProposalKind signal(Proposal.Signal signal) {
      return SIGNAL;
    }

    @Override
    public ProposalKind escalate(Proposal.Escalate tier) {
      return TIER;
    }

    @Override
    public ProposalKind approval(Proposal.Approval approval) {
      return APPROVAL;
    }

    @Override
    public ProposalKind approvalByAny(Proposal.ApprovalByAny choice) {
      return ANY_OF;
    }

    @Override
    public ProposalKind hold(Proposal.Hold hold) {
      return HOLD;
    }

    @Override
    public ProposalKind grant(Proposal.Grant grant) {
      return GRANT;
    }

    @Override
    public ProposalKind cap(Proposal.Cap cap) {
      return CAP;
    }

    @Override
    public ProposalKind refusal(Proposal.Refusal refusal) {
      return REFUSAL;
    }

    @Override
    public ProposalKind route(Proposal.Route route) {
      return QUEUE;
    }

    @Override
    public ProposalKind assign(Proposal.Assign owner) {
      return OWNER;
    }

    @Override
    public ProposalKind replyVia(Proposal.ReplyVia reply) {
      return REPLY_VIA;
    }

    @Override
    public ProposalKind due(Proposal.Due target) {
      return TARGET;
    }

    @Override
    public ProposalKind act(Proposal.Act act) {
      return ACTION;
    }
  }
}
