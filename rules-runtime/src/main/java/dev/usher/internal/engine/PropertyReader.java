package dev.usher.internal.engine;

import dev.usher.internal.evaluate.Asked;
import dev.usher.model.rule.Case;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.function.Function;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.rule.accessor.ReadAccessor;
import org.jspecify.annotations.Nullable;

/** Reads a property or a field for Drools' indexes, or what is looked up in place of its value. */
final class PropertyReader implements ReadAccessor {
  private final Asked asked;
  private final int index;
  private final Function<Case, @Nullable Object> reading;

  /**
   * Makes a reader.
   *
   * @param index tells readers of one network apart, unless they read the same
   */
  PropertyReader(Asked asked, int index, Function<Case, @Nullable Object> reading) {
    this.asked = asked;
    this.index = index;
    this.reading = reading;
  }

  Asked asked() {
    return asked;
  }

  @Override
  public @Nullable Object getValue(Object fact) {
    return reading.apply((Case) fact);
  }

  @Override
  public @Nullable Object getValue(@Nullable ValueResolver resolver, Object fact) {
    return reading.apply((Case) fact);
  }

  /** Tells the indexes of a network apart. */
  @Override
  public int getIndex() {
    return index;
  }

  /** Of all types this is one whose values Drools takes as they are, without turning them. */
  @Override
  public ValueType getValueType() {
    return ValueType.CLASS_TYPE;
  }

  @Override
  public Class<?> getExtractToClass() {
    return Object.class;
  }

  @Override
  public String getExtractToClassName() {
    return Object.class.getName();
  }

  @Override
  public boolean isNullValue(@Nullable ValueResolver resolver, Object fact) {
    return getValue(fact) == null;
  }

  @Override
  public int getHashCode(Object fact) {
    return Objects.hashCode(getValue(fact));
  }

  @Override
  public int getHashCode(@Nullable ValueResolver resolver, Object fact) {
    return getHashCode(fact);
  }

  @Override
  public boolean isGlobal() {
    return false;
  }

  @Override
  public boolean isSelfReference() {
    return false;
  }

  @Override
  public Method getNativeReadMethod() {
    throw unused();
  }

  @Override
  public String getNativeReadMethodName() {
    throw unused();
  }

  @Override
  public long getWholeNumberValue(@Nullable ValueResolver resolver, Object fact) {
    throw unused();
  }

  @Override
  public double getDecimalValue(@Nullable ValueResolver resolver, Object fact) {
    throw unused();
  }

  @Override
  public boolean getBooleanValue(@Nullable ValueResolver resolver, Object fact) {
    throw unused();
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("indexes take values as they are");
  }
}
