package dev.usher.internal.decide;

import dev.usher.model.Channel;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Proposal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a case has one of, besides its topic: its owner, its queue, its answer's channel. */
final class Routing {
  private final GreatestSalience<String> owner = new GreatestSalience<>();
  private final GreatestSalience<String> queue = new GreatestSalience<>();
  private final GreatestSalience<Channel> replyVia = new GreatestSalience<>();

  Routing(ProposalsByKind proposals) {
    proposals.owners().forEach(each -> owner.take(each.by(), each.proposal().role()));
    proposals.queues().forEach(each -> queue.take(each.by(), each.proposal().queue()));
    proposals.replyChannels().forEach(each -> replyVia.take(each.by(), each.proposal().channel()));
  }

  String owner(String otherwise) {
    return owner.settledOr(otherwise);
  }

  String queue(String otherwise) {
    return queue.settledOr(otherwise);
  }

  @Nullable Channel replyVia() {
    return replyVia.settled();
  }

  void reportConflicts(Collection<Conflict> conflicts) {
    owner.reportConflict("owner", conflicts);
    queue.reportConflict("queue", conflicts);
    replyVia.reportConflict("replyVia", conflicts);
  }

  Outcome outcome(Proposer by, Proposal.Assign assign) {
    return owner.outcome(by, assign.role());
  }

  Outcome outcome(Proposer by, Proposal.Route route) {
    return queue.outcome(by, route.queue());
  }

  Outcome outcome(Proposer by, Proposal.ReplyVia reply) {
    return replyVia.outcome(by, reply.channel());
  }
}
