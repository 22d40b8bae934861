package dev.usher.internal.analysis.region;

import dev.usher.internal.analysis.logic.Box;
import dev.usher.internal.analysis.logic.Prover;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.analysis.model.RuleModel;
import dev.usher.internal.analysis.model.Space;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says where something holds, in the policy's words: {@code refund 500 to 749.99 USD, not vip}.
 * Each line is a region of its own; what it does not name does not matter there. Not safe to share
 * between threads.
 */
public final class Regions {
  private static final int MOST = 6;

  /** More alternatives read better one by one. */
  private static final int MOST_EITHER = 4;

  private final Space space;
  private final Prover prover;
  private final DimensionWords words;

  /**
   * Makes what knows a space.
   *
   * @param prover proves of terms over the space
   * @param manifest whose words are used
   */
  public Regions(Space space, Prover prover, Manifest manifest) {
    this.space = space;
    this.prover = prover;
    this.words = new DimensionWords(manifest);
  }

  /**
   * Where a rule fires in one of two policies alone.
   *
   * @param noLonger where it does in the earlier one
   * @param nowAlso where it does in the later one
   */
  public record OfRule(List<String> noLonger, List<String> nowAlso) {

    /** Copies the lists. */
    public OfRule {
      noLonger = List.copyOf(noLonger);
      nowAlso = List.copyOf(nowAlso);
    }
  }

  /**
   * Says where a rule fires in one of two policies alone, as far as its own question tells, such as
   * {@code vip}, whatever makes somebody one.
   *
   * @param before the earlier policy
   * @param was the rule in it; null if it is not there
   * @param after the later policy
   * @param is the rule in it; null if it is not there
   */
  public static OfRule of(Policy before, @Nullable Rule was, Policy after, @Nullable Rule is) {
    RuleModel model = RuleModel.of(before, was, after, is);
    Terms terms = model.space().terms();
    Term lost = terms.butNot(model.before(), model.after());
    Term won = terms.butNot(model.after(), model.before());
    Prover prover = new Prover(terms, List.of(lost, won, model.space().possible()));
    Regions regions = new Regions(model.space(), prover, after.manifest());
    return new OfRule(regions.of(lost), regions.of(won));
  }

  /** Returns where a term holds, a line for each region, the plainest first; empty if nowhere. */
  public List<String> of(Term where) {
    Cover cover = Cover.of(space.terms(), prover, space.possible(), where);
    List<List<String>> boxes = cover.boxes().stream().map(this::words).toList();
    List<String> shared = shared(boxes);
    if (cover.isComplete()
        && !shared.isEmpty()
        && boxes.size() > 1
        && boxes.size() <= MOST_EITHER) {
      return List.of(either(shared, boxes));
    }
    List<String> lines = new ArrayList<>();
    int shown = boxes.size() <= MOST + 1 && cover.isComplete() ? boxes.size() : MOST;
    boxes.stream().limit(shown).map(Regions::line).forEach(lines::add);
    if (!cover.isComplete()) {
      lines.add("and more");
    } else if (shown < boxes.size()) {
      lines.add("and " + (boxes.size() - shown) + " more");
    }
    return lines;
  }

  /** Returns what all boxes say. */
  private static List<String> shared(List<List<String>> boxes) {
    return boxes.isEmpty()
        ? List.of()
        : boxes.get(0).stream()
            .filter(each -> boxes.stream().allMatch(box -> box.contains(each)))
            .toList();
  }

  private static String either(List<String> shared, List<List<String>> boxes) {
    return line(shared)
        + ", either "
        + boxes.stream()
            .map(box -> line(box.stream().filter(each -> !shared.contains(each)).toList()))
            .map(each -> "(" + each + ")")
            .collect(Collectors.joining(" or "));
  }

  private static String line(List<String> parts) {
    return parts.isEmpty() ? "every contact" : String.join(", ", parts);
  }

  private List<String> words(Box box) {
    List<String> parts = new ArrayList<>();
    for (Dimension each : space.dimensions()) {
      BitSet classes = box.classes(each.number());
      if (classes.cardinality() < each.classes().size()) {
        parts.add(words.of(each, classes));
      }
    }
    // What is so is told before what is not.
    parts.sort(Comparator.comparing(each -> each.startsWith("not ")));
    return parts;
  }
}
