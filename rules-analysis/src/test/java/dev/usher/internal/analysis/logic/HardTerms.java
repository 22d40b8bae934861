package dev.usher.internal.analysis.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Terms that ask much of whoever reads them: deep ones, and such as have no small diagram. */
final class HardTerms {
  private HardTerms() {}

  /** Returns terms that each hold where two of so many labels are given. */
  static List<Term> pairs(Terms terms, int labels, int count, Random random) {
    int[] numbers = IntStream.range(0, labels).map(i -> terms.dimension(2)).toArray();
    List<Term> pairs = new ArrayList<>();
    while (pairs.size() < count) {
      int one = random.nextInt(labels);
      int other = (one + 1 + random.nextInt(labels - 1)) % labels;
      pairs.add(terms.and(terms.is(numbers[one], 1), terms.is(numbers[other], 1)));
    }
    return pairs;
  }

  /** Returns that of each of so many triples of labels one is given, or not, as it happens. */
  static Term triples(Terms terms, int labels, int count, Random random) {
    int[] numbers = IntStream.range(0, labels).map(i -> terms.dimension(2)).toArray();
    List<Term> triples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      triples.add(
          terms.or(
              IntStream.range(0, 3)
                  .mapToObj(j -> terms.is(numbers[random.nextInt(labels)], random.nextInt(2)))
                  .toList()));
    }
    return terms.and(triples);
  }

  /** Returns a term of so many levels, each of which asks about a dimension of its own. */
  static Term nested(Terms terms, int levels) {
    Term nested = terms.is(terms.dimension(3), 2);
    for (int i = 1; i < levels; i++) {
      Term one = terms.is(terms.dimension(2 + i % 4), 1);
      nested = i % 2 == 0 ? terms.and(one, nested) : terms.or(one, terms.not(nested));
    }
    return nested;
  }

  /**
   * Returns a term for each of so many rules, over 65 dimensions: each asks for two to four of them
   * to lie on one side of a random class.
   */
  static List<Term> bands(Terms terms, int count, Random random) {
    int[] numbers =
        IntStream.range(0, 65)
            .map(i -> terms.dimension(i < 50 ? 2 : 50 + random.nextInt(350)))
            .toArray();
    List<Term> rules = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Term> parts = new ArrayList<>();
      int asked = 2 + random.nextInt(3);
      while (parts.size() < asked) {
        int dimension = numbers[random.nextInt(numbers.length)];
        int first = 1 + random.nextInt(terms.classes(dimension) - 1);
        Term from = terms.from(dimension, first);
        parts.add(random.nextBoolean() ? from : terms.not(from));
      }
      rules.add(terms.and(parts));
    }
    return rules;
  }

  /** Returns that one pigeon more than there are holes sit alone, each in one of them. */
  static Term pigeons(Terms terms, int holes) {
    int[] pigeons = IntStream.rangeClosed(0, holes).map(i -> terms.dimension(holes)).toArray();
    List<Term> alone = new ArrayList<>();
    for (int hole = 0; hole < holes; hole++) {
      for (int one = 0; one <= holes; one++) {
        for (int other = one + 1; other <= holes; other++) {
          alone.add(
              terms.not(terms.and(terms.is(pigeons[one], hole), terms.is(pigeons[other], hole))));
        }
      }
    }
    return terms.and(alone);
  }
}
