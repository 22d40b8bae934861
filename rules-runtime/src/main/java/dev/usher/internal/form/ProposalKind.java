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
import java.util.function.Function;

/** What tells the kinds of proposals apart in a text, and how each is read. */
enum ProposalKind {
  TOPIC("topic", FieldNames.of("name"), in -> new Proposal.Topic(name(in))),
  SEVERITY(
      "severity",
      FieldNames.of("level", "begins"),
      in ->
          new Proposal.AtLeast(
              Constants.read(in.need("level"), Severity.class), StartForm.beforeNeeded(in))),
  VIP("vip", FieldNames.of(), in -> new Proposal.Vip()),
  EMERGENCY(
      "emergency",
      FieldNames.of("begins"),
      in -> new Proposal.Emergency(StartForm.beforeNeeded(in))),
  SIGNAL("signal", FieldNames.of("name"), in -> new Proposal.Signal(name(in))),
  TIER(
      "tier",
      FieldNames.of("tier", "begins"),
      in -> new Proposal.Escalate(in.need("tier").integer(), StartForm.from(in))),
  APPROVAL("approval", FieldNames.of("name"), in -> new Proposal.Approval(name(in))),
  HOLD("hold", FieldNames.of("name"), in -> new Proposal.Hold(name(in))),
  QUEUE("queue", FieldNames.of("name"), in -> new Proposal.Route(name(in))),
  OWNER("owner", FieldNames.of("name"), in -> new Proposal.Assign(name(in))),
  REPLY_VIA(
      "reply-via",
      FieldNames.of("name"),
      in -> new Proposal.ReplyVia(Constants.read(in.need("name"), Channel.class))),
  TARGET(
      "target",
      FieldNames.of("metric", "within", "clock", "start"),
      in -> new Proposal.Due(metric(in.need("metric")), StartForm.countdown(in))),
  ACTION(
      "action",
      FieldNames.of("name", "by", "metric", "within", "clock", "start"),
      in -> new Proposal.Act(name(in), in.read("by", Value::text), StartForm.deadline(in)));

  /** FieldNames the kind of a proposal. */
  static final ProposalVisitor<ProposalKind> OF = new Naming();

  private final String key;

  // Immutable names and functions without state; the checker cannot see either.
  @SuppressWarnings("ImmutableEnumChecker")
  private final FieldNames parts;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<Fields, Proposal> reading;

  ProposalKind(String key, FieldNames parts, Function<Fields, Proposal> reading) {
    this.key = key;
    this.parts = parts;
    this.reading = reading;
  }

  String key() {
    return key;
  }

  /** Returns the names of what is said beside the kind. */
  FieldNames parts() {
    return parts;
  }

  Proposal read(Fields in) {
    return reading.apply(in);
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
    public ProposalKind hold(Proposal.Hold hold) {
      return HOLD;
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
