package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "I will sue", "crème brûlée £5", "can\u2019t", "변호사", "\uD83D\uDE21"})
  void of_canonicalText_isNotCopied(String text) {
    assertThat(CanonicalText.of(text)).isSameAs(text);
  }

  @Test
  void of_upToThirtyMarks_keepsThem() {
    String text = "x" + "\u0331".repeat(30);
    assertThat(CanonicalText.of(text)).isEqualTo(text);
  }

  @Test
  void of_moreThanThirtyMarks_breaksThemUpByAMark() {
    String thirty = "\u0331".repeat(30);
    assertThat(CanonicalText.of("x" + thirty + "\u0331")).isEqualTo("x" + thirty + "\u034F\u0331");
  }
}
