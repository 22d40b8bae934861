package dev.usher.internal.analysis.model;

import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.internal.space.ValueClass;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A facet and the classes that its values fall into, the plainest first. Immutable.
 *
 * @param number its place among the dimensions, from 0
 * @param facet what it is
 * @param version whose it is: 0 for both of the policies that are looked at, else 1 or 2, where
 *     they see the facet in ways of their own
 * @param ordered whether the values, what is absent aside, go from the least to the most
 * @param classes the classes
 */
public record Dimension(
    int number, Facet facet, int version, boolean ordered, List<ValueClass> classes) {

  /** Copies the list. */
  public Dimension {
    classes = List.copyOf(classes);
  }

  /** Returns the inquiry whose answer it is, with its arguments; null if it is none. */
  public Asked.@Nullable OfInquiry inquiry() {
    return facet instanceof Facet.Answered answered
            && answered.about() instanceof About.Reply reply
            && reply.asked() instanceof Asked.OfInquiry inquired
        ? inquired
        : null;
  }

  /** Returns the numbers of the classes that something is so of. */
  BitSet where(Predicate<ValueClass> holds) {
    BitSet numbers = new BitSet();
    for (int i = 0; i < classes.size(); i++) {
      numbers.set(i, holds.test(classes.get(i)));
    }
    return numbers;
  }

  /** Returns the number of the first class that stands for something that is there. */
  public int firstPresent() {
    return classes.get(0).isAbsence() && classes.size() > 1 ? 1 : 0;
  }
}
