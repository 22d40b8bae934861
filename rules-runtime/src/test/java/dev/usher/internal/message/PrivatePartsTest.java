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
          2026-03-03 415-555-2671|2026-03-03 [phone]
          2026-03-03 (415) 555-2671|2026-03-03 [phone]
          2026-03-03 415 555 2671|2026-03-03 [phone]
          2026-03-03/415-555-2671|2026-03-03/[phone]
          2026-03-03-415-555-2671|2026-03-03-[phone]
          2026. 3. 3. 010-1234-5678|2026. 3. 3. [phone]
          2026-03-03 01012345678|2026-03-03 [phone]
          on 03/04/26 415-555-2671|on 03/04/26 [phone]
          03.03.2026 030-1234567|03.03.2026 [phone]
          10:15 415-555-2671|10:15 [phone]
          10:15 415 555 2671|10:15 [phone]
          2026-03-03T10:15:00.123 415 555 2671|2026-03-03T10:15:00.123 [phone]
          2026-03-03 10:15 06 12 34 56 78|2026-03-03 10:15 [phone]
          415-555-2671 2026-03-03|[phone] 2026-03-03
          415-555-2671 2026-03-03T10:15:00Z|[phone] 2026-03-03T10:15:00Z
          order 10023456 415-555-2671|order 10023456 [phone]
          order 10023456 415 555 2671|order 10023456 [phone]
          2026 415-555-2671|2026 [phone]
          CASE-12 415-555-2671|CASE-12 [phone]
          415-555-2671 415-555-2672|[phone] [phone]
          415 555 2671 415 555 2672|[phone] [phone]
          415 555 2671 1|[phone] 1
          account-number 12345678|account-number [account]
          my account, 12345678|my account, [account]
          accounts 12345678 and 87654321|accounts [account] and [account]
          accounts 12345678, 87654321|accounts [account], [account]
          Konto 12345678|Konto [account]
          Kontonummer: 12345678|Kontonummer: [account]
          Mein Bankkonto ist 12 345 678|Mein Bankkonto ist [account]
          numéro de compte 12345678|numéro de compte [account]
          compte n° 12345678|compte n° [account]
          cuenta número 12345678|cuenta número [account]
          conto corrente 12345678|conto corrente [account]
          rekening 12345678|rekening [account]
          счёт № 12345678901234567890|счёт № [account]
          계좌 110-123-456789|계좌 [account]
          계좌번호는 110-123-456789|계좌번호는 [account]
          我的账号是12345678|我的账号是[account]
          口座番号 12345678|口座番号 [account]
          4111:1111:1111:1111|[card]
          4111,1111,1111,1111|[card]
          4111, 1111, 1111, 1111|[card]
          4111*1111*1111*1111|[card]
          4111+1111+1111+1111|[card]
          on 12,4111:1111:1111:1111,12|on 12,[card],12
          mail jane @ example.com|mail [email]
          jane(at)example.com|[email]
          mail jane [at] example.com, please|mail [email], please
          tel 12 34 56|tel [phone]
          "jane doe"@example.com|[email]
          to jane@[192.168.0.1].|to [email].
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
        "2026-03-03 2026-03-04",
        "2026-03-03 10.15.00.124 and 10:15:00",
        "2026-03-03_10-15-00-124",
        "call me on 2026-03-03 10:15",
        "03/03/26 10:15",
        "2026. 3. 3. 10:15",
        "about my account, 2026-03-03",
        "my account has the order 10023456",
        "Konto, Bestellung 10023456",
        "账户的订单10023456",
        "account 1234567",
        "order 10023456 and 10023457",
        "tell me, look(at)this",
        "2026,2027,2028,2029",
        "4111:1111:1111:1112",
        "see you @ 10.30",
        "4111 1111 1111 1112 is none"
      })
  void whatIsNot_stays(String text) {
    assertThat(PrivateParts.masked(text)).isSameAs(text);
  }

  @Test
  void aCardNumber_isMasked_withBarsBetween() {
    assertThat(PrivateParts.masked("4111|1111|1111|1111")).isEqualTo("[card]");
    assertThat(PrivateParts.masked("4111 | 1111 | 1111 | 1111")).isEqualTo("[card]");
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

  @ParameterizedTest
  @ValueSource(
      strings = {"4-4 ", "2026-03-03 ", "12 345-6 ", "4111,", "a @ ", "\"", "\"@[1", "konto nr "})
  void anythingRepeated_isMaskedInTime(String piece) {
    String hostile = piece.repeat(100_000);
    assertThat(PrivateParts.masked(hostile + "Call +49 30 1234567")).endsWith("[phone]");
  }
}
