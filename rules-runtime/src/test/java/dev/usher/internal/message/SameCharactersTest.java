package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SameCharactersTest {
  private static final Pattern VOWEL_MARKS =
      Pattern.compile(
          "[\\p{InHebrew}\\p{InArabic}\\p{InArabicExtended-A}&&\\p{Mn}&&[^\\x{653}-\\x{655}\\x{65F}]]");

  private static IntStream all() {
    return IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT);
  }

  private static IntStream named(String words) {
    Pattern pattern = Pattern.compile(words);
    return all()
        .filter(
            c -> {
              String name = Character.getName(c);
              return name != null && pattern.matcher(name).find();
            });
  }

  @Test
  void hyphensAndDashes_areOne() {
    assertThat(all().filter(c -> Character.getType(c) == Character.DASH_PUNCTUATION))
        .hasSizeGreaterThan(20)
        .allMatch(c -> SameCharacters.of(c) == '-');
    assertThat("\u2212\u2043\u02D7\u2796\u2053".chars().filter(c -> SameCharacters.of(c) != '-'))
        .isEmpty();
  }

  @Test
  void letters_thatLookLikeDashes_stay() {
    assertThat("ー一\uFF70".chars().filter(c -> SameCharacters.of(c) != c)).isEmpty();
  }

  @Test
  void apostrophes_areOne() {
    assertThat(
            named("APOSTROPHE|PRIME$|SALTILLO|ACUTE ACCENT$|GRAVE ACCENT$|GERESH$")
                .filter(c -> Character.isBmpCodePoint(c) && !CodePoints.isMark(c))
                .filter(c -> !Character.getName(c).matches(".*(DOUBLE|TRIPLE|QUADRUPLE|LOW).*"))
                .filter(c -> !Character.getName(c).matches(".*(MIDDLE|PRECEDED).*"))
                .filter(c -> SameCharacters.of(c) != '\'')
                .mapToObj(Character::getName))
        .isEmpty();
    assertThat("'`´‘’‛′‵ʹʻʼʽʾʿˈ".chars()).allMatch(c -> SameCharacters.of(c) == '\'');
  }

  @Test
  void whatNobodySees_isPassedOver() {
    Stream<String> names =
        named(
                "VARIATION SELECTOR|^ZERO WIDTH|^SOFT HYPHEN$|WORD JOINER|(LEFT|RIGHT)-TO-(LEFT|RIGHT) (MARK|EMB|OVER|ISO)")
            .filter(c -> SameCharacters.of(c) != SameCharacters.NOTHING)
            .mapToObj(Character::getName);

    assertThat(names).isEmpty();
  }

  @Test
  void vowelMarks_arePassedOver_butNotWhatMakesAnotherLetter() {
    assertThat(all().filter(c -> VOWEL_MARKS.matcher(Character.toString(c)).matches()))
        .hasSizeGreaterThan(80)
        .allMatch(c -> SameCharacters.of(c) == SameCharacters.NOTHING);
    assertThat("\u0653\u0654\u0655\u0301\u093E\u0E34".chars())
        .allMatch(c -> SameCharacters.of(c) == c);
  }
}
