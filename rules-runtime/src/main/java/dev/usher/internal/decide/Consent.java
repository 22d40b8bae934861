package dev.usher.internal.decide;

import dev.usher.model.decision.Proposal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The union of those who must agree, and of the reasons to hold a case. */
final class Consent {
  private @Nullable SortedSet<String> approvals;
  private @Nullable SortedSet<String> holds;

  Consent(List<Entry> assessed, List<Entry> tiered) {
    collect(assessed);
    collect(tiered);
  }

  private void collect(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.proposal() instanceof Proposal.Approval approval) {
        approvals = with(approvals, approval.authority());
      } else if (entry.proposal() instanceof Proposal.Hold hold) {
        holds = with(holds, hold.reason());
      }
    }
  }

  private static SortedSet<String> with(@Nullable SortedSet<String> set, String name) {
    SortedSet<String> result = set == null ? new TreeSet<>() : set;
    result.add(name);
    return result;
  }

  List<String> approvals() {
    return approvals == null ? List.of() : List.copyOf(approvals);
  }

  List<String> holds() {
    return holds == null ? List.of() : List.copyOf(holds);
  }
}
