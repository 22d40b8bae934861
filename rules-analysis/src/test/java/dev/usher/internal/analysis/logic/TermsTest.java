package dev.usher.internal.analysis.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
  private static final int ROUNDS = 200;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aTerm_holdsOfWhatItSays(long first) {
    for (long seed = first * ROUNDS; seed < (first + 1) * ROUNDS; seed++) {
      RandomTerms random = new RandomTerms(seed);
      List<RandomTerms.Known> made = IntStream.range(0, 30).mapToObj(i -> random.next()).toList();
      List<Combination> all = random.combinations();
      for (int i = 0; i < all.size(); i++) {
        Evaluation evaluation = new Evaluation(all.get(i));
        for (RandomTerms.Known each : made) {
          assertThat(evaluation.holds(each.term()))
              .as("seed %d, term %d, %s", seed, each.term().number(), all.get(i))
              .isEqualTo(each.holds().get(i));
        }
      }
    }
  }

  @Test
  void whatIsLeftAtAClass_holdsWhereTheWholeDoesThere() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      RandomTerms random = new RandomTerms(seed);
      IntStream.range(0, 20).forEach(i -> random.next());
      RandomTerms.Known known = random.next();
      int dimension = random.dimension();
      int index = random.index(dimension);
      Term left = new Restriction(random.terms(), Map.of(dimension, index)).of(known.term());
      List<Combination> all = random.combinations();
      for (Combination each : all) {
        assertThat(new Evaluation(each).holds(left))
            .as("seed %d, %d = %d, %s", seed, dimension, index, each)
            .isEqualTo(known.holds().get(all.indexOf(each.with(dimension, index))));
      }
    }
  }

  @Test
  void whatIsMadeTwice_isTheSame() {
    Terms terms = new Terms(3, 4, 2);
    Term one = terms.is(0, 1);
    Term other = terms.from(1, 2);
    Term third = terms.is(2, 1);

    assertThat(terms.and(one, other)).isSameAs(terms.and(other, one, one, terms.always()));
    assertThat(terms.or(one, terms.or(other, third)))
        .isSameAs(terms.or(terms.or(third, one), other));
    assertThat(terms.not(terms.not(terms.and(one, other)))).isSameAs(terms.and(one, other));
    assertThat(terms.not(terms.from(1, 2))).isSameAs(terms.or(terms.is(1, 0), terms.is(1, 1)));
    assertThat(terms.and(terms.is(0, 1), terms.is(0, 2))).isSameAs(terms.never());
    assertThat(terms.or(terms.is(2, 0), terms.is(2, 1))).isSameAs(terms.always());
    Term both = terms.and(one, other);
    assertThat(terms.or(third, both, terms.not(both))).isSameAs(terms.always());
    Term either = terms.or(one, other);
    assertThat(terms.and(third, either, terms.not(either))).isSameAs(terms.never());
    assertThat(terms.differ(both, both)).isSameAs(terms.never());
  }

  @Test
  void whatIsNestedDeep_isRestricted() {
    Terms terms = new Terms();
    Term deep = HardTerms.nested(terms, 100_000);
    Restriction restriction = new Restriction(terms, Map.of(0, 2));

    assertThat(restriction.of(deep)).isNotSameAs(deep);
    assertThat(restriction.of(terms.is(0, 2))).isSameAs(terms.always());
  }

  @Test
  void partsComeBeforeWhatTheyMakeUp() {
    RandomTerms random = new RandomTerms(7);
    List<Term> made = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      made.add(random.next().term());
    }

    assertThat(Cone.of(made))
        .allSatisfy(
            term -> assertThat(term.parts()).allMatch(part -> part.number() < term.number()));
  }

  @Test
  void dimensions_mayBeAddedWhileTermsAreMade() {
    Terms terms = new Terms();
    List<Term> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      assertThat(terms.dimension(2 + i % 3)).isEqualTo(i);
      all.add(terms.is(i, 1));
    }

    assertThat(terms.dimensions()).isEqualTo(100);
    assertThat(new Evaluation(Combination.of(new int[100]).with(99, 1)).holds(terms.or(all)))
        .isTrue();
  }

  @Test
  void whatThereIsNot_isRefused() {
    Terms terms = new Terms(3);
    BitSet beyond = new BitSet();
    beyond.set(3);

    assertThatThrownBy(() -> terms.dimension(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> terms.is(1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> terms.in(0, beyond)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> terms.is(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
