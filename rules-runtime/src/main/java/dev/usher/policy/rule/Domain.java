package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which values something that a condition asks about can take.
 *
 * @param kind what its values are like; never null
 * @param meaning what they stand for; never null
 * @param constants the enum whose constants they are; null for every kind but {@link Kind#CONSTANT}
 * @param ordered the constants go from the least to the most, so that rules may ask for "or higher"
 */
public record Domain(
    Kind kind, Meaning meaning, @Nullable Class<? extends Enum<?>> constants, boolean ordered) {

  /**
   * Checks the parts.
   *
   * @throws NullPointerException if kind or meaning is null
   */
  public Domain {
    requireNonNull(kind, "kind");
    requireNonNull(meaning, "meaning");
  }

  /** What values are like, and so which Java type they have. */
  public enum Kind {
    /** A text, compared exactly: a String. */
    TEXT("a text"),
    /** A set of texts: a Set of Strings, never absent. */
    TEXTS("a set of texts"),
    /** An amount in the policy's currency, 0 or more: a BigDecimal, compared without its scale. */
    AMOUNT("an amount"),
    /** A whole number, 0 or more: an Integer, never absent. */
    WHOLE("a whole number"),
    /** A share in percent, 0 to 100: a BigDecimal, compared without its scale; never absent. */
    SHARE("a number"),
    /** A number, perhaps below 0: a BigDecimal, compared without its scale. */
    NUMBER("a number"),
    /** True or false: a Boolean, never absent. */
    YES_NO("true or false"),
    /** One of the constants of an enum. */
    CONSTANT("a constant");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /**
     * Returns whether comparisons of size apply: amounts, whole numbers, shares and other numbers.
     */
    public boolean isNumber() {
      return this == AMOUNT || this == WHOLE || this == SHARE || this == NUMBER;
    }
  }

  static Domain of(Kind kind) {
    return new Domain(kind, Meaning.FREE, null, false);
  }

  static Domain of(Kind kind, Meaning meaning) {
    return new Domain(kind, meaning, null, false);
  }

  static Domain constant(Class<? extends Enum<?>> constants) {
    return new Domain(Kind.CONSTANT, Meaning.FREE, constants, false);
  }

  static Domain rank(Class<? extends Enum<?>> constants) {
    return new Domain(Kind.CONSTANT, Meaning.FREE, constants, true);
  }

  /** Returns whether comparisons of size apply. */
  public boolean hasOrder() {
    return kind.isNumber() || ordered;
  }

  /** Returns the constants in their order; empty for every other kind. */
  public List<Enum<?>> members() {
    return constants == null ? List.of() : List.of(constants.getEnumConstants());
  }

  /** Returns the kind of value in plain words, such as {@code an amount}. */
  public String words() {
    return constants == null
        ? kind.words
        : kind.words + " such as " + constants.getSimpleName() + "." + members().get(0).name();
  }
}
