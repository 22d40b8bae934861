package dev.usher.internal.form;

import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.ProposalVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A proposal as its {@code kind} and its parts say it. The sentence in {@code proposal} is for
 * people: it is written and never read, so that its words may change.
 */
final class ProposalForm {
  private static final ProposalVisitor<Consumer<JsonText>> PARTS = new Parts();

  private ProposalForm() {}

  static void write(JsonText json, Proposal proposal) {
    json.text("kind", proposal.accept(ProposalKind.OF).key());
    json.text("proposal", proposal.toString());
    proposal.accept(PARTS).accept(json);
    StartForm.write(json, proposal.from());
  }

  /**
   * Reads a proposal.
   *
   * @param reason the group of values that it stands in
   * @param others the names of what else stands there
   */
  static Proposal read(Value reason, List<String> others) {
    Value key = reason.fields().need("kind");
    ProposalKind kind = Keys.read(key, ProposalKind.values(), ProposalKind::key);
    List<String> known = new ArrayList<>(others);
    known.add("kind");
    known.add("proposal");
    known.addAll(kind.parts());
    Fields fields = CheckedReading.fields(reason, known);
    return CheckedReading.made(reason, () -> kind.read(fields));
  }

  private static final class Parts implements ProposalVisitor<Consumer<JsonText>> {
    @Override
    public Consumer<JsonText> topic(Proposal.Topic topic) {
      return json -> json.text("name", topic.name());
    }

    @Override
    public Consumer<JsonText> atLeast(Proposal.AtLeast severity) {
      return json -> json.constant("level", severity.level());
    }

    @Override
    public Consumer<JsonText> vip(Proposal.Vip vip) {
      return json -> {};
    }

    @Override
    public Consumer<JsonText> emergency(Proposal.Emergency emergency) {
      return json -> {};
    }

    @Override
    public Consumer<JsonText> signal(Proposal.Signal signal) {
      return json -> json.text("name", signal.name());
    }

    @Override
    public Consumer<JsonText> escalate(Proposal.Escalate tier) {
      return json -> json.number("tier", tier.tier());
    }

    @Override
    public Consumer<JsonText> approval(Proposal.Approval approval) {
      return json -> json.text("name", approval.authority());
    }

    @Override
    public Consumer<JsonText> hold(Proposal.Hold hold) {
      return json -> json.text("name", hold.reason());
    }

    @Override
    public Consumer<JsonText> route(Proposal.Route route) {
      return json -> json.text("name", route.queue());
    }

    @Override
    public Consumer<JsonText> assign(Proposal.Assign owner) {
      return json -> json.text("name", owner.role());
    }

    @Override
    public Consumer<JsonText> replyVia(Proposal.ReplyVia reply) {
      return json -> json.constant("name", reply.channel());
    }

    @Override
    public Consumer<JsonText> due(Proposal.Due target) {
      return json -> {
        json.text("metric", target.metric().key());
        StartForm.write(json, target.within());
      };
    }

    @Override
    public Consumer<JsonText> act(Proposal.Act act) {
      return json -> {
        json.text("name", act.name());
        json.text("by", act.by());
        StartForm.write(json, act.due());
      };
    }
  }
}
