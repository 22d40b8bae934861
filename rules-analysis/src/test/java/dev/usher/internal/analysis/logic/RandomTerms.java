package dev.usher.internal.analysis.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Random terms over a few random dimensions, and of each the combinations that it holds of, worked
 * out without any of what is tested.
 */
final class RandomTerms {
  private final Random random;
  private final Terms terms = new Terms();
  private final List<Known> made = new ArrayList<>();
  private final List<Combination> combinations = new ArrayList<>();

  /** A term, and the places of the combinations that it holds of. */
  record Known(Term term, BitSet holds) {}

  RandomTerms(long seed) {
    this.random = new Random(seed);
    int dimensions = 1 + random.nextInt(4);
    for (int i = 0; i < dimensions; i++) {
      terms.dimension(1 + random.nextInt(7));
    }
    int[] classes = new int[dimensions];
    do {
      combinations.add(Combination.of(classes));
    } while (next(classes));
    made.add(new Known(terms.always(), where(i -> true)));
    made.add(new Known(terms.never(), where(i -> false)));
  }

  private boolean next(int[] classes) {
    int last = classes.length - 1;
    while (last >= 0 && ++classes[last] == terms.classes(last)) {
      classes[last--] = 0;
    }
    return last >= 0;
  }

  Terms terms() {
    return terms;
  }

  /** Returns all combinations; places are of this list. */
  List<Combination> combinations() {
    return combinations;
  }

  /** Returns the dimensions' numbers in a random order. */
  int[] order() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, terms.dimensions()).boxed().toList());
    Collections.shuffle(order, random);
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  int dimension() {
    return random.nextInt(terms.dimensions());
  }

  int index(int dimension) {
    return random.nextInt(terms.classes(dimension));
  }

  /** Returns one of the terms made. */
  Known any() {
    return made.get(random.nextInt(made.size()));
  }

  /** Returns a new term, made of others. */
  Known next() {
    int dimension = dimension();
    int index = index(dimension);
    Known one = any();
    Known other = any();
    Known next =
        switch (random.nextInt(8)) {
          case 0, 1 -> in(dimension);
          case 2 ->
              new Known(
                  terms.is(dimension, index),
                  where(i -> combinations.get(i).of(dimension) == index));
          case 3 ->
              new Known(
                  terms.from(dimension, index),
                  where(i -> combinations.get(i).of(dimension) >= index));
          case 4 -> new Known(terms.not(one.term), where(i -> !one.holds.get(i)));
          case 5 ->
              new Known(
                  terms.differ(one.term, other.term),
                  where(i -> one.holds.get(i) != other.holds.get(i)));
          case 6 -> joined(true);
          default -> joined(false);
        };
    made.add(next);
    return next;
  }

  private Known in(int dimension) {
    BitSet in = new BitSet();
    for (int i = 0; i < terms.classes(dimension); i++) {
      in.set(i, random.nextBoolean());
    }
    return new Known(
        terms.in(dimension, in), where(i -> in.get(combinations.get(i).of(dimension))));
  }

  private Known joined(boolean every) {
    List<Known> parts = IntStream.range(0, random.nextInt(5)).mapToObj(i -> any()).toList();
    List<Term> some = parts.stream().map(Known::term).toList();
    return every
        ? new Known(terms.and(some), where(i -> parts.stream().allMatch(p -> p.holds.get(i))))
        : new Known(terms.or(some), where(i -> parts.stream().anyMatch(p -> p.holds.get(i))));
  }

  private BitSet where(IntPredicate holds) {
    BitSet where = new BitSet();
    IntStream.range(0, combinations.size()).filter(holds).forEach(where::set);
    return where;
  }
}
