package dev.usher.test;

import static dev.usher.test.UsherAssertions.assertThatContact;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What fails says what it would take. */
@UsherPolicy("kyndof")
class ContactAssertTest {
  private static final Contact refundOf480 =
      Contact.builder("k-1", Instant.parse("2026-03-03T01:00:00Z"), Channel.EMAIL)
          .topic("refund")
          .refund(Money.of("480.00", "USD"))
          .build();

  @Test
  void aRefundOf480_staysBelowTheLead(Usher usher) {
    assertThatContact(usher, refundOf480).atReceipt().hasTier(2);
    assertThatContact(usher, refundOf480).at("2026-03-03T12:00:00+09:00").hasTier(2);
  }

  @Test
  void aFailure_namesTheRulesThatAreNear_andTheSmallestChange(Usher usher) {
    assertThatThrownBy(
            () ->
                assertThatContact(usher, refundOf480)
                    .atReceipt()
                    .needsApprovalsOfExactly("cs-lead"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(
            "expected: cs-lead",
            "because: ",
            "why not:  \"Refunds of 500 to 2,000 go to the CS lead\" (KY-T10): at least 500.00 USD"
                + " wanted, 480.00 USD met, 20.00 USD short",
            "changes:  the refund 20.00 USD more (500.00 USD) makes it cs-lead");
  }

  @Test
  void aRuleThatShouldHaveDecided_saysWhatItMissed(Usher usher) {
    assertThatThrownBy(
            () -> assertThatContact(usher, refundOf480).atReceipt().isDecidedBy("KY-T10"))
        .hasMessageContainingAll("why not:  ", "(KY-T10)", "20.00 USD short");
  }

  @Test
  void aMomentWithoutAnOffset_isAMistakeInTheTest(Usher usher) {
    assertThatThrownBy(() -> assertThatContact(usher, refundOf480).at("2026-03-03"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no moment with an offset");
    assertThatThrownBy(() -> assertThatContact(null, refundOf480))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("usher");
  }
}
