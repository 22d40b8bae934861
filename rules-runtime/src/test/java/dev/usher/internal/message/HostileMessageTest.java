package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileMessageTest {
  private static final int LENGTH = 2_000_000;
  private static final WordLists LISTS =
      WordLists.of(
          Map.of(
              "phrases", List.of("legal action", "a ".repeat(1000) + "b", "legal *"),
              "open", List.of("변호사*", "x" + "\u0301".repeat(40) + "*"),
              "never", List.of("never mentioned")));

  static Stream<Arguments> endlessPieces() {
    return Stream.of(
        arguments("many phrases begun", "a "),
        arguments("one phrase after the other", "legal "),
        arguments("white space", " \u00A0\n"),
        arguments("letters", "a"),
        arguments("syllables", "변호 "),
        arguments("marks", "\u0301"),
        arguments("marks in the wrong order", "\u0301\u0316"),
        arguments("marks that are two", "\u0344\u0F81"),
        arguments("marks with selectors between", "\u0301\uFE0F\u0316"),
        arguments("vowels that combine backwards", "\u1161"),
        arguments("selectors", "\uFE0F"),
        arguments("halves of pairs", "\uDC00\uD800"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endlessPieces")
  void mentionedIn_endlessMessage_takesTimeInProportion(String name, String piece) {
    String message = "legal" + piece.repeat(LENGTH / piece.length()) + " never mentioned";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(LISTS.mentionedIn(message)).contains("never"));
  }
}
