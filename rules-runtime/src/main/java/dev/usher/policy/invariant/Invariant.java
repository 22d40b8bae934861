package dev.usher.policy.invariant;

import static java.util.Objects.requireNonNull;

import dev.usher.model.time.Metric;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be true of a policy whatever contact comes in, and at whatever moment it is
 * asked about. It bears on no decision. Immutable and safe to share between threads.
 */
public sealed interface Invariant
    permits Invariant.Always, Invariant.Never, Invariant.NeverFalls, Invariant.NeverLater {

  /** Returns its name, a sentence; no two invariants of a policy share one. */
  String name();

  /**
   * Returns for which contacts it is stated: a condition on the fact {@code Tiered}; null for all.
   * Where two contacts are compared, it must hold of both.
   */
  @Nullable Condition when();

  /** Returns what of a decision it names, in order; empty where it names targets' metrics. */
  List<Feature> features();

  /** Returns where its name stands. */
  Place place();

  /** Shows the kind of this invariant to a visitor. */
  <R> R accept(InvariantVisitor<R> visitor);

  /**
   * Decisions have all of these.
   *
   * @param name its name; never null
   * @param when for which contacts; null for all
   * @param has what they have, at least one thing
   * @param place where its name stands; never null
   */
  record Always(String name, @Nullable Condition when, List<Feature> has, Place place)
      implements Invariant {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Always {
      requireNonNull(name, "name");
      requireNonNull(place, "place");
      has = some(has);
    }

    @Override
    public List<Feature> features() {
      return has;
    }

    @Override
    public <R> R accept(InvariantVisitor<R> visitor) {
      return visitor.always(this);
    }
  }

  /**
   * Decisions have none of these.
   *
   * @param name its name; never null
   * @param when for which contacts; null for all
   * @param has what they have not, at least one thing
   * @param place where its name stands; never null
   */
  record Never(String name, @Nullable Condition when, List<Feature> has, Place place)
      implements Invariant {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Never {
      requireNonNull(name, "name");
      requireNonNull(place, "place");
      has = some(has);
    }

    @Override
    public List<Feature> features() {
      return has;
    }

    @Override
    public <R> R accept(InvariantVisitor<R> visitor) {
      return visitor.never(this);
    }
  }

  /**
   * Of two contacts that differ in one property alone, the one with the higher value has no less.
   *
   * @param name its name; never null
   * @param when for which contacts; null for all
   * @param of what never falls, at least one thing
   * @param as what grows; never null
   * @param place where its name stands; never null
   */
  record NeverFalls(String name, @Nullable Condition when, List<Feature> of, Growth as, Place place)
      implements Invariant {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public NeverFalls {
      requireNonNull(name, "name");
      requireNonNull(as, "as");
      requireNonNull(place, "place");
      of = some(of);
    }

    @Override
    public List<Feature> features() {
      return of;
    }

    @Override
    public <R> R accept(InvariantVisitor<R> visitor) {
      return visitor.neverFalls(this);
    }
  }

  /**
   * Of two contacts that differ in one property alone, the one with the higher value has a target
   * wherever the other one has, and it falls due no later.
   *
   * @param name its name; never null
   * @param when for which contacts; null for all
   * @param of whose targets, at least one metric
   * @param as what grows; never null
   * @param place where its name stands; never null
   */
  record NeverLater(String name, @Nullable Condition when, List<Metric> of, Growth as, Place place)
      implements Invariant {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public NeverLater {
      requireNonNull(name, "name");
      requireNonNull(as, "as");
      requireNonNull(place, "place");
      of = some(of);
    }

    @Override
    public List<Feature> features() {
      return List.of();
    }

    @Override
    public <R> R accept(InvariantVisitor<R> visitor) {
      return visitor.neverLater(this);
    }
  }

  private static <T> List<T> some(List<T> list) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException("an invariant of nothing: at least one thing is needed");
    }
    return List.copyOf(list);
  }
}
