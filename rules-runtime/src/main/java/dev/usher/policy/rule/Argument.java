package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a verb, a helper word or an inquiry is given. */
public sealed interface Argument extends Node
    permits Argument.Call, Argument.Unreadable, Argument.Variable, Literal {

  @Override
  Argument unplaced();

  /** Shows the kind of this argument to a visitor. */
  <R> R accept(ArgumentVisitor<R> visitor);

  /**
   * Returns what it stands for, whatever the fact is: the value of a literal or of a helper word;
   * nothing for a variable, and where the rule is not in order.
   */
  Optional<Object> value();

  /**
   * A helper word with its own arguments, such as {@code atTier(1, businessDays(1))}.
   *
   * @param word the word; never null
   * @param arguments what it is given
   * @param place the word's place; never null
   * @param close the place of the closing bracket; never null
   */
  record Call(HelperWord word, List<Argument> arguments, Place place, Place close)
      implements Argument {

    /** Copies the list. */
    public Call {
      requireNonNull(word, "word");
      requireNonNull(place, "place");
      requireNonNull(close, "close");
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(ArgumentVisitor<R> visitor) {
      return visitor.call(this);
    }

    @Override
    public Call unplaced() {
      return new Call(word, Argument.unplaced(arguments), Place.NOWHERE, Place.NOWHERE);
    }

    @Override
    public Optional<Object> value() {
      return values(arguments)
          .filter(values -> word.signatures().stream().anyMatch(s -> s.size() == values.size()))
          .map(word::of);
    }
  }

  /**
   * A variable that the pattern binds, such as {@code $came}.
   *
   * @param name its name with the dollar sign; never null
   * @param place its place; never null
   */
  record Variable(String name, Place place) implements Argument {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     * @throws IllegalArgumentException if the name does not begin with a dollar sign
     */
    public Variable {
      requireNonNull(name, "name");
      requireNonNull(place, "place");
      if (!name.startsWith("$")) {
        throw new IllegalArgumentException("a variable begins with $, not so " + name);
      }
    }

    @Override
    public <R> R accept(ArgumentVisitor<R> visitor) {
      return visitor.variable(this);
    }

    @Override
    public Variable unplaced() {
      return new Variable(name, Place.NOWHERE);
    }

    @Override
    public Optional<Object> value() {
      return Optional.empty();
    }
  }

  /**
   * Stands where an argument could not be read; in no rule of a policy that opens.
   *
   * @param place its place; never null
   */
  record Unreadable(Place place) implements Argument {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     */
    public Unreadable {
      requireNonNull(place, "place");
    }

    @Override
    public <R> R accept(ArgumentVisitor<R> visitor) {
      return visitor.unreadable(this);
    }

    @Override
    public Unreadable unplaced() {
      return new Unreadable(Place.NOWHERE);
    }

    @Override
    public Optional<Object> value() {
      return Optional.empty();
    }
  }

  /** Returns the values of all arguments, or nothing if one of them has none. */
  static Optional<List<Object>> values(List<Argument> arguments) {
    List<Object> values = new ArrayList<>(arguments.size());
    for (Argument argument : arguments) {
      Optional<Object> value = argument.value();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(List.copyOf(values));
  }

  private static List<Argument> unplaced(List<Argument> arguments) {
    return arguments.stream().map(Argument::unplaced).toList();
  }
}
