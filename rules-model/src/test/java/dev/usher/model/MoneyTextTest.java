package dev.usher.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts are written as the expression in this test says, and in no other way. */
class MoneyTextTest {
  private static final Pattern TEXT =
      Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,10})?) ([A-Z]{3})");
  private static final String FORM = "an amount and a currency such as \"750.00 USD\"";

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_134)
  void text_withSlips_isRefusedUnlessTheExpressionKnowsIt(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String characters = "0059..  USDx-+,٣";
    int taken = 0;
    for (int i = 0; i < 100_000; i++) {
      StringBuilder slipped = new StringBuilder(i % 2 == 0 ? "750.00 USD" : "000123456789012 USD");
      for (int slips = random.nextInt(3); slips > 0; slips--) {
        int at = random.nextInt(slipped.length());
        char c = characters.charAt(random.nextInt(characters.length()));
        switch (random.nextInt(3)) {
          case 0 -> slipped.insert(at, c);
          case 1 -> slipped.deleteCharAt(at);
          default -> slipped.setCharAt(at, c);
        }
      }
      taken += isTaken(slipped.toString()) ? 1 : 0;
    }
    assertThat(taken).isGreaterThan(30_000);
  }

  private static boolean isTaken(String text) {
    boolean expected = TEXT.matcher(text).matches();
    try {
      Money.parse(text);
      assertThat(expected).as(text).isTrue();
      return true;
    } catch (ContactException refused) {
      // An unknown currency or too many decimals are refused in other words.
      assertThat(refused.problem().contains(FORM)).as(text).isNotEqualTo(expected);
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "USD", " USD", "1", "1USD", "1 US", ".5 USD", "5. USD", "1.5.5 USD"})
  void text_thatIsNoAmount_isRefused(String text) {
    assertThatExceptionOfType(ContactException.class)
        .isThrownBy(() -> Money.parse(text))
        .withMessage("money is \"" + text + "\": " + FORM);
  }

  @ParameterizedTest
  @CsvSource({
    "750 USD, 750.00",
    "750.5 USD, 750.50",
    "750.5000000000 USD, 750.50",
    "000000000000007 KRW, 7",
    "7.0 KRW, 7",
    "999999999999999.99 USD, 999999999999999.99",
    "0 XXX, 0"
  })
  void amount_isBroughtToTheCurrencysScale(String text, BigDecimal amount) {
    Money money = Money.parse(text);
    assertThat(money.amount()).isEqualTo(amount);
    assertThat(money).isEqualTo(Money.parse(money.toString()));
    assertThat(money.currency()).isEqualTo(Currency.getInstance(text.substring(text.length() - 3)));
  }
}
