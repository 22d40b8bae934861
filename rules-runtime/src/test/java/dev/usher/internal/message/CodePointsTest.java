package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}_]");
  private static final Pattern SPACE = Pattern.compile("\\p{IsWhite_Space}");

  private static IntStream all() {
    return IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT);
  }

  @Test
  void kindOf_everyCodePoint_isThatOfItsUnicodeProperties() {
    assertThat(all().filter(c -> CodePoints.kindOf(c) != expectedKind(c))).isEmpty();
  }

  private static int expectedKind(int codePoint) {
    String text = Character.toString(codePoint);
    if (WORD.matcher(text).matches()) {
      return CodePoints.WORD;
    }
    return SPACE.matcher(text).matches() ? CodePoints.SPACE : CodePoints.OTHER;
  }

  @Test
  void fold_everyCodePoint_keepsTheKind() {
    assertThat(all().filter(c -> CodePoints.kindOf(CodePoints.fold(c)) != CodePoints.kindOf(c)))
        .isEmpty();
  }

  @Test
  void fold_everyCodePoint_isFoldedOnce() {
    assertThat(all().filter(c -> CodePoints.fold(CodePoints.fold(c)) != CodePoints.fold(c)))
        .isEmpty();
  }

  @Test
  void isVariationSelector_everyCodePoint_isThatOfItsName() {
    assertThat(all().filter(CodePoints::isVariationSelector).count()).isEqualTo(4 + 16 + 240);
    assertThat(all().filter(c -> isNamedSelector(c) && !CodePoints.isVariationSelector(c)))
        .isEmpty();
  }

  private static boolean isNamedSelector(int codePoint) {
    String name = Character.getName(codePoint);
    return name != null
        && (name.startsWith("VARIATION SELECTOR-")
            || name.startsWith("MONGOLIAN FREE VARIATION SELECTOR"));
  }
}
