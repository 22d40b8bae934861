package dev.usher.policy.rule;

import static dev.usher.policy.rule.Question.ASSESSED;
import static dev.usher.policy.rule.Question.CLASSIFIED;
import static dev.usher.policy.rule.Question.INTAKE;
import static dev.usher.policy.rule.Question.TIERED;
import static java.util.Objects.requireNonNull;

import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Proposal;
import dev.usher.model.time.ActionFrom;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.Metric;
import dev.usher.model.time.TierFrom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a rule may do: each verb proposes one thing. */
@SuppressWarnings("ImmutableEnumChecker") // Signatures are immutable.
public enum Verb {
  /** Proposes an action: its name, who takes it, by when, from when. */
  ACT(
      "act",
      EnumSet.of(TIERED),
      List.of(
          Signature.of(Parameter.text(Meaning.ACTION)),
          Signature.of(Parameter.text(Meaning.ACTION), Parameter.of(Deadline.class)),
          Signature.of(Parameter.text(Meaning.ACTION), Parameter.of(ActionFrom.class)),
          Signature.of(Parameter.text(Meaning.ACTION), Parameter.text(Meaning.ROLE)),
          Signature.of(
              Parameter.text(Meaning.ACTION),
              Parameter.text(Meaning.ROLE),
              Parameter.of(Deadline.class)),
          Signature.of(
              Parameter.text(Meaning.ACTION),
              Parameter.text(Meaning.ROLE),
              Parameter.of(ActionFrom.class)),
          Signature.of(
              Parameter.text(Meaning.ACTION),
              Parameter.of(Deadline.class),
              Parameter.of(ActionFrom.class)),
          Signature.of(
              Parameter.text(Meaning.ACTION),
              Parameter.text(Meaning.ROLE),
              Parameter.of(Deadline.class),
              Parameter.of(ActionFrom.class)))),
  /** Proposes that somebody must agree. */
  APPROVE(
      "approve", EnumSet.of(ASSESSED, TIERED), List.of(Signature.of(Parameter.text(Meaning.ROLE)))),
  /** Proposes that some of several must agree. */
  APPROVE_ANY(
      "approveAny",
      EnumSet.of(ASSESSED, TIERED),
      List.of(
          Signature.andMore(
              Parameter.figure(Meaning.NEED),
              Parameter.text(Meaning.ROLE),
              Parameter.text(Meaning.ROLE)))),
  /** Proposes the owner. */
  ASSIGN("assign", EnumSet.of(TIERED), List.of(Signature.of(Parameter.text(Meaning.ROLE)))),
  /** Proposes a limit of what is granted. */
  CAP("cap", EnumSet.of(ASSESSED), List.of(Signature.of(Parameter.amount(Meaning.AMOUNT)))),
  /** Proposes that this is an emergency, from a moment on. */
  EMERGENCY(
      "emergency",
      EnumSet.of(CLASSIFIED),
      List.of(Signature.of(), Signature.of(Parameter.of(ContactFrom.class)))),
  /** Proposes at least a tier, from a moment on. */
  ESCALATE(
      "escalate",
      EnumSet.of(ASSESSED),
      List.of(
          Signature.of(Parameter.figure(Meaning.TIER)),
          Signature.of(Parameter.figure(Meaning.TIER), Parameter.of(TierFrom.class)))),
  /** Proposes that what is asked for, or an amount, is granted. */
  GRANT(
      "grant",
      EnumSet.of(ASSESSED),
      List.of(Signature.of(), Signature.of(Parameter.amount(Meaning.AMOUNT)))),
  /** Proposes that an amount is granted for each of a number. */
  GRANT_PER(
      "grantPer",
      EnumSet.of(ASSESSED),
      List.of(
          Signature.of(
              Parameter.amount(Meaning.AMOUNT_EACH), Parameter.text(Meaning.NUMBER_FIELD)))),
  /** Proposes that the case must not go on yet. */
  HOLD("hold", EnumSet.of(ASSESSED, TIERED), List.of(Signature.of(Parameter.text(Meaning.HOLD)))),
  /** Proposes that the money is refused. */
  REFUSE("refuse", EnumSet.of(ASSESSED), List.of(Signature.of(Parameter.text(Meaning.REFUSAL)))),
  /** Proposes the channel of the answer. */
  REPLY_VIA("replyVia", EnumSet.of(TIERED), List.of(Signature.of(Parameter.of(Channel.class)))),
  /** Proposes a target for the first answer. */
  RESPOND_WITHIN(
      "respondWithin", EnumSet.of(TIERED), List.of(Signature.of(Parameter.of(Countdown.class)))),
  /** Proposes the queue. */
  ROUTE("route", EnumSet.of(TIERED), List.of(Signature.of(Parameter.text(Meaning.ROLE)))),
  /** Proposes at least a severity, from a moment on. */
  SEVERITY(
      "severity",
      EnumSet.of(CLASSIFIED),
      List.of(
          Signature.of(Parameter.of(Severity.class)),
          Signature.of(Parameter.of(Severity.class), Parameter.of(ContactFrom.class)))),
  /** Proposes a named observation. */
  SIGNAL("signal", EnumSet.of(CLASSIFIED), List.of(Signature.of(Parameter.text(Meaning.SIGNAL)))),
  /** Proposes a target. */
  TARGET(
      "target",
      EnumSet.of(TIERED),
      List.of(Signature.of(Parameter.text(Meaning.METRIC), Parameter.of(Countdown.class)))),
  /** Proposes what the contact is about. */
  TOPIC("topic", EnumSet.of(INTAKE), List.of(Signature.of(Parameter.text(Meaning.TOPIC)))),
  /** Proposes that the customer hears again and again. */
  UPDATE_EVERY(
      "updateEvery", EnumSet.of(TIERED), List.of(Signature.of(Parameter.of(Countdown.class)))),
  /** Proposes that the customer is a VIP. */
  VIP("vip", EnumSet.of(CLASSIFIED), List.of(Signature.of()));

  private static final Map<String, Verb> BY_KEY = new HashMap<>();

  static {
    for (Verb each : values()) {
      BY_KEY.put(each.key, each);
    }
  }

  private final String key;
  private final Set<Question> questions;
  private final List<Signature> signatures;

  Verb(String key, Set<Question> questions, List<Signature> signatures) {
    this.key = key;
    this.questions = questions;
    this.signatures = signatures;
  }

  /** Returns the word that rules use, such as {@code escalate}. */
  public String key() {
    return key;
  }

  /** Returns whether rules of a question may use it. */
  public boolean answers(Question question) {
    return questions.contains(question);
  }

  /** Returns the ways to call it, the shorter ones first. */
  public List<Signature> signatures() {
    return signatures;
  }

  /**
   * Returns what it proposes.
   *
   * @param arguments values of the types of one of its signatures
   * @throws IllegalArgumentException if one of them is out of its range; the message says which
   */
  public Proposal proposal(List<?> arguments) {
    Values with = new Values(arguments);
    return switch (this) {
      case ACT ->
          new Proposal.Act(
              with.text(0),
              with.values().size() > 1 && with.values().get(1) instanceof String by ? by : null,
              with.any(Deadline.class),
              with.any(ActionFrom.class));
      case APPROVE -> new Proposal.Approval(with.text(0));
      case APPROVE_ANY -> new Proposal.ApprovalByAny(AnyOf.of(with.figure(0), with.textsFrom(1)));
      case ASSIGN -> new Proposal.Assign(with.text(0));
      case CAP -> new Proposal.Cap(requireNonNull(with.amount(0)));
      case EMERGENCY -> new Proposal.Emergency(with.any(ContactFrom.class));
      case ESCALATE -> new Proposal.Escalate(with.figure(0), with.any(TierFrom.class));
      case GRANT -> new Proposal.Grant(with.amount(0), null);
      case GRANT_PER -> new Proposal.Grant(requireNonNull(with.amount(0)), with.text(1));
      case HOLD -> new Proposal.Hold(with.text(0));
      case REFUSE -> new Proposal.Refusal(with.text(0));
      case REPLY_VIA -> new Proposal.ReplyVia(with.get(0, Channel.class));
      case RESPOND_WITHIN -> new Proposal.Due(Metric.FIRST_RESPONSE, with.get(0, Countdown.class));
      case ROUTE -> new Proposal.Route(with.text(0));
      case SEVERITY ->
          new Proposal.AtLeast(with.get(0, Severity.class), with.any(ContactFrom.class));
      case SIGNAL -> new Proposal.Signal(with.text(0));
      case TARGET -> new Proposal.Due(Metric.of(with.text(0)), with.get(1, Countdown.class));
      case TOPIC -> new Proposal.Topic(with.text(0));
      case UPDATE_EVERY -> new Proposal.Due(Metric.NEXT_UPDATE, with.get(0, Countdown.class));
      case VIP -> new Proposal.Vip();
    };
  }

  /** Returns those that rules of a question may use, sorted by name. */
  public static List<Verb> of(Question question) {
    return Arrays.stream(values()).filter(each -> each.answers(question)).toList();
  }

  /** Returns the one of that name, whichever questions it answers. */
  public static Optional<Verb> named(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
