package dev.usher.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Money;
import dev.usher.policy.PolicySource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Which of a field's values is the nearest that changes something. */
class NearestValuesTest {
  private static final Usher USHER =
      Usher.open(
          PolicySource.of(
              Map.of(
                  "policy.yaml",
                  """
                  policy: nearest
                  version: 1.0.0
                  zone: UTC
                  hours: {mon-fri: "09:00-17:00"}
                  currency: EUR
                  tiers: [agent, lead]
                  topics: [refund]
                  fields: {area: number, code: text}
                  """,
                  "nearest.drl",
                  """
                  package nearest;
                  rule "Disputes" when $case : Classified(dispute != null)
                  then $case.signal("disputed"); end
                  rule "Odd cents" when $case : Classified(shippingCost > 4.005B)
                  then $case.emergency(); end
                  rule "All but one" when $case : Classified(refund != 20)
                  then $case.vip(); end
                  rule "Attempts" when $case : Assessed(attempts > 2)
                  then $case.escalate(2); end
                  rule "Wide areas" when $case : Tiered(number("area") > 7.5B)
                  then $case.act("measure"); end
                  rule "Codes" when $case : Tiered(text("code") != null, text("code") matches "[A-Z]-[0-9]+")
                  then $case.hold("code"); end
                  """)));

  @AfterAll
  static void close() {
    USHER.close();
  }

  private static ContactBuilder contact() {
    return Contact.builder("c-1", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL);
  }

  private static Money euros(String amount) {
    return Money.parse(amount + " EUR");
  }

  private static List<String> changes(ContactBuilder of) {
    Contact contact = of.build();
    return USHER.explain(contact, contact.receivedAt()).flips().stream().map(Flip::change).toList();
  }

  @Test
  void amountThatIsOnlyAskedForToBeThere_isFlippedByOneAndByNone() {
    assertThat(changes(contact())).contains("the amount in dispute 0.00 EUR instead of nothing");
    assertThat(changes(contact().dispute(euros("5"))))
        .contains("the amount in dispute nothing instead of 5.00 EUR");
  }

  @Test
  void borderBetweenTwoCents_liesAtTheNextOne() {
    assertThat(changes(contact().shippingCost(euros("4"))))
        .contains("the cost of an emergency shipment 0.01 EUR more (4.01 EUR)");
    assertThat(changes(contact().shippingCost(euros("9"))))
        .contains("the cost of an emergency shipment 5.00 EUR less (4.00 EUR)");
  }

  @Test
  void singleAmount_isLeftForItsNeighbour() {
    assertThat(changes(contact().refund(euros("20"))))
        .contains("the refund 0.01 EUR less (19.99 EUR)");
    assertThat(changes(contact().refund(euros("25"))))
        .contains("the refund 5.00 EUR less (20.00 EUR)");
  }

  @Test
  void wholeNumbersAndNumbers_turnAtTheFinestThatIsWritten() {
    assertThat(changes(contact().attempts(1))).contains("the number of failed attempts 2 more (3)");
    assertThat(changes(contact().field("area", 7))).contains("the field area 0.6 more (7.6)");
    assertThat(changes(contact().field("area", 9))).contains("the field area 1.5 less (7.5)");
  }

  @Test
  void text_isTriedAsOneThatMatches() {
    assertThat(changes(contact())).contains("the field code A-0 instead of nothing");
  }
}
