package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "I will sue", "crème brûlée £5", "변호사", "我要投诉", "\uD83D\uDE21 no"})
  void of_canonicalText_isNotCopied(String text) {
    assertThat(CanonicalText.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "can’t, can't",
    "can`t, can't",
    "charge–back, charge-back",
    "law\u00ADyer, lawyer",
    "\uD83D\uDC4D\uFE0F, \uD83D\uDC4D",
    "ｌａｗ！, law!",
    "ﾋﾟｻﾞ, ピザ",
    "Straße, Strasse",
    "ß\u0301, s\u015B",
    "ﬁne, fine",
    "2½, 21\u20442",
    "\u1107\u1167\u11AB, 변",
    "استـــرداد, استرداد",
    "اسْتِرْداد, استرداد",
    "\uFE71, ''",
    "שָׁלוֹם, שלום",
    "\u2116 4, No 4"
  })
  void of_otherSpellings_isOne(String text, String expected) {
    assertThat(CanonicalText.of(text)).isEqualTo(expected);
  }

  @Test
  void of_everyCharacter_isTheSameBesideWhatMayComposeAndElsewhere() {
    String composed = "e\u0301 ";
    IntStream different =
        IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
            .filter(Character::isDefined)
            .filter(
                codePoint -> {
                  String text = "x " + Character.toString(codePoint) + " x";
                  return !CanonicalText.of(composed + text).equals("é " + CanonicalText.of(text));
                });

    assertThat(different.mapToObj("%04X"::formatted)).isEmpty();
  }

  @Test
  void of_everyCharacter_isSpelledOnce() {
    IntStream different =
        IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
            .filter(Character::isDefined)
            .filter(
                codePoint -> {
                  String once = CanonicalText.of("x" + Character.toString(codePoint));
                  return !CanonicalText.of(once).equals(once);
                });

    assertThat(different.mapToObj("%04X"::formatted)).isEmpty();
  }

  @Test
  void of_signsThatStandForManyCharacters_areSpelledOutInTextsOfUsualLength() {
    assertThat(CanonicalText.of("5 \u3316")).isEqualTo("5 キロメートル");
    assertThat(CanonicalText.of("5 \u3316" + " ".repeat(100_000)).strip()).isEqualTo("5");
  }

  @Test
  void of_upToThirtyMarks_keepsThem_andNoMore() {
    String text = "x" + "\u0331".repeat(30);

    assertThat(CanonicalText.of(text)).isEqualTo(text);
    assertThat(CanonicalText.of(text + "\u0331\u0331y")).isEqualTo(text + "y");
  }
}
