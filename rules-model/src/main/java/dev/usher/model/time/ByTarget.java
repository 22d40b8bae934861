package dev.usher.model.time;

/**
 * Due when a target is due; without a deadline if there is no such target.
 *
 * @param metric the target's metric; never null
 */
public record ByTarget(Metric metric) implements Deadline {

  /** Returns the plain form, such as {@code the first-response target}. */
  @Override
  public String toString() {
    return "the " + metric + " target";
  }
}
