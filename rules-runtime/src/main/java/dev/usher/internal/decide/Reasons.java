package dev.usher.internal.decide;

import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import java.util.ArrayList;
import java.util.List;

/** Every proposal of a case and whether the decision follows it, question after question. */
final class Reasons {
  private final List<Reason> reasons = new ArrayList<>();

  Reasons(List<Entry> intake, SingleValue<String> topics) {
    for (Entry entry : intake) {
      Proposal.Topic topic = (Proposal.Topic) entry.proposal();
      reasons.add(entry.reason(topics.follows(entry.rule().salience(), topic.name())));
    }
  }

  void add(List<Entry> tiered, Targets targets, Actions actions, Routing routing) {
    for (Entry entry : tiered) {
      if (entry.proposal() instanceof Proposal.Due) {
        reasons.add(targets.explain(entry));
      } else if (entry.proposal() instanceof Proposal.Act act) {
        reasons.add(actions.explain(entry, act));
      } else {
        reasons.add(routing.explain(entry));
      }
    }
  }

  List<Reason> list() {
    return reasons;
  }
}
