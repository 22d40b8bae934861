package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/** A value as a rule writes it. */
public sealed interface Literal extends Argument
    permits Literal.Absent,
        Literal.Constant,
        Literal.Figure,
        Literal.Text,
        Literal.Unknown,
        Literal.YesNo {

  @Override
  Literal unplaced();

  /**
   * A text in double quotes.
   *
   * @param text what it stands for, without quotes and escapes; never null
   * @param place its place; never null
   */
  record Text(String text, Place place) implements Literal {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     * @throws IllegalArgumentException if the text holds a line break
     */
    public Text {
      requireNonNull(text, "text");
      requireNonNull(place, "place");
      if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
        throw new IllegalArgumentException("a text of a rule stands on one line");
      }
    }

    @Override
    public <R> R accept(ArgumentVisitor<R> visitor) {
      return visitor.text(this);
    }

    @Override
    public Text unplaced() {
      return new Text(text, Place.NOWHERE);
    }

    @Override
    public Optional<Object> value() {
      return Optional.of(text);
    }
  }

  /**
   * A figure. Its Java value is an Integer where it is whole, without a suffix and in the range of
   * int, else a BigDecimal.
   *
   * @param amount the figure, with the decimals that are written; never null
   * @param exact it bears the suffix {@code B}, without which DRL takes decimals as binary
   *     fractions
   * @param place its place; never null
   */
  record Figure(BigDecimal amount, boolean exact, Place place) implements Literal {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    /**
     * Checks the figure.
     *
     * @throws NullPointerException if something is null
     * @throws IllegalArgumentException if it is negative, or in a form without all its digits
     */
    public Figure {
      requireNonNull(amount, "amount");
      requireNonNull(place, "place");
      if (amount.signum() < 0 || amount.scale() < 0) {
        throw new IllegalArgumentException(amount + ": plain figures of 0 or more are allowed");
      }
    }

    @Override
    public <R> R accept(ArgumentVisitor<R> visitor) {
      return visitor.figure(this);
    }

    @Override
    public Figure unplaced() {
      return new Figure(amount, exact, Place.NOWHERE);
    }

    /** Returns whether it is a whole number in the range of int, written without decimals. */
    public boolean isWhole() {
      return !exact && amount.scale() == 0 && amount.compareTo(MOST) <= 0;
    }

    @Override
    public Optional<Object> value() {
      return Optional.of(isWhole() ? (Object) amount.intValueExact() : amount);
    }
  }

  /**
   * True or false.
   *
   * @param yes which of them
   * @param place its place; never null
   */
  record YesNo(boolean yes, Place place) implements Literal {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     */
    public YesNo {
      requireNonNull(place, "place");
    }

    @Override
    public <R> R accept(ArgumentVisitor<R> visitor) {
      return visitor.yesNo(this);
    }

    @Override
    public YesNo unplaced() {
      return new YesNo(yes, Place.NOWHERE);
    }

    @Override
    public Optional<Object> value() {
      return Optional.of(yes);
    }
  }

  /**
   * A constant of an enum, such as {@code Severity.HIGH}.
   *
   * @param constant the constant; never null
   * @param place its place; never null
   */
  record Constant(Enum<?> constant, Place place) implements Literal {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     */
    public Constant {
      requireNonNull(constant, "constant");
      requireNonNull(place, "place");
    }

    @Override
    public <R> R accept(ArgumentVisitor<R> visitor) {
      return visitor.constant(this);
    }

    @Override
    public Constant unplaced() {
      return new Constant(constant, Place.NOWHERE);
    }

    @Override
    public Optional<Object> value() {
      return Optional.of(constant);
    }
  }

  /**
   * The literal {@code null}: nothing there.
   *
   * @param place its place; never null
   */
  record Absent(Place place) implements Literal {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     */
    public Absent {
      requireNonNull(place, "place");
    }

    @Override
    public <R> R accept(ArgumentVisitor<R> visitor) {
      return visitor.absent(this);
    }

    @Override
    public Absent unplaced() {
      return new Absent(Place.NOWHERE);
    }

    @Override
    public Optional<Object> value() {
      return Optional.empty();
    }
  }

  /**
   * What stands in the place of a literal and is none: a word without quotes, a constant that there
   * is not, a figure in a form that means something else. In no rule of a policy that opens.
   *
   * @param written what is written; never null
   * @param place its place; never null
   */
  record Unknown(String written, Place place) implements Literal {

    /**
     * Checks the parts.
     *
     * @throws NullPointerException if one of them is null
     */
    public Unknown {
      requireNonNull(written, "written");
      requireNonNull(place, "place");
    }

    @Override
    public <R> R accept(ArgumentVisitor<R> visitor) {
      return visitor.unknown(this);
    }

    @Override
    public Unknown unplaced() {
      return new Unknown(written, Place.NOWHERE);
    }

    @Override
    public Optional<Object> value() {
      return Optional.empty();
    }
  }
}
