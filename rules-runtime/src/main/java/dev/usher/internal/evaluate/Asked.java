package dev.usher.internal.evaluate;

import dev.usher.model.rule.Case;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.SubjectVisitor;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison asks a fact, with the values of its arguments worked out. Two that ask the same
 * are equal, wherever they stand. Immutable and safe to share between threads.
 */
public sealed interface Asked permits Asked.OfProperty, Asked.OfInquiry {

  /** Returns what the fact answers, or null if it is absent. */
  @Nullable Object answer(Case fact);

  /** Returns what {@link #answer} asks, made ready to be asked again and again. */
  Function<Case, @Nullable Object> asking();

  /** Returns which answers there can be. */
  Domain domain();

  /**
   * A property.
   *
   * @param property which; never null
   */
  record OfProperty(Property property) implements Asked {

    @Override
    public @Nullable Object answer(Case fact) {
      return property.of(fact);
    }

    @Override
    public Function<Case, @Nullable Object> asking() {
      return property::of;
    }

    @Override
    public Domain domain() {
      return property.domain();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OfProperty asked && property == asked.property;
    }

    /** Returns the property's name. */
    @Override
    public String toString() {
      return property.key();
    }

    @Override
    public int hashCode() {
      return property.hashCode();
    }
  }

  /** An inquiry with the values that it is given. */
  final class OfInquiry implements Asked {
    private final Inquiry inquiry;
    private final List<Object> arguments;
    private final Function<Case, @Nullable Object> asking;

    /**
     * Makes an inquiry ready.
     *
     * @param inquiry which; never null
     * @param arguments the values it is given
     */
    public OfInquiry(Inquiry inquiry, List<Object> arguments) {
      this.inquiry = inquiry;
      this.arguments = List.copyOf(arguments);
      this.asking = inquiry.with(this.arguments);
    }

    /** Returns which inquiry it is. */
    public Inquiry inquiry() {
      return inquiry;
    }

    /** Returns the values it is given. */
    public List<Object> arguments() {
      return arguments;
    }

    @Override
    public @Nullable Object answer(Case fact) {
      return asking.apply(fact);
    }

    @Override
    public Function<Case, @Nullable Object> asking() {
      return asking;
    }

    @Override
    public Domain domain() {
      return inquiry.domain();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OfInquiry asked
          && inquiry == asked.inquiry
          && arguments.equals(asked.arguments);
    }

    @Override
    public int hashCode() {
      return 31 * inquiry.hashCode() + arguments.hashCode();
    }

    /** Returns the inquiry's name and what it is given. */
    @Override
    public String toString() {
      return inquiry.key() + arguments;
    }
  }

  /**
   * Returns what a condition's subject asks.
   *
   * @throws IllegalArgumentException if an argument stands for no value, as in no rule of a policy
   *     that opens
   */
  static Asked of(Subject subject) {
    return subject.accept(
        new SubjectVisitor<Asked>() {
          @Override
          public Asked named(Subject.Named named) {
            return new OfProperty(named.property());
          }

          @Override
          public Asked inquired(Subject.Inquired inquired) {
            List<Object> arguments =
                Argument.values(inquired.arguments())
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(inquired.name() + " is given no values"));
            return new OfInquiry(inquired.inquiry(), arguments);
          }
        });
  }
}
