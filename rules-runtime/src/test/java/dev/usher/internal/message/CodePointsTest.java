package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}]");
  private static final Pattern SPACE = Pattern.compile("\\p{IsWhite_Space}");

  private static IntStream all() {
    return IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT);
  }

  private static boolean is(Pattern property, int codePoint) {
    return property.matcher(Character.toString(codePoint)).matches();
  }

  @Test
  void everyCodePoint_isWhatItsUnicodePropertiesSay() {
    assertThat(all().filter(c -> CodePoints.isWordCharacter(c) != is(WORD, c))).isEmpty();
    assertThat(all().filter(c -> CodePoints.isSpace(c) != is(SPACE, c))).isEmpty();
  }

  @Test
  void isMark_everyCodePoint_isAWordCharacter() {
    assertThat(all().filter(CodePoints::isMark)).hasSizeGreaterThan(2_000);
    assertThat(all().filter(c -> CodePoints.isMark(c) && !CodePoints.isWordCharacter(c))).isEmpty();
  }
}
