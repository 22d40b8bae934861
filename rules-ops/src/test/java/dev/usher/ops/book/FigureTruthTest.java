package dev.usher.ops.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.decision.Reason;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table says of an amount is what becomes of it. */
class FigureTruthTest {
  private static final Subject REFUND = new Subject.Named(Property.REFUND, Place.NOWHERE);
  private static final BigDecimal CENT = new BigDecimal("0.01");

  @ParameterizedTest
  @ValueSource(strings = {"dignifi", "kyndof"})
  void rulesOfABand_fireThere_andNoOtherThatLooksAtTheAmount(String name) {
    try (Usher usher = Usher.open(name)) {
      List<Rule> looking =
          usher.policy().rules().stream()
              .filter(rule -> rule.atoms().stream().anyMatch(FigureTruthTest::isRefund))
              .toList();
      Set<BigDecimal> amounts = new TreeSet<>();
      looking.stream()
          .flatMap(rule -> rule.atoms().stream())
          .filter(FigureTruthTest::isRefund)
          .flatMap(atom -> FigureCuts.figures(atom).stream())
          .forEach(
              figure ->
                  amounts.addAll(
                      List.of(figure.setScale(2), figure.subtract(CENT), figure.add(CENT))));
      assertThat(amounts).hasSizeGreaterThan(5);

      for (BigDecimal amount : amounts) {
        WithFigure restriction = new WithFigure(REFUND, amount);
        assertThat(fired(usher, amount))
            .as(amount.toPlainString())
            .containsAll(
                looking.stream()
                    .filter(rule -> Boolean.TRUE.equals(restriction.of(rule.conditions()).holds()))
                    .map(Rule::name)
                    .toList())
            .doesNotContainAnyElementsOf(
                looking.stream()
                    .filter(rule -> restriction.of(rule.conditions()).fails())
                    .map(Rule::name)
                    .toList());
      }
    }
  }

  private static boolean isRefund(Atom atom) {
    return atom.subject().unplaced().equals(REFUND);
  }

  private static Set<String> fired(Usher usher, BigDecimal amount) {
    Contact contact =
        Contact.builder("c-1", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
            .refund(Money.of(amount.toPlainString(), "USD"))
            .build();
    return usher.decide(contact).reasons().stream().map(Reason::rule).collect(Collectors.toSet());
  }
}
