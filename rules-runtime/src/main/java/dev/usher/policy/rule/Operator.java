package dev.usher.policy.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How a condition compares what it asks about with its literals. */
public enum Operator {
  /** Equal; amounts without their scale. What is absent equals nothing but {@code null}. */
  EQUAL("=="),
  /** Not {@link #EQUAL}. */
  NOT_EQUAL("!="),
  /** Below; what is absent is below nothing. */
  LESS("<"),
  /** At most; what is absent is not. */
  AT_MOST("<="),
  /** Above; what is absent is above nothing. */
  MORE(">"),
  /** At least; what is absent is not. */
  AT_LEAST(">="),
  /** {@link #EQUAL} to one of the literals. */
  IN("in"),
  /** Not {@link #IN}. */
  NOT_IN("not in"),
  /** The set has the literal. */
  CONTAINS("contains"),
  /** Not {@link #CONTAINS}. */
  NOT_CONTAINS("not contains"),
  /** The whole text matches the regular expression. */
  MATCHES("matches"),
  /** Not {@link #MATCHES}. */
  NOT_MATCHES("not matches"),
  /** It is true; no literal. */
  HOLDS("");

  /** With how many literals an operator compares. */
  public enum Arity {
    /** With none. */
    NONE,
    /** With one. */
    ONE,
    /** With one or more, in brackets. */
    SEVERAL
  }

  private static final Map<String, Operator> BY_SYMBOL = new HashMap<>();

  static {
    for (Operator operator : values()) {
      BY_SYMBOL.put(operator.symbol, operator);
    }
    BY_SYMBOL.remove(HOLDS.symbol);
  }

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** Returns how rules write it; empty for {@link #HOLDS}. */
  public String symbol() {
    return symbol;
  }

  /** Returns with how many literals it compares. */
  public Arity arity() {
    return switch (this) {
      case HOLDS -> Arity.NONE;
      case IN, NOT_IN -> Arity.SEVERAL;
      case EQUAL,
          NOT_EQUAL,
          LESS,
          AT_MOST,
          MORE,
          AT_LEAST,
          CONTAINS,
          NOT_CONTAINS,
          MATCHES,
          NOT_MATCHES ->
          Arity.ONE;
    };
  }

  /** Returns whether it compares sizes. */
  public boolean isOrder() {
    return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
  }

  /** Returns whether it says the opposite of {@link #positive}. */
  public boolean isNegated() {
    return this != positive();
  }

  /** Returns the operator that says the opposite, or this one if it says no opposite. */
  public Operator positive() {
    return switch (this) {
      case NOT_EQUAL -> EQUAL;
      case NOT_IN -> IN;
      case NOT_CONTAINS -> CONTAINS;
      case NOT_MATCHES -> MATCHES;
      case EQUAL, LESS, AT_MOST, MORE, AT_LEAST, IN, CONTAINS, MATCHES, HOLDS -> this;
    };
  }

  /** Returns the operator that is written that way. */
  public static Optional<Operator> written(String symbol) {
    return Optional.ofNullable(BY_SYMBOL.get(symbol));
  }
}
