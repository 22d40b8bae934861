package dev.usher.internal.analysis.logic;

import java.util.BitSet;
import java.util.List;

/**
 * Says of everything that contacts can differ in whether something holds. Made by {@link Terms}, by
 * one of which equal terms are the same object. Immutable.
 */
public abstract sealed class Term permits Term.Settled, Term.In, Term.Compound, Term.Negated {
  private final int number;

  Term(int number) {
    this.number = number;
  }

  /** Returns its place among the terms of its maker; its parts come before it. */
  public final int number() {
    return number;
  }

  /** Returns whether it holds of everything. */
  public boolean isTrue() {
    return false;
  }

  /** Returns whether it holds of nothing. */
  public boolean isFalse() {
    return false;
  }

  /** Returns what it is made of; empty, if of no other terms. */
  List<Term> parts() {
    return List.of();
  }

  /** Holds always, or never. */
  static final class Settled extends Term {
    private final boolean holds;

    Settled(int number, boolean holds) {
      super(number);
      this.holds = holds;
    }

    @Override
    public boolean isTrue() {
      return holds;
    }

    @Override
    public boolean isFalse() {
      return !holds;
    }
  }

  /** One dimension lies in some of its classes, though neither in none nor in all. */
  static final class In extends Term {
    private final int dimension;
    private final BitSet classes;

    In(int number, int dimension, BitSet classes) {
      super(number);
      this.dimension = dimension;
      this.classes = classes;
    }

    int dimension() {
      return dimension;
    }

    boolean has(int index) {
      return classes.get(index);
    }

    /** Returns the classes, which must not be changed. */
    BitSet classes() {
      return classes;
    }
  }

  /** All of its parts hold, or one of them does. */
  static final class Compound extends Term {
    private final boolean every;
    private final List<Term> parts;

    Compound(int number, boolean every, List<Term> parts) {
      super(number);
      this.every = every;
      this.parts = parts;
    }

    /** Returns whether all must hold. */
    boolean every() {
      return every;
    }

    @Override
    List<Term> parts() {
      return parts;
    }
  }

  /** Its part does not hold. */
  static final class Negated extends Term {
    private final Term part;

    Negated(int number, Term part) {
      super(number);
      this.part = part;
    }

    Term part() {
      return part;
    }

    @Override
    List<Term> parts() {
      return List.of(part);
    }
  }
}
