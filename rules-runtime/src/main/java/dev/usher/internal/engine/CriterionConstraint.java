package dev.usher.internal.engine;

import dev.usher.internal.evaluate.Criterion;
import dev.usher.model.rule.Case;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.function.Predicate;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A criterion as a node of the network asks it. Rules share the node where their criteria are
 * equal.
 */
class CriterionConstraint implements AlphaNodeFieldConstraint {
  private static final long serialVersionUID = 1L;
  private static final Declaration[] NONE = {};

  private final transient Criterion criterion;
  private final transient Predicate<Case> test;

  CriterionConstraint(Criterion criterion) {
    this.criterion = criterion;
    this.test = criterion.test();
  }

  Criterion criterion() {
    return criterion;
  }

  @Override
  public boolean isAllowed(FactHandle handle, @Nullable ValueResolver resolver) {
    return test.test(((AskedFact) handle).fact());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CriterionConstraint constraint
        && criterion.equals(constraint.criterion);
  }

  @Override
  public int hashCode() {
    return criterion.hashCode();
  }

  @Override
  public String toString() {
    return criterion.toString();
  }

  @Override
  public AlphaNodeFieldConstraint cloneIfInUse() {
    return this;
  }

  @Override
  @SuppressWarnings("MissingSuperCall") // It never changes, so that it is its own copy.
  public CriterionConstraint clone() {
    return this;
  }

  @Override
  public ConstraintType getType() {
    return ConstraintType.ALPHA;
  }

  @Override
  public Declaration[] getRequiredDeclarations() {
    return NONE;
  }

  @Override
  public void replaceDeclaration(Declaration before, Declaration after) {}

  @Override
  public boolean isTemporal() {
    return false;
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException("a network is not stored");
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException("a network is not stored");
  }
}
