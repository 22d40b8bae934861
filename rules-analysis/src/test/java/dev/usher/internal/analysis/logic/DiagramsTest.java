package dev.usher.internal.analysis.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramsTest {
  private static final int ROUNDS = 50;
  private static final int PLENTY = 1 << 20;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void termsThatHoldOfTheSame_haveOneDiagram(long first) {
    for (long seed = first * ROUNDS; seed < (first + 1) * ROUNDS; seed++) {
      RandomTerms random = new RandomTerms(seed);
      Diagrams diagrams = new Diagrams(random.terms(), random.order(), PLENTY);
      Map<BitSet, Integer> byMeaning = new HashMap<>();
      Map<Integer, BitSet> byDiagram = new HashMap<>();
      for (int i = 0; i < 40; i++) {
        RandomTerms.Known each = random.next();
        int diagram = diagrams.of(each.term());
        String as = "seed " + seed + ", term " + each.term().number();
        Integer known = byMeaning.putIfAbsent(each.holds(), diagram);
        assertThat(known == null ? diagram : known).as(as).isEqualTo(diagram);
        BitSet meant = byDiagram.putIfAbsent(diagram, each.holds());
        assertThat(meant == null ? each.holds() : meant).as(as).isEqualTo(each.holds());
        assertThat(diagram == Diagrams.NEVER).as(as).isEqualTo(each.holds().isEmpty());
        assertThat(diagram == Diagrams.ALWAYS)
            .as(as)
            .isEqualTo(each.holds().cardinality() == random.combinations().size());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void operations_areThoseOfTerms(long first) {
    for (long seed = first * ROUNDS; seed < (first + 1) * ROUNDS; seed++) {
      RandomTerms random = new RandomTerms(seed);
      Terms terms = random.terms();
      Diagrams diagrams = new Diagrams(terms, random.order(), PLENTY);
      IntStream.range(0, 20).forEach(i -> random.next());
      Term one = random.next().term();
      Term other = random.next().term();
      int diagram = diagrams.of(one);

      assertThat(diagrams.and(diagram, diagrams.of(other)))
          .as("seed %d", seed)
          .isEqualTo(diagrams.of(terms.and(one, other)));
      assertThat(diagrams.or(diagram, diagrams.of(other)))
          .as("seed %d", seed)
          .isEqualTo(diagrams.of(terms.or(one, other)));
      assertThat(diagrams.not(diagram)).as("seed %d", seed).isEqualTo(diagrams.of(terms.not(one)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsLeftAtAClass_holdsWhereTheWholeDoesThere(long first) {
    for (long seed = first * ROUNDS; seed < (first + 1) * ROUNDS; seed++) {
      RandomTerms random = new RandomTerms(seed);
      Diagrams diagrams = new Diagrams(random.terms(), random.order(), PLENTY);
      IntStream.range(0, 20).forEach(i -> random.next());
      for (int i = 0; i < 20; i++) {
        RandomTerms.Known known = random.next();
        int dimension = random.dimension();
        int index = random.index(dimension);
        int left = diagrams.at(diagrams.of(known.term()), dimension, index);
        List<Combination> all = random.combinations();
        for (Combination each : all) {
          assertThat(holds(diagrams, left, each))
              .as("seed %d, %d = %d, %s", seed, dimension, index, each)
              .isEqualTo(known.holds().get(all.indexOf(each.with(dimension, index))));
        }
      }
    }
  }

  /** By cutting down to the one combination. */
  private static boolean holds(Diagrams diagrams, int diagram, Combination combination) {
    int left = diagram;
    for (int i = 0; i < combination.dimensions(); i++) {
      left = diagrams.at(left, i, combination.of(i));
    }
    assertThat(left).isIn(Diagrams.NEVER, Diagrams.ALWAYS);
    return left == Diagrams.ALWAYS;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theCombination_isThePlainest(long first) {
    for (long seed = first * ROUNDS; seed < (first + 1) * ROUNDS; seed++) {
      RandomTerms random = new RandomTerms(seed);
      int[] order = random.order();
      Diagrams diagrams = new Diagrams(random.terms(), order, PLENTY);
      for (int i = 0; i < 30; i++) {
        RandomTerms.Known known = random.next();
        assertThat(diagrams.cell(diagrams.of(known.term())))
            .as("seed %d, term %d", seed, known.term().number())
            .isEqualTo(plainest(random.combinations(), known.holds(), order));
      }
    }
  }

  /** Returns the first of those that hold, by the classes of the dimensions in their order. */
  static @Nullable Combination plainest(List<Combination> all, BitSet holds, int[] order) {
    Comparator<Combination> plain = Comparator.comparingInt(each -> 0);
    for (int dimension : order) {
      plain = plain.thenComparingInt(each -> each.of(dimension));
    }
    return holds.stream().mapToObj(all::get).min(plain).orElse(null);
  }

  @Test
  void theHighestDimension_isTheFirstThatMatters() {
    Terms terms = new Terms(3, 1, 5);
    Diagrams diagrams = new Diagrams(terms, new int[] {2, 1, 0}, PLENTY);

    assertThat(diagrams.top(diagrams.of(terms.is(0, 1)))).isEqualTo(0);
    assertThat(diagrams.top(diagrams.of(terms.and(terms.is(0, 1), terms.is(2, 4))))).isEqualTo(2);
    assertThat(diagrams.top(Diagrams.ALWAYS)).isEqualTo(-1);
  }

  @Test
  void pastTheBudget_whatIsThereStays() {
    Terms terms = new Terms();
    List<Term> rules = HardTerms.pairs(terms, 60, 200, new Random(5));
    Diagrams diagrams = new Diagrams(terms, DimensionOrder.of(terms, rules), 2_000);
    List<Integer> before = rules.stream().map(diagrams::of).toList();

    assertThatThrownBy(() -> diagrams.of(terms.or(rules)))
        .isInstanceOf(Diagrams.BudgetException.class);
    assertThat(diagrams.size()).isLessThanOrEqualTo(2_000);
    assertThat(rules.stream().map(diagrams::of).toList()).isEqualTo(before);
    for (int i = 0; i < rules.size(); i++) {
      Combination cell = diagrams.cell(before.get(i));
      assertThat(cell).isNotNull();
      assertThat(new Evaluation(cell).holds(rules.get(i))).isTrue();
    }
  }

  @Test
  void whatIsPossibleBesideOthers_isPossibleAlone() {
    Terms terms = new Terms();
    List<Term> rules = HardTerms.pairs(terms, 20, 30, new Random(9));
    int[] order = DimensionOrder.of(terms, rules);
    Diagrams shared = new Diagrams(terms, order, PLENTY);
    for (int count = 2; count <= 30; count++) {
      Term some = terms.or(rules.subList(0, count));
      shared.of(some);
      Diagrams alone = new Diagrams(terms, order, shared.size());

      assertThat(alone.cell(alone.of(some))).isEqualTo(shared.cell(shared.of(some)));
      assertThat(alone.size()).isLessThanOrEqualTo(shared.size());
    }
  }

  @Test
  void whatIsNestedDeep_andOverManyDimensions_isRead() {
    Terms terms = new Terms();
    Term deep = HardTerms.nested(terms, 10_000);
    int last = terms.dimensions() - 1;
    Diagrams diagrams =
        new Diagrams(terms, IntStream.rangeClosed(0, last).map(i -> last - i).toArray(), PLENTY);

    int diagram = diagrams.of(deep);
    Combination cell = diagrams.cell(diagram);

    assertThat(cell).isNotNull();
    assertThat(new Evaluation(cell).holds(deep)).isTrue();
    assertThat(diagrams.at(diagram, 0, 0)).isNotEqualTo(diagram);
    assertThat(diagrams.and(diagram, diagrams.of(terms.not(deep)))).isEqualTo(Diagrams.NEVER);
  }
}
