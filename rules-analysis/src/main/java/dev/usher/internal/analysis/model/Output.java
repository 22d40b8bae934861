package dev.usher.internal.analysis.model;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.model.decision.Attribute;
import dev.usher.model.time.Metric;
import java.util.Set;

/**
 * Something that a decision may say. Equal in two policies if they mean the same by it.
 *
 * @param attribute the attribute that it belongs to
 * @param part which part of the attribute: {@code value}, {@code conflict}, {@code due} and so on
 * @param detail what it says; of a type with equality
 * @param links what it hangs on beside the rules: where that differs, the same words do not mean
 *     the same
 */
public record Output(Attribute attribute, String part, Object detail, Set<Link> links) {

  /** The part of an attribute that is what it comes to. */
  public static final String VALUE = "value";

  /** The part of a target or an action that is when it falls due. */
  public static final String DUE = "due";

  /** The part of the tier that comes later. */
  public static final String LATER = "later";

  /** The part of the refund that is whether the money is due. */
  public static final String VERDICT = "verdict";

  /** Copies the set. */
  public Output {
    links = Set.copyOf(links);
  }

  /** Makes one that hangs on nothing. */
  static Output of(Attribute attribute, String part, Object detail) {
    return new Output(attribute, part, detail, Set.of());
  }

  /** Returns whether it is what the attribute comes to, or part of it. */
  public boolean isValue() {
    return part.equals(Outputs.VALUE);
  }

  /** Returns whether it is a side of a conflict. */
  public boolean isConflict() {
    return part.startsWith(Outputs.CONFLICT);
  }

  /** Returns whether waiting moves the moment at which a target for a metric falls due. */
  public static boolean isMoved(Metric metric) {
    return CaseClock.isMovedByWaiting(metric);
  }

  /** What an output may hang on. */
  public sealed interface Link {

    /** What an amount that a contact states comes to in the policy's currency. */
    record StatedAmount() implements Link {}

    /** The moment at which the tier was reached. */
    record TierMoment() implements Link {}

    /** The moment at which the emergency began. */
    record EmergencyMoment() implements Link {}

    /**
     * The moment at which a target falls due.
     *
     * @param metric which
     */
    record TargetMoment(Metric metric) implements Link {}

    /**
     * A business clock.
     *
     * @param desk the desk whose it is; empty for the policy's
     */
    record Clock(String desk) implements Link {}
  }
}
