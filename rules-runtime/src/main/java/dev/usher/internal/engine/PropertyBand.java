package dev.usher.internal.engine;

import dev.usher.internal.evaluate.Asked;
import org.drools.base.util.index.ConstraintTypeOperator;

/**
 * What lies between two bounds of one property or field that a rule asks for, such as a refund of
 * 500 to 2,000.
 *
 * @param lower the lower bound
 * @param upper the upper bound, of the same
 */
record PropertyBand(IndexedConstraint lower, IndexedConstraint upper) {

  Asked asked() {
    return lower.asked();
  }

  /** Returns the cut that the band begins above. */
  Cut from() {
    return new Cut(lower.bound(), lower.getConstraintType() == ConstraintTypeOperator.GREATER_THAN);
  }

  /** Returns the cut that the band ends below. */
  Cut to() {
    return new Cut(
        upper.bound(), upper.getConstraintType() == ConstraintTypeOperator.LESS_OR_EQUAL);
  }

  /** Returns whether a constraint is one of its bounds. */
  boolean isMadeOf(CriterionConstraint constraint) {
    return constraint.equals(lower) || constraint.equals(upper);
  }
}
