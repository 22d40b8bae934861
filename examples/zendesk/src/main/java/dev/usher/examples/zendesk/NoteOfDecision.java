package dev.usher.examples.zendesk;

import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The internal note: what was decided and why, in the policy's own sentences. It says nothing that
 * the customer wrote, and no moment, so that the same decision has the same note tomorrow.
 */
final class NoteOfDecision {
  private NoteOfDecision() {}

  /** What every note begins with, and no agent's does. */
  static String heading(Decision decision) {
    return "Usher (" + decision.policy().name() + ")";
  }

  static String of(Decision decision, @Nullable String unknownTopic) {
    StringBuilder note = new StringBuilder(heading(decision));
    line(note, "Tier " + decision.tier() + ", owner " + decision.owner());
    decision.approvals().forEach(who -> line(note, "Must agree: " + who));
    decision.anyOf().forEach(choice -> line(note, "Must agree: " + choice));
    decision.holds().forEach(hold -> line(note, "Not before: " + hold));
    if (decision.refund() != null) {
      line(note, "Refund: " + decision.refund());
    }
    decision.actions().forEach(action -> line(note, "To do: " + action.name()));
    decision.conflicts().forEach(conflict -> line(note, "Rules disagree on " + conflict));
    if (unknownTopic != null) {
      line(note, "The topic '" + unknownTopic + "' is not in the mapping and was left out.");
    }
    because(decision).forEach(why -> line(note, why));
    return note.toString();
  }

  private static Set<String> because(Decision decision) {
    Set<String> lines = new LinkedHashSet<>();
    for (Reason reason : decision.reasons()) {
      // What the desk recorded of an earlier decision is no news.
      if (reason.effective() && reason.clause() != null) {
        lines.add(
            "Because: %s: %s (%s)".formatted(reason.rule(), reason.proposal(), reason.clause()));
      }
    }
    return lines;
  }

  private static void line(StringBuilder note, String text) {
    note.append('\n').append(text);
  }
}
