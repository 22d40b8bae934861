package dev.usher.ops.explain;

import dev.usher.compare.ChangedPart;
import dev.usher.compare.DecisionDifference;
import dev.usher.explain.Explanation;
import dev.usher.explain.Flip;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Tone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The smallest changes of a contact that would change its decision, and how they would. */
final class FlipLines {
  /** More than that of actions is only counted. */
  private static final int MOST_ACTIONS = 2;

  /** What a contact says and a decision repeats, unless a rule says otherwise. */
  private static final Set<String> STATED = Set.of(Attribute.SEVERITY.key(), Attribute.TOPIC.key());

  private final Decision before;
  private final List<Flip> flips;

  private FlipLines(Explanation explanation) {
    this.before = explanation.decision();
    this.flips = explanation.flips();
  }

  static List<StyledLine> of(Explanation explanation) {
    FlipLines lines = new FlipLines(explanation);
    List<StyledLine> all = new ArrayList<>();
    for (Flip flip : lines.flips) {
      String difference = lines.difference(flip);
      if (!difference.isEmpty()) {
        all.add(StyledLine.plain("  ").with(Tone.STRONG, flip.change()).with(": " + difference));
      }
    }
    return all;
  }

  private String difference(Flip flip) {
    return DecisionDifference.between(before, flip.decision()).parts().stream()
        .filter(part -> !follows(part, flip.decision()) && !says(part, flip))
        .map(FlipLines::words)
        .collect(Collectors.joining("; "));
  }

  /** A case has its tier's role for an owner, and its owner for a queue, unless a rule says so. */
  private boolean follows(ChangedPart part, Decision after) {
    boolean queue = part.attribute().filter(Attribute.QUEUE::equals).isPresent();
    return queue && before.queue().equals(before.owner()) && after.queue().equals(after.owner());
  }

  /** That a contact on another topic is on another topic is no news. */
  private static boolean says(ChangedPart part, Flip flip) {
    return STATED.contains(flip.field()) && part.key().equals(flip.field());
  }

  private static String words(ChangedPart part) {
    Set<String> come = new HashSet<>(part.after());
    part.before().forEach(come::remove);
    Set<String> gone = new HashSet<>(part.before());
    part.after().forEach(gone::remove);
    boolean many = come.size() + gone.size() > MOST_ACTIONS;
    if (!many || part.attribute().filter(Attribute.ACTIONS::equals).isEmpty()) {
      return part.words();
    }
    return "actions"
        + (come.isEmpty() ? "" : " +" + come.size())
        + (gone.isEmpty() ? "" : " −" + gone.size());
  }
}
