package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.Contact;
import java.util.SplittableRandom;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111-1111 1111-1111",
        "My card is 4111 1111 1111 1111.",
        "(4111 1111 1111 1111)",
        "Visa:4111111111111111,exp 12/26",
        "4111 1111 1111 1111 12/26",
        "4111 1111 1111 1111 12 26 123",
        "tel 0207 946 0958 4111 1111 1111 1111 12 26",
        "3782 822463 10005",
        "378282246310005",
        "5555-5555-5555-4444",
        "4222222222222",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
        "6304000000000000000",
        "카드 번호는 4111111111111111입니다",
        "card4111111111111111",
        "4111\u00A01111\u00A01111\u00A01111",
        "4111\u20111111\u20101111\u20111111",
        "4111\u20131111\u20131111\u20131111",
        "4111\u22121111\uFF0D1111\u20141111",
        "4111\u00AD1111\u200B1111\u20601111",
        "4111\u200E 1111 1111 1111\u200F",
        "\uFF14\uFF11\uFF11\uFF11 1111 1111 1111",
        "\uFF14\uFF11\uFF11\uFF11\u30001111\u30001111\u30001111",
        "\u2463\u2460\u2460\u2460111111111111",
        "\u0664\u0661\u0661\u0661 \u0661\u0661\u0661\u0661 1111 1111",
        "\u096A\u0967\u0967\u0967 1111 1111 1111",
        "\uD835\uDFD2\uD835\uDFCF\uD835\uDFCF\uD835\uDFCF 1111 1111 1111",
        "\uD804\uDC6A\uD804\uDC67\uD804\uDC67\uD804\uDC67 1111 1111 1111",
        "9 4111 1111 1111 1111",
        "order 77 and\n4111 1111 1111 1111\nplease"
      })
  void message_withACardNumber_isFound(String message) {
    assertThat(CardNumbers.isIn(CanonicalText.of(message))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no digits at all",
        "4111 1111 1111 1112",
        "4111  1111 1111 1111",
        "4111 - 1111 1111 1111",
        "4111.1111.1111.1111",
        "4111\n1111 1111 1111",
        "4111\t1111\t1111\t1111",
        "4111\u2013\u20131111\u20131111\u20131111",
        "4111\uD83D\uDE001111 1111 1111",
        "411111111111",
        "42424242424242424242",
        "41111111111111119",
        "a year from 2024-01-01 to 2026-12-31",
        "4111 1111 1111",
        "550e8400-e29b-41d4-a716-446655440000"
      })
  void message_withoutOne_isNot(String message) {
    assertThat(CardNumbers.isIn(CanonicalText.of(message))).isFalse();
  }

  /** Of the ten last digits of a number exactly one passes the check, whatever the length. */
  @Test
  void lengths_from13To19_areFoundWithExactlyOneLastDigit() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    for (int length = 11; length <= 21; length++) {
      String start = digits(length - 1, random);
      int found = 0;
      for (int last = 0; last < 10; last++) {
        found += CardNumbers.isIn("No. " + start + last + "!") ? 1 : 0;
      }

      assertThat(found)
          .as("%d digits, beginning with %s", length, start)
          .isEqualTo(length >= 13 && length <= 19 ? 1 : 0);
    }
  }

  @Test
  void message_ofAMillionGroups_isSearchedToItsEnd() {
    String groups = "1 ".repeat(1_000_000) + "- 4111 1111 1111 1111";

    assertThat(CardNumbers.isIn(groups)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0 ", "00 ", "0000-", "0000 0000 0000 0000  ", "1 ", "12345 ", "x "})
  void message_atItsBound_isLookedAtOnce(String piece) {
    CountedText message = new CountedText(piece, Contact.MAX_MESSAGE);

    assertThat(CardNumbers.isIn(message)).isEqualTo(piece.equals("12345 "));
    assertThat(message.looks()).isLessThanOrEqualTo(message.length());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_135)
  void message_ofRandomGroups_carriesOneIfSomeStretchOfGroupsIsOne(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int found = 0;
    for (int i = 0; i < 100_000; i++) {
      StringBuilder message = new StringBuilder();
      for (int groups = random.nextInt(8); groups >= 0; groups--) {
        int digits = 1 + random.nextInt(random.nextBoolean() ? 5 : 21);
        message.append(random.nextInt(4) == 0 ? "0".repeat(digits) : digits(digits, random));
        message.append(random.nextInt(8) == 0 ? "- " : random.nextInt(9) == 0 ? "x" : " ");
      }
      boolean carries = carriesOne(message.toString());
      assertThat(CardNumbers.isIn(message)).as(message.toString()).isEqualTo(carries);
      found += carries ? 1 : 0;
    }
    assertThat(found).isBetween(10_000, 90_000);
  }

  /** Tries every stretch of groups with the library's check. */
  private static boolean carriesOne(String message) {
    for (String run : message.split("- |x", 0)) {
      String[] groups = run.strip().split(" ", 0);
      for (int from = 0; from < groups.length; from++) {
        StringBuilder stretch = new StringBuilder();
        for (int to = from; to < groups.length; to++) {
          stretch.append(groups[to]);
          if (stretch.length() >= 13
              && stretch.length() <= 19
              && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(stretch.toString())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String digits(int count, SplittableRandom random) {
    StringBuilder digits = new StringBuilder().append(random.nextInt(1, 10));
    while (digits.length() < count) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}
