package dev.usher.internal.analysis.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProverTest {
  private static final int ROUNDS = 100;
  private static final Bounds SEARCH_ONLY = new Bounds(1, 1, 1 << 20, 10_000, Long.MAX_VALUE);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSearch_findsThePlainestCombination_orThatThereIsNone(long first) {
    for (long seed = first * ROUNDS; seed < (first + 1) * ROUNDS; seed++) {
      RandomTerms random = new RandomTerms(seed);
      int[] order = random.order();
      for (int i = 0; i < 30; i++) {
        RandomTerms.Known known = random.next();
        Possibility found = search(random.terms(), known.term(), order, 1 << 20, 10_000);
        assertThat(found.isOpen()).isFalse();
        assertThat(found.isNever())
            .as("seed %d, term %d", seed, known.term().number())
            .isEqualTo(known.holds().isEmpty());
        assertThat(found.combination())
            .as("seed %d, term %d", seed, known.term().number())
            .isEqualTo(DiagramsTest.plainest(random.combinations(), known.holds(), order));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void withinAnyBounds_theAnswersAreTheSame(long first) {
    for (long seed = first * ROUNDS; seed < (first + 1) * ROUNDS; seed++) {
      RandomTerms random = new RandomTerms(seed);
      List<Term> made = IntStream.range(0, 30).mapToObj(i -> random.next().term()).toList();
      Prover usual = new Prover(random.terms(), made);
      Prover searching = new Prover(random.terms(), made, SEARCH_ONLY);
      Prover crowded =
          new Prover(random.terms(), made, new Bounds(30, 10, 1 << 20, 10_000, Long.MAX_VALUE));
      for (Term each : made) {
        String usually = usual.possible(each).toString();
        assertThat(searching.possible(each)).as("seed %d", seed).hasToString(usually);
        assertThat(crowded.possible(each)).as("seed %d", seed).hasToString(usually);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anAnswer_hangsOnNothingAskedBefore(long seed) {
    Terms terms = new Terms();
    Random random = new Random(seed);
    List<Term> rules = HardTerms.pairs(terms, 30, 60, random);
    List<Term> asked = new ArrayList<>(rules);
    for (int i = 0; i < 60; i++) {
      List<Term> others = new ArrayList<>(rules);
      others.remove(i);
      asked.add(terms.butNot(rules.get(i), terms.or(others)));
    }
    asked.add(terms.or(rules));
    asked.add(HardTerms.pigeons(terms, 7));
    asked.add(terms.or(rules.get(0), HardTerms.pigeons(terms, 6)));
    asked.add(terms.and(terms.or(rules), HardTerms.pigeons(terms, 5)));
    Bounds tight = new Bounds(300, 50, 5_000, 5, Long.MAX_VALUE);
    List<String> alone =
        asked.stream()
            .map(each -> new Prover(terms, rules, tight).possible(each).toString())
            .toList();
    assertThat(alone).anyMatch(each -> each.startsWith("open")).anyMatch("never"::equals);

    for (int round = 0; round < 5; round++) {
      List<Integer> shuffled = new ArrayList<>(IntStream.range(0, asked.size()).boxed().toList());
      Collections.shuffle(shuffled, random);
      Prover prover = new Prover(terms, rules, tight);
      for (int i : shuffled) {
        assertThat(prover.possible(asked.get(i))).as("seed %d", seed).hasToString(alone.get(i));
      }
    }
  }

  @Test
  void whatHasNoSmallDiagram_isSearchedFor() {
    Terms terms = new Terms();
    List<Term> rules = HardTerms.pairs(terms, 80, 300, new Random(1));
    Prover prover = new Prover(terms, rules);
    List<Term> others = new ArrayList<>(rules);
    others.remove(7);

    assertThat(prover.never(terms.or(rules))).isFalse();
    assertThat(prover.isEqual(terms.or(rules), terms.or(others))).isFalse();
    assertThat(prover.never(terms.butNot(rules.get(7), terms.or(rules)))).isTrue();
  }

  @Test
  void rulesByTheThousand_areProven() {
    Terms terms = new Terms();
    List<Term> rules = HardTerms.bands(terms, 3_000, new Random(1));
    Prover prover = new Prover(terms, rules);
    int nevers = 0;
    for (Term each : rules) {
      Combination found = prover.possible(each).combination();
      assertThat(found == null || new Evaluation(found).holds(each)).isTrue();
      nevers += found == null ? 1 : 0;
    }
    for (Term each : rules.subList(0, 30)) {
      assertThat(prover.never(terms.butNot(each, terms.or(rules)))).isTrue();
    }
    assertThat(nevers).isBetween(1, 100);
  }

  @Test
  void whatIsNestedDeep_isProvenOrOpen() {
    Terms terms = new Terms();
    Term deep = HardTerms.nested(terms, 10_000);
    Prover prover = new Prover(terms, List.of(deep));

    assertThat(prover.possible(deep).combination()).isNotNull();
    assertThat(prover.possible(terms.not(deep)).isNever()).isFalse();
  }

  @Test
  void whereNothingSuffices_theAnswerIsOpen_andSaysWhy() {
    Terms terms = new Terms();
    Term pigeons = HardTerms.pigeons(terms, 8);

    assertThat(
            new Prover(terms, List.of(pigeons), new Bounds(100, 10, 1 << 20, 20, Long.MAX_VALUE))
                .possible(pigeons))
        .hasToString("open: a proof takes more than 20 conflicts");
    assertThat(
            new Prover(terms, List.of(pigeons), new Bounds(100, 10, 50, 20, Long.MAX_VALUE))
                .possible(pigeons))
        .hasToString("open: a proof takes more than 50 literals");
    assertThat(new Prover(terms, List.of(pigeons)).possible(pigeons)).hasToString("never");
  }

  @Test
  void allQuestionsTogether_takeNoMoreThanTheyMay_andTheRestIsOpen() {
    Terms terms = new Terms();
    List<Term> rules = HardTerms.pairs(terms, 40, 100, new Random(5));
    Bounds bounds = new Bounds(300, 50, 5_000, 5, 20_000);
    Work work = new Work(bounds.steps());
    Prover prover = new Prover(terms, rules, bounds, work);
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      List<Term> others = new ArrayList<>(rules);
      others.remove(i);
      answers.add(prover.possible(terms.butNot(rules.get(i), terms.or(others))).toString());
    }

    String spent = "open: all proofs together take more than 20000 steps";
    int last = answers.indexOf(spent);
    assertThat(last).isBetween(2, rules.size() - 2);
    assertThat(answers.subList(0, last)).doesNotContain(spent);
    assertThat(answers.subList(last, answers.size())).containsOnly(spent);
    assertThat(prover.hasTaken(1)).isTrue();
    assertThat(work.steps()).isBetween(20_000L, 20_000L + 3 * 350 + 5_000);
    assertThat(prover.example(rules.get(0))).isNull();
    assertThat(prover.renewed(rules).possible(rules.get(0))).hasToString(spent);
  }

  @Test
  void whereNoConflictIsLeft_theCombinationHoldsAllTheSame() {
    Terms terms = new Terms();
    List<Term> rules = HardTerms.pairs(terms, 40, 100, new Random(3));
    Term none =
        terms.and(
            terms.not(terms.or(rules)), terms.or(HardTerms.pairs(terms, 5, 3, new Random(4))));
    int[] order = DimensionOrder.of(terms, rules);
    for (int conflicts = 0; conflicts < 20; conflicts++) {
      Possibility found = search(terms, none, order, 1 << 20, conflicts);
      assertThat(found.isNever()).isFalse();
    }
  }

  @Test
  void whatTheSearchLeavesOpen_isProvenByLargeDiagrams() {
    Terms terms = new Terms();
    Term pigeons = HardTerms.pigeons(terms, 6);
    Prover prover =
        new Prover(terms, List.of(pigeons), new Bounds(1 << 20, 10, 1 << 20, 20, Long.MAX_VALUE));

    assertThat(search(terms, pigeons, new int[0], 1 << 20, 20).isOpen()).isTrue();
    assertThat(prover.possible(pigeons)).hasToString("never");
    assertThat(prover.large()).isEqualTo(1);
  }

  @Test
  void whatTheSearchIsSureOf_takesNoLargeDiagram() {
    Terms terms = new Terms();
    List<Term> rules = HardTerms.pairs(terms, 30, 60, new Random(5));
    Prover prover =
        new Prover(terms, rules, new Bounds(1 << 20, 1, 1 << 20, 10_000, Long.MAX_VALUE));

    assertThat(prover.possible(terms.or(rules)).combination()).isNotNull();
    assertThat(prover.never(terms.butNot(rules.get(7), terms.or(rules)))).isTrue();
    assertThat(prover.large()).isZero();
  }

  /** Nor is what has a part that is too large: it would take as long, and fail again. */
  @Test
  void whatIsTooLarge_isNotTriedAgain() {
    Terms terms = new Terms(2);
    Term pigeons = HardTerms.pigeons(terms, 8);
    Term part = terms.or(terms.is(0, 1), pigeons);
    Prover prover =
        new Prover(terms, List.of(part), new Bounds(100, 10, 1 << 20, 20, Long.MAX_VALUE));

    for (int i = 0; i < 3; i++) {
      assertThat(prover.possible(pigeons).isOpen()).isTrue();
      assertThat(prover.possible(terms.and(terms.is(0, 0), part)).isOpen()).isTrue();
    }
    assertThat(prover.large()).isEqualTo(1);
  }

  /** A search that has run out of conflicts knows that there may be a plainer one. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whereConflictsRunOut_noOtherIsTakenForThePlainest(long seed) {
    Terms terms = new Terms();
    Term hard = HardTerms.triples(terms, 60, 240, new Random(seed));
    int[] backwards = backwards(terms);
    Possibility plainest = search(terms, hard, backwards, 1 << 20, 1 << 20);
    int roughly = 0;
    for (int conflicts = 0; conflicts < 150; conflicts++) {
      Possibility found = search(terms, hard, backwards, 1 << 20, conflicts);
      roughly += found.combination() != null && !found.isFinal() ? 1 : 0;
      if (found.isFinal()) {
        assertThat(found)
            .as("seed %d, %d conflicts", seed, conflicts)
            .hasToString(plainest.toString());
      }
    }
    assertThat(roughly).as("seed %d", seed).isPositive();
  }

  @Test
  void whereTriesRunOut_thereMayBeAPlainerOne() {
    Terms terms = new Terms();
    List<Term> pairs = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      pairs.add(terms.or(terms.is(terms.dimension(2), 1), terms.is(terms.dimension(2), 1)));
    }
    Possibility found = search(terms, terms.and(pairs), backwards(terms), 1 << 20, 10_000);

    assertThat(found.combination()).isNotNull();
    assertThat(found.isFinal()).isFalse();
  }

  private static int[] backwards(Terms terms) {
    return IntStream.range(0, terms.dimensions()).map(i -> terms.dimensions() - 1 - i).toArray();
  }

  @Test
  void dimensionsAddedLater_areRefused() {
    Terms terms = new Terms(2);
    Prover prover = new Prover(terms, List.of());
    terms.dimension(2);

    assertThatThrownBy(() -> prover.possible(terms.is(1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Possibility search(
      Terms terms, Term term, int[] order, int literals, int conflicts) {
    return Search.of(terms, term, order, literals, conflicts, new Work(Long.MAX_VALUE));
  }
}
