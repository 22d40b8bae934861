package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts at, just below and just above the one in a rule, from cents to ten digits and more. */
class AmountsTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "refund {0} {1}, with {2}: {3}")
  @CsvSource(
      textBlock =
          """
          >=, 500,            499.99 USD,           false
          >=, 500,            500.00 USD,           true
          >,  500.10B,        500.10 USD,           false
          >,  500.10B,        500.11 USD,           true
          >=, 2147483648B,     2147483647.99 USD,    false
          >=, 2147483648B,     2147483648.00 USD,    true
          >,  2500000000B,     2500000000.00 USD,    false
          >,  2500000000B,     2500000000.01 USD,    true
          <=, 2500000000.50B, 2500000000.50 USD,    true
          <=, 2500000000.50B, 2500000000.51 USD,    false
          ==, 9999999999.99B, 9999999999.99 USD,    true
          ==, 9999999999.99B, 9999999999.98 USD,    false
          ==, 4294967296B,     0.00 USD,             false
          <,  99999999999B,    99999999998.99 USD,   true
          """)
  void comparison_isExact(String operator, String amount, String refund, boolean holds) {
    String rule = "Assessed(refund %s %s) => escalate(2)".formatted(operator, amount);
    Contact contact =
        Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
            .refund(Money.parse(refund))
            .build();
    try (Usher usher = new PolicyFolder(folder).rules(rule).open()) {
      assertThat(usher.decide(contact).tier()).isEqualTo(holds ? 2 : 1);
    }
  }
}
