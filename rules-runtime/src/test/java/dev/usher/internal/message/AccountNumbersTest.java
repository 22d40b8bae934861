package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The IBANs are the examples of the IBAN registry of SWIFT. */
class AccountNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GB82WEST12345698765432",
        "GB82 WEST 1234 5698 7654 32",
        "DE89\u00A03704\u00A00044\u202F0532\u00A00130\u00A000",
        "IBAN: DE89 3704 0044 0532 0130 00, thank you",
        "My IBAN is NO93 8601 1117 947.",
        "NO9386011117947 and MT84MALT011000012345MTLCAST001S",
        "G GB82 WEST 1234 5698 7654 32",
        "XX99 GB82 WEST 1234 5698 7654 32",
        "FR14 2004 1010 0505 0001 3M02 606 and some more words",
        "계좌는GB82WEST12345698765432입니다",
        "account 12345678",
        "Account 12345678901234567",
        "ACCT. 12345678",
        "acct no. 12345678",
        "account number is: 12345678",
        "my account no is 12345678, thanks",
        "account #12345678",
        "account # 12345678",
        "account number: 12345678.",
        "account:12345678",
        "account\n12345678",
        "my_account: 12345678",
        "我的account 12345678",
        "acc\u00ADount 1234\u200B5678",
        "ａｃｃｏｕｎｔ １２３４５６７８",
        "ＧＢ82WEST12345698765432",
        "GB82\u200EWEST12345698765432"
      })
  void message_withAnAccountNumber_isFound(String message) {
    assertThat(AccountNumbers.isIn(CanonicalText.of(message))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GB83WEST12345698765432",
        "gb82west12345698765432",
        "GB82  WEST 1234 5698 7654 32",
        "GB82-WEST-1234-5698-7654-32",
        "GB82WEST1234569876543",
        "GB82WEST123456987654321",
        "AGB82WEST12345698765432",
        "GB82WEST12345698765432a",
        "XX82WEST12345698765432",
        "GB82",
        "account 1234567",
        "account 123456789012345678",
        "account 1234 5678",
        "account in 12345678",
        "accounts 12345678",
        "subaccount 12345678",
        "2account 12345678",
        "\u00B2account 12345678",
        "account is not 12345678",
        "invoice 12345678",
        "12345678"
      })
  void message_withoutOne_isNot(String message) {
    assertThat(AccountNumbers.isIn(CanonicalText.of(message))).isFalse();
  }

  @Test
  void message_thatLooksLikeManyBeginnings_isSearchedToItsEnd() {
    String beginnings = "account : : : no. is GB82 ".repeat(100_000);

    assertThat(AccountNumbers.isIn(beginnings)).isFalse();
    assertThat(AccountNumbers.isIn(beginnings + "account " + ": ".repeat(8) + "12345678")).isTrue();
    assertThat(AccountNumbers.isIn("account" + " ".repeat(1_000_000) + "x")).isFalse();
  }

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}])(?:account|acct)\\.?"
              + "(?:[\\s\\p{Z}]*+(?:number|no\\.?|#|is|:)){0,8}+[\\s\\p{Z}]*+"
              + "\\p{Nd}{8,17}(?!\\p{Nd})",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> PIECES =
      List.of(
          "account",
          "Acct",
          "ACCOUNT",
          "acc",
          ".",
          " ",
          "\u00A0",
          "\n",
          "number",
          "No",
          "no.",
          "#",
          "is",
          ":",
          "1234",
          "12345678",
          "\uFF11\uFF12",
          "\uD835\uDFCE",
          "x",
          "_",
          "é",
          "²");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_136)
  void message_ofRandomPieces_carriesOneIfTheExpressionFindsOne(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int found = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder message = new StringBuilder(random.nextInt(3) == 0 ? "" : "account");
      for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
        message.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = Normalizer.normalize(message, Normalizer.Form.NFKC);
      boolean carries = NAMED.matcher(text).find();
      assertThat(AccountNumbers.isIn(text)).as("<%s>", message).isEqualTo(carries);
      found += carries ? 1 : 0;
    }
    assertThat(found).isGreaterThan(10_000);
  }

  @Test
  void message_withNineWordsBetween_isNot() {
    assertThat(AccountNumbers.isIn("account" + " is".repeat(8) + " 12345678")).isTrue();
    assertThat(AccountNumbers.isIn("account" + " is".repeat(9) + " 12345678")).isFalse();
  }
}
