package dev.usher.desk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {
  private static final BigDecimal AROUND = BigDecimal.valueOf(5);

  @ParameterizedTest
  @CsvSource({
    "kyndof, ../examples/contacts/kyndof.jsonl",
    "kickfin, ../examples/contacts/kickfin.jsonl",
    "dignifi, ../examples/contacts/dignifi.jsonl",
    "kraken, ../examples/contacts/kraken.jsonl",
    "csm-bridge, ../examples/contacts/csm-bridge.jsonl",
    "../examples/returns-desk, ../examples/returns-desk/contacts.jsonl"
  })
  void eachRung_isWhatThePolicyDecidesOnItsValues(String policy, Path samples) throws IOException {
    PolicySource source =
        policy.startsWith(".") ? PolicySource.folder(Path.of(policy)) : PolicySource.named(policy);
    try (Usher usher = Usher.open(source)) {
      ContactReader reader = ContactReader.in(usher.policy().manifest().currency());
      for (String line : Files.readAllLines(samples).subList(0, 4)) {
        Contact contact = reader.read(line).contact();
        for (ComparedFigure figure : ComparedFigure.of(usher.policy()).values()) {
          assertRungs(figure, contact, usher::decide);
        }
      }
    }
  }

  private static void assertRungs(
      ComparedFigure figure, Contact contact, Function<Contact, Decision> decide) {
    List<Rung> rungs = Ladder.of(figure, contact, decide);
    assertThat(rungs.get(0).from()).isEqualByComparingTo("0");
    for (int i = 1; i < rungs.size(); i++) {
      BigDecimal to = rungs.get(i - 1).to();
      assertThat(rungs.get(i).from()).isEqualByComparingTo(figure.step().add(to));
      assertThat(Ladder.isAlike(rungs.get(i - 1).high(), rungs.get(i).low())).isFalse();
    }
    for (BigDecimal threshold : figure.thresholds()) {
      BigDecimal end = threshold.add(figure.step().multiply(AROUND));
      BigDecimal value = threshold.subtract(figure.step().multiply(AROUND)).max(BigDecimal.ZERO);
      for (; value.compareTo(end) <= 0; value = value.add(figure.step())) {
        assertDecided(figure, contact, decide, rungs, value);
      }
    }
  }

  /** Beyond a figure's greatest value there is nothing to decide. */
  private static void assertDecided(
      ComparedFigure figure,
      Contact contact,
      Function<Contact, Decision> decide,
      List<Rung> rungs,
      BigDecimal value) {
    BigDecimal most = figure.most();
    if (most != null && value.compareTo(most) > 0) {
      return;
    }
    Decision decision = decide.apply(figure.with(contact, value));
    List<Rung> own = rungs.stream().filter(rung -> rung.has(value)).toList();
    assertThat(own).as(figure.field() + " " + value).hasSize(1);
    Rung rung = own.get(0);
    assertThat(
            Ladder.isAlike(rung.low(), decision)
                || Ladder.isAlike(rung.high(), decision)
                || (decision.refund() != null && isMet(rungs, value)))
        .as("%s %s is decided as its rung is, %s", figure.field(), value, rung)
        .isTrue();
  }

  /** One value at which as much is asked as is granted anyway belongs to the rung around it. */
  private static boolean isMet(List<Rung> rungs, BigDecimal value) {
    return rungs.stream()
        .noneMatch(
            rung ->
                value.compareTo(rung.from()) == 0
                    || (rung.to() != null && value.compareTo(rung.to()) == 0));
  }
}
