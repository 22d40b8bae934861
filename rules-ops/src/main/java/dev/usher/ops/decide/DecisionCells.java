package dev.usher.ops.decide;

import dev.usher.model.decision.Decision;
import dev.usher.ops.text.Cell;
import dev.usher.ops.text.MomentText;
import dev.usher.ops.text.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a table says of a decision, cell by cell. */
public final class DecisionCells {
  private DecisionCells() {}

  /** Returns what sets the case apart at a glance. */
  public static Cell marks(Decision decision) {
    Tone tone =
        !decision.conflicts().isEmpty()
            ? Tone.WARNING
            : decision.emergency() ? Tone.ERROR : Tone.INFO;
    return Cell.of(tone, Facts.marks(decision));
  }

  /** Returns who must agree and what holds the case up. */
  public static Cell needs(Decision decision) {
    List<String> needs = new ArrayList<>(decision.approvals());
    decision.anyOf().forEach(choice -> needs.add(choice.toString()));
    decision.holds().forEach(reason -> needs.add("hold: " + reason));
    return Cell.of(String.join(", ", needs));
  }

  /** Returns what becomes of the money. */
  public static Cell refund(Decision decision) {
    return Cell.of(RefundWords.brief(decision));
  }

  /** Returns when something must be done next, in the policy's zone. */
  public static Cell nextDue(Decision decision) {
    return next(decision, event -> MomentText.minuteIn(decision.policy().zone(), event.when()));
  }

  /**
   * Returns what must be done next. How much time is left is plain from the moment, but that
   * something is late is not.
   */
  public static Cell nextWhat(Decision decision) {
    return next(
        decision,
        event -> isLate(event, decision) ? event.what() + ", " + event.standing() : event.what());
  }

  private static Cell next(Decision decision, Function<Event, String> words) {
    return Event.next(decision)
        .map(
            event -> Cell.of(isLate(event, decision) ? Tone.ERROR : Tone.PLAIN, words.apply(event)))
        .orElse(Cell.of(null));
  }

  private static boolean isLate(Event event, Decision decision) {
    return !event.when().isAfter(decision.at());
  }

  /** Returns the rule that decided most of it. */
  public static Cell why(Decision decision) {
    return Cell.of(DecidingReason.words(decision));
  }
}
