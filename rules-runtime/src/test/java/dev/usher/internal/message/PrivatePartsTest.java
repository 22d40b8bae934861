package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.testing.Spelled;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts of a text are masked, and which stay. */
class PrivatePartsTest {
  private static final int MANY = 20_000;

  /** What numbers are made of, and what comes between. */
  private static final List<String> PIECES =
      List.of(
          "4111",
          "1111",
          "1",
          "24",
          "４２",
          "\u0664",
          "7",
          "account ",
          "Acct. no.",
          "ACCOUNT: ",
          " ",
          "  ",
          "-",
          "\u2011",
          "\u00A0",
          "\u200B",
          "\u0301",
          "\n",
          "x",
          "é",
          "DE89",
          "3704 0044",
          "0532013000",
          "de",
          "GB82 WEST 1234 5698 7654 32",
          "12345678",
          "ß",
          "日");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          4111111111111111|[card]
          my card 4111 1111 1111 1111 12/26 is lost|my card [card] is lost
          4111-1111-1111-1111|[card]
          4111.1111.1111.1111|[card]
          x4111111111111111y|x[card]y
          ４１１１１１１１１１１１１１１１|[card]
          4111\u200B1111\u200B1111\u200B1111|[card]
          4\u03321\u03321\u03321\u0332 1111 1111 1111|[card]
          ٤١١١ ١١١١ ١١١١ ١١١١|[card]
          DE89 3704 0044 0532 0130 00|[account]
          de89-3704-0044-0532-0130-00|[account]
          IBAN:DE89370400440532013000.|IBAN:[account].
          \uFF24\uFF2589370400440532013000|[account]
          please to account no. 12345678|please to account no. [account]
          Mail jane.doe+x@shop.example, please|Mail [email], please
          Jane＠Shop．example|[email]
          jane\u00AD@shop.example|[email]
          <CAF=abc.123@mail.example>|<[email]>
          x?mail=jane%40shop.example&y|[email]&y
          Call +49 30 1234567.|Call [phone].
          Call (+49) 30 1234567|Call [phone]
          at 0049 30 123 45 67 today|at [phone] today
          01012345678|[phone]
          010-1234-5678|[phone]
          (555) 123-4567|[phone]
          555.123.4567|[phone]
          +\uFF14\uFF19 30 1234567|[phone]
          tel 123456|tel [phone]
          电话：13812345678|电话：[phone]
          13812345678|[phone]
          06 12 34 56 78|[phone]
          """)
  void whatIsPrivate_isMasked(String text, String masked) {
    assertThat(PrivateParts.masked(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a refund of 1,500.00 USD",
        "order 10023456",
        "CASE-1234-5678-9012",
        "2026-03-03T10:00:00.123456789+09:00",
        "on 03.03.2026 and 2026-03-04",
        "call me on 2026-03-03",
        "550e8400-e29b-41d4-a716-446655440000",
        "cancelled 1234567",
        "@support, I am @ home",
        "Straße ① ４１ 東京",
        "[card] [email]",
        "1709460000",
        "4111 1111 1111 1112 is none"
      })
  void whatIsNot_stays(String text) {
    assertThat(PrivateParts.masked(text)).isSameAs(text);
  }

  @Test
  void aName_tellsWhatTheTextIs() {
    assertThat(PrivateParts.masked("customer-phone", "5551234567")).isEqualTo("[phone]");
    assertThat(PrivateParts.masked("account-number", "12345678")).isEqualTo("[account]");
    assertThat(PrivateParts.masked("order", "5551234567")).isEqualTo("5551234567");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_260_307)
  void whateverTheSpelling_nothingPrivateStays(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < MANY; i++) {
      Spelled planted = Spelled.any(random);
      String text = planted.within(random);
      assertThat(planted.isIn(text)).as("%s in %s", planted, text).isTrue();
      String masked = PrivateParts.masked(text);
      assertThat(planted.isIn(masked)).as("%s of %s in %s", planted, text, masked).isFalse();
      assertThat(PrivateParts.masked(masked)).as("of %s", text).isEqualTo(masked);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_260_311)
  void whatRulesTakeForANumber_isMasked(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int found = 0;
    for (int i = 0; i < MANY; i++) {
      String text = pieces(random);
      if (isNumberIn(text)) {
        found++;
        String masked = PrivateParts.masked(text);
        assertThat(isNumberIn(masked)).as("%s, of %s", masked, text).isFalse();
      }
    }
    assertThat(found).isGreaterThan(MANY / 10);
  }

  private static boolean isNumberIn(String text) {
    String canonical = CanonicalText.of(text);
    return CardNumbers.isIn(canonical) || AccountNumbers.isIn(canonical);
  }

  private static String pieces(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = 1 + random.nextInt(12); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_260_308)
  void moments_stay(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < MANY; i++) {
      String moment =
          Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000))
              .toString();
      assertThat(PrivateParts.masked(moment)).isEqualTo(moment);
    }
  }

  @Test
  void aMessageOfHostileLength_isMaskedInTime() {
    String hostile = "a%40a account 1 ".repeat(200_000) + "4 ".repeat(1_000_000);
    assertThat(PrivateParts.masked(hostile)).contains("[email]");
  }
}
