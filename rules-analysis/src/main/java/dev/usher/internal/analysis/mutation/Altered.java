package dev.usher.internal.analysis.mutation;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a rule after one small change.
 *
 * @param node the part as it is then; never null
 * @param kind what kind of change it is; never null
 * @param place where the change is; never null
 * @param words what is changed, in the words of the rule; empty as long as only a part of what a
 *     reader would look at is known
 */
record Altered<T>(T node, MutationKind kind, Place place, String words) {

  /** Checks the parts. */
  Altered {
    requireNonNull(node, "node");
    requireNonNull(kind, "kind");
    requireNonNull(place, "place");
    requireNonNull(words, "words");
  }

  /** Returns a change that is yet to be put into words. */
  static <T> Altered<T> of(T node, MutationKind kind, Place place) {
    return new Altered<>(node, kind, place, "");
  }

  /** Returns the same change of what the part stands in. */
  <U> Altered<U> within(Function<? super T, ? extends U> whole) {
    return new Altered<>(whole.apply(node), kind, place, words);
  }

  /** Returns it with words that say what becomes of something, unless it has some. */
  Altered<T> becomes(String before, String after) {
    return words.isEmpty() ? new Altered<>(node, kind, place, before + " becomes " + after) : this;
  }

  /** Returns a list in which one element is another one. */
  static <T> List<T> with(List<T> list, int at, T other) {
    List<T> changed = new ArrayList<>(list);
    changed.set(at, other);
    return List.copyOf(changed);
  }

  /** Returns a list without one of its elements. */
  static <T> List<T> without(List<T> list, int at) {
    List<T> less = new ArrayList<>(list);
    less.remove(at);
    return List.copyOf(less);
  }
}
