package dev.usher.internal.decide;

import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import java.util.Arrays;
import java.util.List;

/** Every proposal of a case and what became of it, question after question. */
final class Reasons {
  private final Merges merges;
  private final CaseProposals proposals;
  private Reason[] reasons;
  private int size;

  Reasons(Merges merges, CaseProposals proposals) {
    this.merges = merges;
    this.proposals = proposals;
    this.reasons = new Reason[proposals.size()];
  }

  /** Adds the proposals of a range of indices. */
  void add(int from, int to) {
    for (int at = from; at < to; at++) {
      add(reason(proposals.get(at)));
    }
  }

  /** Adds those of a range; where a rule says twice the same, once. */
  void addDistinct(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!isRepeated(from, at)) {
        add(reason(proposals.get(at)));
      }
    }
  }

  /** What one rule proposes stands together. */
  private boolean isRepeated(int from, int at) {
    MadeProposal<?> made = proposals.get(at);
    for (int earlier = at - 1;
        earlier >= from && made.isBySameRule(proposals.get(earlier));
        earlier--) {
      if (made.repeats(proposals.get(earlier))) {
        return true;
      }
    }
    return false;
  }

  /** Adds the tier that the contact's progress records, if it does. */
  void addRecorded(Proposer recorded, int recordedTier) {
    if (recordedTier > 0) {
      add(
          new MadeProposal<>(recorded, new Proposal.Escalate(recordedTier, null))
              .reason(merges.tier().outcomeOfRecorded()));
    }
  }

  /** Adds what was proposed in earlier phases and still holds the tier up. */
  void addHeldTiers() {
    List<MadeProposal<Proposal.Escalate>> earlier = merges.tier().heldSinceEarlierPhases();
    for (int i = 0; i < earlier.size(); i++) {
      Reason held = reason(earlier.get(i));
      // A rule that says the same in two phases is one reason.
      if (!Arrays.asList(reasons).contains(held)) {
        add(held);
      }
    }
  }

  private void add(Reason reason) {
    if (size == reasons.length) {
      reasons = Arrays.copyOf(reasons, size + 4);
    }
    reasons[size] = reason;
    size++;
  }

  List<Reason> list() {
    return List.of(size == reasons.length ? reasons : Arrays.copyOf(reasons, size));
  }

  private <P extends Proposal> Reason reason(MadeProposal<P> made) {
    return made.reason(merges.outcome(made));
  }
}
