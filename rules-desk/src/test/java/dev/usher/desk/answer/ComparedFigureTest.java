package dev.usher.desk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.check.CheckedPolicy;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparedFigureTest {
  private static final Contact CONTACT =
      Contact.builder("f-1", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL).build();

  private static Map<String, ComparedFigure> returns() {
    Policy policy = CheckedPolicy.policy(PolicySource.folder(Path.of("../examples/returns-desk")));
    return ComparedFigure.of(policy);
  }

  @Test
  void whatIsSet_isSaid() {
    for (PolicySource source :
        new PolicySource[] {
          PolicySource.named("kyndof"),
          PolicySource.named("kickfin"),
          PolicySource.named("kraken"),
          PolicySource.folder(Path.of("../examples/returns-desk"))
        }) {
      for (ComparedFigure figure : ComparedFigure.of(CheckedPolicy.policy(source)).values()) {
        BigDecimal value = BigDecimal.valueOf(7);
        assertThat(figure.in(figure.with(CONTACT, value)))
            .as(figure.field())
            .isEqualByComparingTo(value);
        assertThat(figure.thresholds()).as(figure.field()).isNotEmpty();
      }
    }
  }

  @Test
  void ownFields_areAmongThem() {
    assertThat(returns()).containsKeys("refund", "fields.days-since-delivery");
    assertThat(returns().get("fields.days-since-delivery").label())
        .isEqualTo("days since delivery");
  }

  @Test
  void amountInAnotherCurrency_isConvertedAsThePolicyDoes() {
    Contact contact = CONTACT.toBuilder().refund(Money.of("100.00", "GBP")).build();
    ComparedFigure refund = returns().get("refund");
    BigDecimal rate = refund.manifest().rates().get(Money.of("1.00", "GBP").currency());

    assertThat(rate).isNotNull();
    assertThat(refund.in(contact)).isEqualByComparingTo(rate.multiply(new BigDecimal(100)));
  }

  @Test
  void whatNobodySays_isNothing() {
    assertThat(returns().get("refund").in(CONTACT)).isNull();
    assertThat(returns().get("fields.days-since-delivery").in(CONTACT)).isNull();
  }
}
