package dev.usher.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.examples.benchmark.sized.HandWritten;
import dev.usher.examples.benchmark.sized.SizedContacts;
import dev.usher.examples.benchmark.sized.Way;
import dev.usher.model.Contact;
import dev.usher.model.decision.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the benchmark measures at a size answers alike. */
class SizedAgreementTest {
  private static final long SEED = 7;

  @ParameterizedTest
  @CsvSource({"decide, 33", "decide, 3033", "decideAll, 333", "naive, 333"})
  void eachWay_answersAsPlainJavaDoes(String way, int rules) {
    SizedWays.check(way, rules, SizedContacts.drawn(1_000, SEED));
  }

  @Test
  void aWayThatDiffers_isNamedWithTheContact() {
    Way plain = new HandWritten(33);
    List<Contact> contacts = SizedContacts.drawn(10, SEED);
    Way wrong =
        contact ->
            contact.id().equals("s-7") ? plain.decide(contacts.get(0)) : plain.decide(contact);
    assertThatThrownBy(() -> SizedWays.check("wrong", wrong, 33, contacts))
        .hasMessageStartingWith("wrong with 33 rules disagrees with plain Java")
        .hasMessageContaining("id=s-7");
  }

  @Test
  void eachRule_fires_andEightOfThemForAContact() {
    List<Contact> contacts = SizedContacts.all();
    try (Usher usher = SizedWays.open(33)) {
      List<Set<String>> fired =
          contacts.stream()
              .map(
                  contact ->
                      usher.decide(contact).reasons().stream()
                          .map(reason -> ((Source.Rule) reason.source()).name())
                          .collect(Collectors.toSet()))
              .toList();
      assertThat(fired.stream().flatMap(Set::stream).distinct()).hasSize(33);
      assertThat(fired.stream().mapToInt(Set::size).average().orElseThrow()).isBetween(7.5, 8.5);
    }
  }
}
