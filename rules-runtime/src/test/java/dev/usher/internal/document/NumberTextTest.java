package dev.usher.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are what the expressions in this test say. */
class NumberTextTest {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,999})(\\.[0-9]{1,1000})?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,999})");
  private static final String CHARACTERS = "00112359--..eE++ x٣";

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_131)
  void text_ofAnyCharacters_isANumberIfTheExpressionSaysSo(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int numbers = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder drawn = new StringBuilder();
      for (int length = random.nextInt(9); length > 0; length--) {
        drawn.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      String text = drawn.toString();
      numbers += compare(text);
    }
    assertThat(numbers).isGreaterThan(10_000);
  }

  private static int compare(String text) {
    boolean number = NUMBER.matcher(text).matches();
    assertThat(NumberText.isNumber(text)).as(text).isEqualTo(number);
    assertThat(NumberText.isInteger(text)).as(text).isEqualTo(INTEGER.matcher(text).matches());
    return number ? 1 : 0;
  }

  @Test
  void number_ofManyDigits_isBounded() {
    for (int digits : new int[] {999, 1_000, 1_001}) {
      compare("1".repeat(digits));
      compare("-" + "1".repeat(digits));
      compare("0." + "1".repeat(digits));
      compare("1".repeat(digits) + "." + "1".repeat(digits) + "e-999");
    }
    compare("1e999");
    compare("1e1000");
  }

  @Test
  void number_withinAText_endsWhereItsLastDigitStands() {
    assertThat(NumberText.end("[-1.5e3]", 1)).isEqualTo(7);
    assertThat(NumberText.end("12.", 0)).isNegative();
    assertThat(NumberText.end("1e", 0)).isNegative();
    assertThat(NumberText.end("01", 0)).isNegative();
  }
}
