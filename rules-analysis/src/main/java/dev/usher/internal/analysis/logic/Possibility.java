package dev.usher.internal.analysis.logic;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Whether something can hold. Immutable. */
public final class Possibility {
  private static final Possibility NEVER = new Possibility(null, null, true);

  private final @Nullable Combination combination;
  private final @Nullable String why;
  private final boolean isFinal;

  private Possibility(@Nullable Combination combination, @Nullable String why, boolean isFinal) {
    this.combination = combination;
    this.why = why;
    this.isFinal = isFinal;
  }

  /** Returns that it holds of nothing: proven. */
  static Possibility never() {
    return NEVER;
  }

  /** Returns that it holds of a combination, and of none that is plainer. */
  static Possibility of(Combination combination) {
    return new Possibility(requireNonNull(combination, "combination"), null, true);
  }

  /** Returns that it holds of a combination, though there may be a plainer one. */
  static Possibility roughly(Combination combination) {
    return new Possibility(requireNonNull(combination, "combination"), null, false);
  }

  /** Returns that neither is known, and why, as a sentence. */
  public static Possibility open(String why) {
    return new Possibility(null, requireNonNull(why, "why"), false);
  }

  /** Returns whether it is proven to hold of nothing. */
  public boolean isNever() {
    return combination == null && why == null;
  }

  /** Returns whether no more can be found out: it is proven, or there is no plainer combination. */
  boolean isFinal() {
    return isFinal;
  }

  /** Returns whether neither is known. */
  public boolean isOpen() {
    return why != null;
  }

  /** Returns a combination that it holds of; null, if it is not known to hold of any. */
  public @Nullable Combination combination() {
    return combination;
  }

  /** Returns why neither is known, a sentence without a stop; null, if one is. */
  public @Nullable String why() {
    return why;
  }

  @Override
  public String toString() {
    return why != null ? "open: " + why : combination != null ? combination.toString() : "never";
  }
}
