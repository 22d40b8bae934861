package dev.usher.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.evaluate.Comparison;
import dev.usher.internal.space.AssertionMaker;
import dev.usher.internal.space.DomainSamples;
import dev.usher.internal.space.TextSamples;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Rule;
import dev.usher.testing.RandomRules;
import dev.usher.testing.SamplePolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of conditions about one thing, what never holds is always found: as many values as can matter are
 * tried one by one, in another way than the product makes its classes of them.
 */
class SingleSubjectTest {
  private static final Manifest MANIFEST = SamplePolicy.manifest();
  private static final int CONJUNCTIONS = 3_000;
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal MOST_MONEY = new BigDecimal("999999999999999.99");

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatNoValueMeets_isFound_andNothingElse(long seed) {
    List<List<Atom>> alike = alike(seed);
    Random draw = new Random(seed);
    int never = 0;
    for (int i = 0; i < CONJUNCTIONS; i++) {
      List<Atom> atoms = alike.get(draw.nextInt(alike.size()));
      List<Condition> all = new ArrayList<>();
      List<Comparison> comparisons = new ArrayList<>();
      for (int j = 1 + draw.nextInt(3); j >= 0; j--) {
        Atom atom = atoms.get(draw.nextInt(atoms.size()));
        boolean turned = draw.nextInt(4) == 0;
        all.add(turned ? new Condition.Not(atom, Place.NOWHERE) : atom);
        Comparison comparison = Comparison.of(atom);
        comparisons.add(
            turned
                ? new Comparison(
                    comparison.asked(), comparison.requirement(), !comparison.negated())
                : comparison);
      }
      boolean met =
          values(atoms).stream()
              .anyMatch(
                  value ->
                      comparisons.stream()
                          .allMatch(each -> each.requirement().isMetBy(value) != each.negated()));
      boolean said = neverHolds(all);

      assertThat(said).as("seed %s: %s", seed, all).isEqualTo(!met);
      never += said ? 1 : 0;
    }
    assertThat(never).isGreaterThan(CONJUNCTIONS / 10);
  }

  private static boolean neverHolds(List<Condition> all) {
    Dimensions dimensions = new Dimensions();
    AssertionMaker assertions = new AssertionMaker(MANIFEST);
    for (Condition condition : all) {
      Atom atom = condition instanceof Condition.Not not ? (Atom) not.part() : (Atom) condition;
      dimensions.add(atom, assertions.of(atom));
    }
    dimensions.divide();
    List<Formula> formulas =
        all.stream()
            .<Formula>map(
                condition ->
                    condition instanceof Condition.Not not
                        ? new Formula.Negation(not, dimensions.claim((Atom) not.part()))
                        : dimensions.claim((Atom) condition))
            .toList();
    return dimensions.logic(100_000).exclude(formulas);
  }

  /** Comparisons that ask about one and the same, of each kind that values can be made up for. */
  private static List<List<Atom>> alike(long seed) {
    Map<String, Map<Object, List<Atom>>> alike = new TreeMap<>();
    for (Rule rule : RandomRules.of(MANIFEST, seed).rules(3_000)) {
      for (Atom atom : rule.atoms()) {
        Domain.Kind kind = atom.subject().domain().kind();
        if (kind.isNumber() || kind == Domain.Kind.CONSTANT || isAnyText(atom)) {
          alike
              .computeIfAbsent(atom.subject().name(), name -> new HashMap<>())
              .computeIfAbsent(Comparison.of(atom).asked(), asked -> new ArrayList<>())
              .add(atom);
        }
      }
    }
    return alike.values().stream()
        .flatMap(each -> each.values().stream())
        .filter(atoms -> atoms.size() > 1)
        .toList();
  }

  private static boolean isAnyText(Atom atom) {
    return atom.subject().domain().kind() == Domain.Kind.TEXT
        && new DomainSamples(MANIFEST).of(atom.subject()) instanceof TextSamples
        && !atom.operator().positive().symbol().equals("matches");
  }

  private static Set<Object> values(List<Atom> atoms) {
    Atom first = atoms.get(0);
    Domain domain = first.subject().domain();
    Set<Object> values = new LinkedHashSet<>();
    if (first.subject().isOptional()) {
      values.add(null);
    }
    if (domain.kind() == Domain.Kind.CONSTANT) {
      values.addAll(domain.members());
      return values;
    } else if (domain.kind() == Domain.Kind.TEXT) {
      values.add("a text that no rule knows");
      atoms.forEach(atom -> atom.literals().forEach(each -> each.value().ifPresent(values::add)));
      return values;
    }
    Set<BigDecimal> figures = new LinkedHashSet<>();
    around(figures, BigDecimal.ZERO);
    around(figures, BigDecimal.valueOf(100));
    around(figures, MOST_MONEY);
    for (Atom atom : atoms) {
      atom.literals()
          .forEach(
              each ->
                  each.value()
                      .ifPresent(value -> around(figures, new BigDecimal(value.toString()))));
    }
    figures.forEach(
        figure -> {
          if (isPossible(first, figure)) {
            values.add(domain.kind() == Domain.Kind.WHOLE ? (Object) figure.intValue() : figure);
          }
        });
    return values;
  }

  private static void around(Set<BigDecimal> figures, BigDecimal figure) {
    for (String step : List.of("0", "1", "0.01", "0.000000000001", "0.3")) {
      figures.add(figure.add(new BigDecimal(step)));
      figures.add(figure.subtract(new BigDecimal(step)));
    }
    figures.add(figure.setScale(2, RoundingMode.CEILING));
    figures.add(figure.setScale(2, RoundingMode.FLOOR));
  }

  private static boolean isPossible(Atom atom, BigDecimal figure) {
    BigDecimal plain = figure.stripTrailingZeros();
    String name = atom.subject().name();
    return switch (atom.subject().domain().kind()) {
      case AMOUNT ->
          figure.signum() >= 0
              && plain.scale() <= CENT.scale()
              && (name.equals("refundsWithin") || figure.compareTo(MOST_MONEY) <= 0);
      case WHOLE -> {
        int least = name.equals("contactsWithin") || name.equals("tier") ? 1 : 0;
        int most = name.equals("tier") ? MANIFEST.tiers().size() : Integer.MAX_VALUE;
        yield plain.scale() <= 0
            && figure.compareTo(BigDecimal.valueOf(least)) >= 0
            && figure.compareTo(BigDecimal.valueOf(most)) <= 0;
      }
      case SHARE -> figure.signum() >= 0 && figure.compareTo(BigDecimal.valueOf(100)) <= 0;
      case NUMBER -> true;
      case TEXT, TEXTS, YES_NO, CONSTANT -> false;
    };
  }
}
