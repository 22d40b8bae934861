package dev.usher.internal.engine;

import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.evaluate.Comparison;
import dev.usher.internal.evaluate.Criterion;
import dev.usher.internal.evaluate.Requirement;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Operator;
import org.drools.base.base.field.ObjectFieldImpl;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.accessor.FieldValue;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.drools.base.util.IndexedValueReader;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBaseConfiguration;

/**
 * A comparison of a property or a field that Drools may look up in an index instead of asking it.
 * An index knows nothing of absence beside "not found", nor of scales: so it takes no negated
 * comparison and no equality of figures with decimals, and its bounds have no trailing zeros.
 */
class IndexedConstraint extends CriterionConstraint implements IndexableConstraint {
  private static final long serialVersionUID = 1L;

  private final transient PropertyReader reader;
  private final transient ConstraintTypeOperator operator;
  private final transient FieldValue key;

  IndexedConstraint(
      Criterion criterion, PropertyReader reader, ConstraintTypeOperator operator, Object key) {
    super(criterion);
    this.reader = reader;
    this.operator = operator;
    this.key = new ObjectFieldImpl(key);
  }

  /** Returns the criterion as a constraint, an indexed one if an index answers it rightly. */
  static CriterionConstraint of(Criterion criterion, Readers readers) {
    if (criterion instanceof Comparison comparison
        && !comparison.negated()
        && Readers.canRead(comparison.asked())) {
      Asked asked = comparison.asked();
      Requirement requirement = comparison.requirement();
      Domain.Kind kind = asked.domain().kind();
      if (requirement instanceof Requirement.Same same && isHashed(kind, same.wanted())) {
        return new IndexedConstraint(
            comparison, readers.of(asked), ConstraintTypeOperator.EQUAL, same.wanted());
      } else if (requirement instanceof Requirement.Size size && isRanged(kind, size.bound())) {
        return new IndexedConstraint(
            comparison, readers.of(asked), operator(size.order()), size.bound());
      }
    }
    return new CriterionConstraint(criterion);
  }

  /** Returns whether a table of equal values answers rightly. */
  static boolean isHashed(Domain.Kind kind, Object wanted) {
    return switch (kind) {
      case TEXT, YES_NO, CONSTANT -> true;
      case WHOLE -> wanted instanceof Integer;
      case AMOUNT, SHARE, NUMBER, TEXTS -> false;
    };
  }

  private static boolean isRanged(Domain.Kind kind, Object bound) {
    return switch (kind) {
      case AMOUNT, SHARE, NUMBER -> true;
      case WHOLE -> bound instanceof Integer;
      case TEXT, TEXTS, YES_NO, CONSTANT -> false;
    };
  }

  private static ConstraintTypeOperator operator(Operator order) {
    return switch (order) {
      case LESS -> ConstraintTypeOperator.LESS_THAN;
      case AT_MOST -> ConstraintTypeOperator.LESS_OR_EQUAL;
      case MORE -> ConstraintTypeOperator.GREATER_THAN;
      case AT_LEAST -> ConstraintTypeOperator.GREATER_OR_EQUAL;
      case EQUAL, NOT_EQUAL, IN, NOT_IN, CONTAINS, NOT_CONTAINS, MATCHES, NOT_MATCHES, HOLDS ->
          throw new IllegalArgumentException(order + " compares no sizes");
    };
  }

  /** Returns what the fact is asked. */
  final Asked asked() {
    return reader.asked();
  }

  /** Returns the number that tells what is asked apart in its network. */
  final int index() {
    return reader.getIndex();
  }

  /** Returns the value that the answer is compared with. */
  final Object bound() {
    return key.getValue();
  }

  @Override
  public ConstraintTypeOperator getConstraintType() {
    return operator;
  }

  @Override
  public FieldValue getField() {
    return key;
  }

  @Override
  public ReadAccessor getFieldExtractor() {
    return reader;
  }

  @Override
  public boolean isIndexable(int nodeType, KieBaseConfiguration configuration) {
    return true;
  }

  @Override
  public boolean isUnification() {
    return false;
  }

  @Override
  public @Nullable IndexedValueReader getFieldIndex() {
    return null;
  }

  @Override
  public @Nullable TupleValueExtractor getRightIndexExtractor() {
    return null;
  }

  @Override
  public @Nullable TupleValueExtractor getLeftIndexExtractor() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
