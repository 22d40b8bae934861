package dev.usher.internal.decide;

import dev.usher.model.Channel;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merge of what a case has one of: its owner, its queue, its answer's channel. */
final class Routing {
  private final SingleValue<String> owner = new SingleValue<>();
  private final SingleValue<String> queue = new SingleValue<>();
  private final SingleValue<Channel> replyVia = new SingleValue<>();

  Routing(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.proposal() instanceof Proposal.Assign assign) {
        owner.propose(entry, assign.role());
      } else if (entry.proposal() instanceof Proposal.Route route) {
        queue.propose(entry, route.queue());
      } else if (entry.proposal() instanceof Proposal.ReplyVia reply) {
        replyVia.propose(entry, reply.channel());
      }
    }
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

  void reportConflicts(List<Conflict> conflicts) {
    owner.reportConflict("owner", conflicts);
    queue.reportConflict("queue", conflicts);
    replyVia.reportConflict("replyVia", conflicts);
  }

  Reason explain(Entry entry) {
    int salience = entry.rule().salience();
    if (entry.proposal() instanceof Proposal.Assign assign) {
      return entry.reason(owner.follows(salience, assign.role()));
    }
    if (entry.proposal() instanceof Proposal.Route route) {
      return entry.reason(queue.follows(salience, route.queue()));
    }
    return entry.reason(
        !(entry.proposal() instanceof Proposal.ReplyVia reply)
            || replyVia.follows(salience, reply.channel()));
  }
}
