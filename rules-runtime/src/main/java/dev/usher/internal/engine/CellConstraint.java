package dev.usher.internal.engine;

import dev.usher.internal.evaluate.Criterion;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/** Asks whether a property's value lies in a cell; Drools looks it up among many. */
final class CellConstraint extends IndexedConstraint {
  private static final long serialVersionUID = 1L;

  private final transient PropertyReader reader;
  private final transient Object cell;

  CellConstraint(PropertyBand band, PropertyReader reader, Object cell) {
    super(
        new Criterion.Every(List.of(band.lower().criterion(), band.upper().criterion())),
        reader,
        ConstraintTypeOperator.EQUAL,
        cell);
    this.reader = reader;
    this.cell = cell;
  }

  @Override
  public boolean isAllowed(FactHandle handle, @Nullable ValueResolver resolver) {
    return reader.getValue(((AskedFact) handle).fact()) == cell;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CellConstraint that && reader == that.reader && cell == that.cell;
  }

  @Override
  public int hashCode() {
    return cell.hashCode();
  }

  @Override
  public String toString() {
    return cell.toString();
  }
}
