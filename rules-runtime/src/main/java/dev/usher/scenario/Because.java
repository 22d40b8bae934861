package dev.usher.scenario;

import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the rules that made an attribute of a decision what it is. */
final class Because {
  private Because() {}

  /** Attribute, proposal and rule for everything that made the differences. */
  static List<List<String>> rows(Decision decision, List<Difference> differences) {
    List<List<String>> rows = new ArrayList<>();
    for (Difference difference : differences) {
      List<Reason> reasons = reasons(decision, difference.attribute());
      for (Reason reason : reasons) {
        String clause = reason.clause() == null ? "" : " (" + reason.clause() + ")";
        rows.add(
            List.of(difference.attribute(), reason.proposal().toString(), reason.rule() + clause));
      }
      if (reasons.isEmpty()) {
        rows.add(List.of(difference.attribute(), "nothing proposed", ""));
      }
    }
    return rows;
  }

  private static List<Reason> reasons(Decision decision, String attribute) {
    if (attribute.startsWith("conflicts")) {
      List<String> disputed = decision.conflicts().stream().map(Conflict::attribute).toList();
      return those(decision, reason -> disputed.stream().anyMatch(each -> about(reason, each)));
    }
    if (attribute.startsWith("escalations")) {
      return those(decision, reason -> about(reason, "tier"));
    }
    List<Reason> reasons = effective(decision, attribute);
    // Without a proposal the queue is the owner, and the owner is the tier's role.
    if (reasons.isEmpty() && attribute.equals("queue")) {
      reasons = effective(decision, "owner");
    }
    return reasons.isEmpty() && (attribute.equals("queue") || attribute.equals("owner"))
        ? effective(decision, "tier")
        : reasons;
  }

  private static List<Reason> effective(Decision decision, String attribute) {
    return those(decision, reason -> reason.effective() && about(reason, attribute));
  }

  private static List<Reason> those(Decision decision, Predicate<Reason> wanted) {
    return decision.reasons().stream().filter(wanted).toList();
  }

  private static boolean about(Reason reason, String attribute) {
    String proposed = attribute(reason.proposal());
    return proposed.equals(attribute)
        || proposed.startsWith(attribute + ".")
        || attribute.startsWith(proposed + ".");
  }

  private static String attribute(Proposal proposal) {
    if (proposal instanceof Proposal.Topic) {
      return "topic";
    } else if (proposal instanceof Proposal.AtLeast) {
      return "severity";
    } else if (proposal instanceof Proposal.Vip) {
      return "vip";
    } else if (proposal instanceof Proposal.Emergency) {
      return "emergency";
    } else if (proposal instanceof Proposal.Signal signal) {
      return "signals." + signal.name();
    } else if (proposal instanceof Proposal.Escalate) {
      return "tier";
    } else if (proposal instanceof Proposal.Approval approval) {
      return "approvals." + approval.authority();
    } else if (proposal instanceof Proposal.Hold hold) {
      return "holds." + hold.reason();
    } else if (proposal instanceof Proposal.Route) {
      return "queue";
    } else if (proposal instanceof Proposal.Assign) {
      return "owner";
    } else if (proposal instanceof Proposal.ReplyVia) {
      return "replyVia";
    } else if (proposal instanceof Proposal.Due due) {
      return "targets." + due.metric().key();
    } else {
      return "actions." + ((Proposal.Act) proposal).name();
    }
  }
}
