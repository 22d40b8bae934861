package dev.usher.internal.evaluate;

import dev.usher.model.rule.Case;
import dev.usher.policy.rule.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison wants of a value. Two that want the same are equal, however their literals are
 * written. Immutable and safe to share between threads.
 */
public sealed interface Requirement
    permits Requirement.Absence,
        Requirement.Same,
        Requirement.OneOf,
        Requirement.Size,
        Requirement.Member,
        Requirement.Form {

  /** Returns whether a value meets it; null stands for what is absent. */
  boolean isMetBy(@Nullable Object value);

  /**
   * Returns whether a fact's answer meets it, made ready to be asked again and again.
   *
   * @param answer asks the fact
   */
  default Predicate<Case> met(Function<Case, @Nullable Object> answer) {
    return fact -> isMetBy(answer.apply(fact));
  }

  /** Nothing is there. */
  record Absence() implements Requirement {

    @Override
    public boolean isMetBy(@Nullable Object value) {
      return value == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Absence;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  /**
   * It is that value; amounts without their scale.
   *
   * @param wanted the value; never null
   */
  record Same(Object wanted) implements Requirement {

    @Override
    public boolean isMetBy(@Nullable Object value) {
      return value != null && Sizes.same(value, wanted);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Same same && wanted.equals(same.wanted);
    }

    @Override
    public int hashCode() {
      return wanted.hashCode();
    }

    @Override
    public Predicate<Case> met(Function<Case, @Nullable Object> answer) {
      // Nearly every rule asks for equality, and of most values that needs no look at their kind.
      return wanted instanceof BigDecimal
          ? Requirement.super.met(answer)
          : fact -> wanted.equals(answer.apply(fact));
    }
  }

  /**
   * It is one of those values; amounts without their scale.
   *
   * @param wanted the values, each once
   */
  record OneOf(List<Object> wanted) implements Requirement {

    /** Copies the list. */
    public OneOf {
      wanted = wanted.stream().distinct().toList();
    }

    @Override
    public boolean isMetBy(@Nullable Object value) {
      if (value != null) {
        for (Object each : wanted) {
          if (Sizes.same(value, each)) {
            return true;
          }
        }
      }
      return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OneOf oneOf && wanted.equals(oneOf.wanted);
    }

    @Override
    public int hashCode() {
      return wanted.hashCode();
    }
  }

  /**
   * It lies on that side of a bound; what is absent lies on none.
   *
   * @param order one that {@linkplain Operator#isOrder compares sizes}; never null
   * @param bound the bound; never null
   */
  record Size(Operator order, Object bound) implements Requirement {

    @Override
    public boolean isMetBy(@Nullable Object value) {
      if (value == null) {
        return false;
      }
      int sign = Sizes.compare(value, bound);
      return switch (order) {
        case LESS -> sign < 0;
        case AT_MOST -> sign <= 0;
        case MORE -> sign > 0;
        case AT_LEAST -> sign >= 0;
        case EQUAL, NOT_EQUAL, IN, NOT_IN, CONTAINS, NOT_CONTAINS, MATCHES, NOT_MATCHES, HOLDS ->
            throw new IllegalStateException(order + " compares no sizes");
      };
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Size size && order == size.order && bound.equals(size.bound);
    }

    @Override
    public int hashCode() {
      return 31 * order.hashCode() + bound.hashCode();
    }
  }

  /**
   * The set has that text.
   *
   * @param text the text; never null
   */
  record Member(String text) implements Requirement {

    @Override
    public boolean isMetBy(@Nullable Object value) {
      return value instanceof Set<?> set && set.contains(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Member member && text.equals(member.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** The whole text matches a regular expression; what is absent does not. */
  final class Form implements Requirement {
    private final Pattern pattern;

    /**
     * Compiles the expression.
     *
     * @throws java.util.regex.PatternSyntaxException if it is none
     */
    public Form(String expression) {
      this.pattern = Pattern.compile(expression);
    }

    @Override
    public boolean isMetBy(@Nullable Object value) {
      return value instanceof String text && pattern.matcher(text).matches();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Form form && pattern.pattern().equals(form.pattern.pattern());
    }

    @Override
    public int hashCode() {
      return pattern.pattern().hashCode();
    }

    /** Returns the expression. */
    @Override
    public String toString() {
      return pattern.pattern();
    }
  }
}
