package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands between two commas of a rule's pattern. */
public sealed interface Item extends Node permits Item.Given, Item.Binding {

  @Override
  Item unplaced();

  /** Returns the comments that belong to it. */
  Comments comments();

  /** Returns what must hold, if it says so. */
  Optional<Condition> condition();

  /** Returns the same with other comments. */
  Item withComments(Comments comments);

  /**
   * Returns it as a rule writes it, without its comments.
   *
   * @throws IllegalArgumentException if a part of it could not be read
   */
  String drl();

  /**
   * A condition.
   *
   * @param given the condition; never null
   * @param comments its comments; never null
   */
  record Given(Condition given, Comments comments) implements Item {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     */
    public Given {
      requireNonNull(given, "given");
      requireNonNull(comments, "comments");
    }

    @Override
    public Place place() {
      return given.place();
    }

    @Override
    public Given withComments(Comments comments) {
      return new Given(given, comments);
    }

    @Override
    public String drl() {
      return DrlText.of(given);
    }

    @Override
    public Given unplaced() {
      return new Given(given.unplaced(), comments.unplaced());
    }

    @Override
    public Optional<Condition> condition() {
      return Optional.of(given);
    }
  }

  /**
   * A variable that stands for a property's value in the rule's proposals, such as {@code $came :
   * channel}; it may be compared at once.
   *
   * @param variable its name with the dollar sign; never null
   * @param subject the property; never null
   * @param atom the comparison, whose subject is the property; null if there is none
   * @param comments its comments; never null
   * @param place the variable's place; never null
   */
  record Binding(
      String variable, Subject.Named subject, @Nullable Atom atom, Comments comments, Place place)
      implements Item {

    /**
     * Checks variable and comparison.
     *
     * @throws NullPointerException if anything but the comparison is null
     * @throws IllegalArgumentException if the variable does not begin with a dollar sign, or the
     *     comparison asks about something else, or compares nothing: a binding by itself always
     *     holds
     */
    public Binding {
      requireNonNull(variable, "variable");
      requireNonNull(subject, "subject");
      requireNonNull(comments, "comments");
      requireNonNull(place, "place");
      if (!variable.startsWith("$")) {
        throw new IllegalArgumentException("a variable begins with $, not so " + variable);
      }
      if (atom != null
          && (atom.operator() == Operator.HOLDS
              || !(atom.subject() instanceof Subject.Named named)
              || named.property() != subject.property())) {
        throw new IllegalArgumentException(
            variable + " is bound to " + subject.name() + ", which must be what is compared");
      }
    }

    @Override
    public Binding withComments(Comments comments) {
      return new Binding(variable, subject, atom, comments, place);
    }

    @Override
    public String drl() {
      return variable + " : " + (atom == null ? subject.name() : DrlText.of(atom));
    }

    @Override
    public Binding unplaced() {
      Atom compared = atom == null ? null : atom.unplaced();
      return new Binding(
          variable, subject.unplaced(), compared, comments.unplaced(), Place.NOWHERE);
    }

    @Override
    public Optional<Condition> condition() {
      return Optional.ofNullable(atom);
    }
  }
}
