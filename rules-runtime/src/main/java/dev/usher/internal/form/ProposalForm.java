package dev.usher.internal.form;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.ProposalVisitor;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * A proposal as its {@code kind} and its parts say it. The sentence in {@code proposal} is for
 * people: it is written and never read, so that its words may change.
 */
final class ProposalForm {
  private static final FieldNames SELF = FieldNames.of("kind", "proposal");

  private ProposalForm() {}

  static void write(JsonText json, Proposal proposal) {
    json.text("kind", proposal.accept(ProposalKind.OF).key());
    json.text("proposal", proposal.toString());
    proposal.accept(new Parts(json));
    StartForm.write(json, proposal.from());
  }

  /** Returns for each kind the names of its parts, beside those of what it stands in. */
  static Map<ProposalKind, FieldNames> names(FieldNames others) {
    Map<ProposalKind, FieldNames> names = new EnumMap<>(ProposalKind.class);
    for (ProposalKind kind : ProposalKind.values()) {
      names.put(kind, FieldNames.ofAll(others, SELF, kind.parts()));
    }
    return names;
  }

  /**
   * Reads a proposal.
   *
   * @param reason the group of values that it stands in
   * @param names the names that may stand there, by the proposal's kind
   */
  static Proposal read(Value reason, Map<ProposalKind, FieldNames> names) {
    Value key = reason.fields().need("kind");
    ProposalKind kind = Keys.read(key, ProposalKind.values(), ProposalKind::key);
    Fields fields = CheckedReading.fields(reason, requireNonNull(names.get(kind)));
    return CheckedReading.made(reason, () -> kind.read(fields));
  }

  /** Writes what is said beside the kind and the sentence. */
  private record Parts(JsonText json) implements ProposalVisitor<JsonText> {
    @Override
    public JsonText topic(Proposal.Topic topic) {
      return name(topic.name());
    }

    private JsonText name(String name) {
      json.text("name", name);
      return json;
    }

    @Override
    public JsonText atLeast(Proposal.AtLeast severity) {
      json.constant("level", severity.level());
      return json;
    }

    @Override
    public JsonText vip(Proposal.Vip vip) {
      return json;
    }

    @Override
    public JsonText emergency(Proposal.Emergency emergency) {
      return json;
    }

    @Override
    public JsonText signal(Proposal.Signal signal) {
      return name(signal.name());
    }

    @Override
    public JsonText escalate(Proposal.Escalate tier) {
      json.number("tier", tier.tier());
      return json;
    }

    @Override
    public JsonText approval(Proposal.Approval approval) {
      return name(approval.authority());
    }

    @Override
    public JsonText approvalByAny(Proposal.ApprovalByAny proposal) {
      AnyOfForm.write(json, proposal.choice());
      return json;
    }

    @Override
    public JsonText hold(Proposal.Hold hold) {
      return name(hold.reason());
    }

    @Override
    public JsonText grant(Proposal.Grant grant) {
      BigDecimal amount = grant.amount();
      if (amount != null) {
        json.number("amount", amount);
      }
      json.text("per", grant.per());
      return json;
    }

    @Override
    public JsonText cap(Proposal.Cap cap) {
      json.number("amount", cap.amount());
      return json;
    }

    @Override
    public JsonText refusal(Proposal.Refusal refusal) {
      return name(refusal.reason());
    }

    @Override
    public JsonText route(Proposal.Route route) {
      return name(route.queue());
    }

    @Override
    public JsonText assign(Proposal.Assign owner) {
      return name(owner.role());
    }

    @Override
    public JsonText replyVia(Proposal.ReplyVia reply) {
      json.constant("name", reply.channel());
      return json;
    }

    @Override
    public JsonText due(Proposal.Due target) {
      json.text("metric", target.metric().key());
      StartForm.write(json, target.within());
      return json;
    }

    @Override
    public JsonText act(Proposal.Act act) {
      json.text("name", act.name());
      json.text("by", act.by());
      StartForm.write(json, act.due());
      return json;
    }
  }
}
