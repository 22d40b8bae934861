package dev.usher.internal.analysis.mutation;

import static dev.usher.internal.analysis.mutation.MutationKind.ARGUMENT;
import static dev.usher.internal.analysis.mutation.MutationKind.PROPOSAL;

import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Signature;
import java.util.ArrayList;
import java.util.List;

/** The small changes of what a rule proposes. */
final class ProposalChanges {
  private final ArgumentChanges arguments;

  ProposalChanges(ArgumentChanges arguments) {
    this.arguments = arguments;
  }

  /** Returns them; a rule that proposes nothing at all is one that is switched off. */
  List<Altered<List<Proposed>>> of(List<Proposed> proposals) {
    List<Altered<List<Proposed>>> changes = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      int at = i;
      Proposed proposed = proposals.get(at);
      if (proposals.size() > 1) {
        String words = DrlText.of(proposed) + " is dropped";
        List<Proposed> less = Altered.without(proposals, at);
        changes.add(new Altered<>(less, PROPOSAL, proposed.place(), words));
      }
      for (Altered<List<Argument>> each : arguments(proposed)) {
        Proposed changed = with(proposed, each.node());
        changes.add(
            each.becomes(DrlText.of(proposed), DrlText.of(changed))
                .within(others -> Altered.with(proposals, at, changed)));
      }
    }
    return changes;
  }

  private List<Altered<List<Argument>>> arguments(Proposed proposed) {
    List<Altered<List<Argument>>> changes =
        new ArrayList<>(arguments.of(proposed.arguments(), proposed.verb().signatures()));
    for (int i = 0; i < proposed.arguments().size(); i++) {
      if (canBeLeftOut(proposed, i)) {
        changes.add(
            Altered.of(
                Altered.without(proposed.arguments(), i),
                ARGUMENT,
                proposed.arguments().get(i).place()));
      }
    }
    return changes;
  }

  /** The first one says what is proposed, unless nothing needs to. */
  private static boolean canBeLeftOut(Proposed proposed, int at) {
    List<Signature> signatures = proposed.verb().signatures();
    return (at > 0 || signatures.stream().anyMatch(each -> each.size() == 0))
        && Signatures.of(Altered.without(proposed.arguments(), at), signatures).isPresent();
  }

  private static Proposed with(Proposed proposed, List<Argument> arguments) {
    return new Proposed(
        proposed.verb(), arguments, proposed.comments(), proposed.place(), proposed.close());
  }
}
