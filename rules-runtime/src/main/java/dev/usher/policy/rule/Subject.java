package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a condition asks about: a property of the fact, or an inquiry with its arguments. */
public sealed interface Subject extends Node permits Subject.Named, Subject.Inquired {

  @Override
  Subject unplaced();

  /** Returns the name as a rule writes it, without arguments. */
  String name();

  /** Returns which values it can take. */
  Domain domain();

  /** Returns whether it may be absent. */
  boolean isOptional();

  /** Shows the kind of this subject to a visitor. */
  <R> R accept(SubjectVisitor<R> visitor);

  /**
   * A property.
   *
   * @param property which; never null
   * @param place its place; never null
   */
  record Named(Property property, Place place) implements Subject {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     */
    public Named {
      requireNonNull(property, "property");
      requireNonNull(place, "place");
    }

    @Override
    public Named unplaced() {
      return new Named(property, Place.NOWHERE);
    }

    @Override
    public String name() {
      return property.key();
    }

    @Override
    public Domain domain() {
      return property.domain();
    }

    @Override
    public boolean isOptional() {
      return property.isOptional();
    }

    @Override
    public <R> R accept(SubjectVisitor<R> visitor) {
      return visitor.named(this);
    }
  }

  /**
   * An inquiry.
   *
   * @param inquiry which; never null
   * @param arguments what it is given
   * @param place the place of its name; never null
   * @param close the place of the closing bracket; never null
   */
  record Inquired(Inquiry inquiry, List<Argument> arguments, Place place, Place close)
      implements Subject {

    /** Copies the list. */
    public Inquired {
      requireNonNull(inquiry, "inquiry");
      requireNonNull(place, "place");
      requireNonNull(close, "close");
      arguments = List.copyOf(arguments);
    }

    @Override
    public Inquired unplaced() {
      List<Argument> unplaced = arguments.stream().map(Argument::unplaced).toList();
      return new Inquired(inquiry, unplaced, Place.NOWHERE, Place.NOWHERE);
    }

    @Override
    public String name() {
      return inquiry.key();
    }

    @Override
    public Domain domain() {
      return inquiry.domain();
    }

    @Override
    public boolean isOptional() {
      return inquiry.isOptional();
    }

    @Override
    public <R> R accept(SubjectVisitor<R> visitor) {
      return visitor.inquired(this);
    }
  }
}
