package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseFoldingTest {

  private static boolean isFoldedAlike(String one, String other) {
    return Phrase.spelling("x" + one).equals(Phrase.spelling("x" + other));
  }

  @Test
  void everyLetter_isWhatItIsInEveryCase() {
    IntStream apart =
        IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
            .filter(
                codePoint -> {
                  String letter = Character.toString(codePoint);
                  String title = Character.toString(Character.toTitleCase(codePoint));
                  String upper = letter.toUpperCase(Locale.ROOT);
                  String lower = letter.toLowerCase(Locale.ROOT);
                  return !(letter.equals(upper) && letter.equals(lower) && letter.equals(title))
                      && !(isFoldedAlike(letter, upper)
                          && isFoldedAlike(letter, lower)
                          && isFoldedAlike(letter, title));
                });

    assertThat(apart.mapToObj(Character::getName)).isEmpty();
  }

  @Test
  void everyFoldedLetter_isFoldedOnce() {
    IntStream again =
        IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
            .filter(c -> Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC))
            .filter(c -> CaseFolding.one(CaseFolding.one(c)) != CaseFolding.one(c));

    assertThat(again.mapToObj(Character::getName)).isEmpty();
  }

  @Test
  void letters_ofOneCaseAndOfOther_areAlike() {
    assertThat(isFoldedAlike("straße", "STRASSE")).isTrue();
    assertThat(isFoldedAlike("STRA\u1E9EE", "strasse")).isTrue();
    assertThat(isFoldedAlike("İADE", "i\u0307ade")).isTrue();
    assertThat(isFoldedAlike("iade", "İADE")).isTrue();
    assertThat(isFoldedAlike("ılık", "ILIK")).isTrue();
    assertThat(isFoldedAlike("οδος", "ΟΔΟΣ")).isTrue();
    assertThat(isFoldedAlike("\u0390", "\u03AA\u0301")).isTrue();
    assertThat(isFoldedAlike("\u01F0", "J\u030C")).isTrue();
  }

  @Test
  void accents_count() {
    assertThat(isFoldedAlike("cafe", "café")).isFalse();
    assertThat(isFoldedAlike("uber", "über")).isFalse();
    assertThat(isFoldedAlike("й", "и")).isFalse();
    assertThat(isFoldedAlike("か", "が")).isFalse();
  }
}
