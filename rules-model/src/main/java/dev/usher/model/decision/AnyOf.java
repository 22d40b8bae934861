package dev.usher.model.decision;

import dev.usher.model.internal.Parts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Authorities of whom some must agree, whichever they are. Ordered by how many must, then by their
 * names.
 *
 * @param need how many of them must agree, 1 to as many as there are
 * @param of their names, sorted, each of them once; at least one
 */
public record AnyOf(int need, List<String> of) implements Comparable<AnyOf> {
  private static final String[] IN_WORDS = {
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
  };
  private static final Comparator<AnyOf> ORDER =
      Comparator.comparingInt(AnyOf::need).thenComparing(AnyOf::of, AnyOf::compare);

  /**
   * Sorts the names and drops those that come again.
   *
   * @throws NullPointerException if a name is null
   * @throws IllegalArgumentException if a name is blank or holds half a character, or if more are
   *     needed than there are, or none
   */
  public AnyOf {
    of = DecisionChecks.texts("anyOf.of", Parts.list("anyOf.of", of));
    if (need < 1 || need > of.size()) {
      throw DecisionChecks.because("anyOf.need", need, "1 to " + of.size() + " is allowed");
    }
  }

  /**
   * Returns a choice among authorities as a rule names them: one that comes twice counts once, and
   * no more are needed than there are.
   *
   * @param need how many must agree, 1 or more
   * @param of at least one name
   * @throws IllegalArgumentException if {@code need} is below 1, or there is no name
   */
  public static AnyOf of(int need, Collection<String> of) {
    List<String> names = List.copyOf(new TreeSet<>(of));
    return new AnyOf(Math.min(need, names.size()), names);
  }

  private static int compare(List<String> one, List<String> other) {
    for (int at = 0; at < Math.min(one.size(), other.size()); at++) {
      int order = one.get(at).compareTo(other.get(at));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  @Override
  public int compareTo(AnyOf other) {
    return ORDER.compare(this, other);
  }

  /** Returns it in words, such as {@code one of finance and legal}. */
  @Override
  public String toString() {
    String count = need < IN_WORDS.length ? IN_WORDS[need] : String.valueOf(need);
    int last = of.size() - 1;
    String names =
        last == 0 ? of.get(0) : String.join(", ", of.subList(0, last)) + " and " + of.get(last);
    return count + " of " + names;
  }
}
