package dev.usher.testing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Something private in one of the ways in which people write it.
 *
 * @param plain its digits, or its letters for an address
 * @param written as it is written
 */
public record Spelled(String plain, String written) {
  private static final List<String> NEUTRAL =
      List.of("", "Please: ", "안녕하세요 ", "order ", "(", "Straße, ", "\u00E9\u0301 ", "😀");

  private static final List<String> IBANS =
      List.of(
          "DE89370400440532013000",
          "GB82WEST12345698765432",
          "FR1420041010050500013M02606",
          "NL91ABNA0417164300");

  /** Returns the number of a card, of an account, of a phone, or an address. */
  public static Spelled any(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> card(random);
      case 1 -> iban(random);
      case 2 -> phone(random);
      default -> email(random);
    };
  }

  private static Spelled card(SplittableRandom random) {
    StringBuilder digits = new StringBuilder("4");
    for (int length = 13 + random.nextInt(7); digits.length() < length - 1; ) {
      digits.append(random.nextInt(10));
    }
    for (int last = 0; last < 10; last++) {
      if (passesLuhn(digits.toString() + last)) {
        return new Spelled(digits.toString() + last, spaced(digits.toString() + last, 4, random));
      }
    }
    throw new AssertionError("one of ten last digits passes");
  }

  private static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = 2 * digit > 9 ? 2 * digit - 9 : 2 * digit;
      sum += i % 2 == 0 ? digit : doubled;
    }
    return sum % 10 == 0;
  }

  private static Spelled iban(SplittableRandom random) {
    String iban = IBANS.get(random.nextInt(IBANS.size()));
    String cased = random.nextBoolean() ? iban : iban.toLowerCase(Locale.ROOT);
    return new Spelled(letters(iban), spaced(cased, 4, random));
  }

  private static Spelled phone(SplittableRandom random) {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < 8) {
      digits.append(random.nextInt(10));
    }
    String number = digits.toString();
    return switch (random.nextInt(4)) {
      case 0 ->
          new Spelled("4930" + number, hidden("+", random) + spaced("4930" + number, 3, random));
      case 1 -> new Spelled("010" + number, spaced("010" + number, 4, random));
      case 2 -> new Spelled("0049171" + number, spaced("0049171" + number, 5, random));
      default -> new Spelled(number, "phone " + spaced(number, 4, random));
    };
  }

  private static Spelled email(SplittableRandom random) {
    String name = "jane.doe" + random.nextInt(1_000);
    String address = name + (random.nextBoolean() ? "@shop.example" : "@Mail.Shop.EXAMPLE");
    return new Spelled(letters(address), hidden(address, random));
  }

  /** Writes it in groups, with one sign or another between them. */
  private static String spaced(String number, int group, SplittableRandom random) {
    List<String> gaps = List.of("", " ", "-", "\u00A0", "\u2011", ".", "\n", " - ", "\t");
    String gap = gaps.get(random.nextInt(gaps.size()));
    StringBuilder spaced = new StringBuilder();
    for (int at = 0; at < number.length(); at++) {
      spaced.append(at > 0 && at % group == 0 ? gap : "").append(number.charAt(at));
    }
    return hidden(spaced.toString(), random);
  }

  /** Writes it in other characters that look the same, or with some between that nobody sees. */
  private static String hidden(String text, SplittableRandom random) {
    StringBuilder hidden = new StringBuilder();
    int way = random.nextInt(5);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean wide = way == 1 || (way == 2 && random.nextBoolean());
      boolean arabic = way == 4 && c >= '0' && c <= '9';
      if (arabic) {
        hidden.append((char) (0x0660 + c - '0'));
      } else {
        hidden.append(wide && c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c);
      }
      if (way == 3 && random.nextInt(3) == 0) {
        hidden.append(List.of("\u200B", "\u00AD", "\u2060", "\uFEFF").get(random.nextInt(4)));
      }
    }
    return hidden.toString();
  }

  /** Returns it in the midst of something else. */
  public String within(SplittableRandom random) {
    String before = NEUTRAL.get(random.nextInt(NEUTRAL.size()));
    String after = List.of("", " thanks", ".", "입니다", ")").get(random.nextInt(5));
    return before + written + after;
  }

  /** Whether it can be read in a text, whatever stands between its characters. */
  public boolean isIn(String text) {
    return letters(text).contains(plain);
  }

  /** Letters in small and digits, of whatever width and script, without all others. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(
            each -> {
              int digit = Character.digit(each, 10);
              letters.append(
                  digit >= 0
                      ? String.valueOf(digit)
                      : Character.toString(Character.toLowerCase(each)));
            });
    return letters.toString();
  }
}
