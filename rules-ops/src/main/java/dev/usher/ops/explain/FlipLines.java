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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The smallest changes of a contact that would change its decision, and how they would. */
public final class FlipLines {
  /** More than that of actions is only counted. */
  private static final int MOST_ACTIONS = 2;

  /** What a contact says and a decision repeats, unless a rule says otherwise. */
  private static final Set<String> STATED = Set.of(Attribute.SEVERITY.key(), Attribute.TOPIC.key());

  /** What is told first where there is no room for everything. */
  private static final List<String> FIRST =
      Stream.of(
              Attribute.TIER,
              Attribute.OWNER,
              Attribute.APPROVALS,
              Attribute.ANY_OF,
              Attribute.TARGETS)
          .map(Attribute::key)
          .toList();

  private final Decision before;
  private final Function<StyledLine, List<StyledLine>> wrap;
  private final int most;
  private boolean cut;

  private FlipLines(
      Explanation explanation, Function<StyledLine, List<StyledLine>> wrap, int most) {
    this.before = explanation.decision();
    this.wrap = wrap;
    this.most = most;
  }

  /**
   * Returns a line for each change; what is left out is counted.
   *
   * @param wrap how a line is broken
   */
  static List<StyledLine> of(
      Explanation explanation, Brevity brevity, Function<StyledLine, List<StyledLine>> wrap) {
    FlipLines lines = new FlipLines(explanation, wrap, brevity.flipLines());
    List<StyledLine> shown = new ArrayList<>();
    int more = 0;
    for (Flip flip : explanation.flips()) {
      List<ChangedPart> parts = lines.parts(flip);
      if (!parts.isEmpty() && shown.size() < brevity.flips()) {
        shown.add(lines.line(flip, parts));
      } else if (!parts.isEmpty()) {
        more++;
      }
    }
    if (more > 0 || lines.cut) {
      String others = more == 0 ? "" : "and " + more + " more; ";
      shown.add(StyledLine.plain("  " + others + "--format json has everything"));
    }
    return shown;
  }

  /**
   * A change and what it would come to.
   *
   * @param flip the change
   * @param difference how the decision would differ, in words
   */
  public record Told(Flip flip, String difference) {}

  /** Returns all changes, the smallest first, without those that say nothing new. */
  public static List<Told> told(Explanation explanation) {
    FlipLines lines = new FlipLines(explanation, List::of, Integer.MAX_VALUE);
    return explanation.flips().stream()
        .map(
            flip ->
                new Told(
                    flip,
                    lines.parts(flip).stream()
                        .map(FlipLines::words)
                        .collect(Collectors.joining("; "))))
        .filter(told -> !told.difference().isEmpty())
        .toList();
  }

  private List<ChangedPart> parts(Flip flip) {
    return DecisionDifference.between(before, flip.decision()).parts().stream()
        .filter(part -> !follows(part, before, flip.decision()) && !says(part, flip))
        .toList();
  }

  private StyledLine line(Flip flip, List<ChangedPart> parts) {
    StyledLine whole = line(flip, parts, "");
    if (wrap.apply(whole).size() <= most || parts.size() == 1) {
      return whole;
    }
    cut = true;
    List<ChangedPart> sorted =
        parts.stream().sorted(Comparator.comparingInt(FlipLines::rank)).toList();
    StyledLine line = whole;
    for (int kept = parts.size() - 1; kept > 0; kept--) {
      line = line(flip, sorted.subList(0, kept), "; and " + (parts.size() - kept) + " more");
      if (wrap.apply(line).size() <= most) {
        break;
      }
    }
    return line;
  }

  private static StyledLine line(Flip flip, List<ChangedPart> parts, String end) {
    String difference = parts.stream().map(FlipLines::words).collect(Collectors.joining("; "));
    return StyledLine.plain("  ").with(Tone.STRONG, flip.change()).with(": " + difference + end);
  }

  private static int rank(ChangedPart part) {
    int first = FIRST.indexOf(part.key());
    return first < 0 ? FIRST.size() : first;
  }

  /**
   * Returns whether a change follows from another one, so that it needs no word: a case has its
   * owner for a queue unless a rule says otherwise.
   */
  public static boolean follows(ChangedPart part, Decision before, Decision after) {
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
