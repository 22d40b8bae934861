package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A search whose time grew with the square of the length would not come back from these. */
class HostileMessageTest {
  private static final int LENGTH = 2_000_000;
  private static final WordLists LISTS =
      WordLists.of(
          Map.of(
              "phrases", List.of("legal action", "a ".repeat(1000) + "b", "legal *"),
              "open", List.of("변호사*", "x" + "\u0301".repeat(40) + "*"),
              "open before", List.of("*aaaaaaaaaaaaaaaaaaaab", "*legal b", "*ss ss"),
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
        arguments("letters with marks", "A\u0323\u0301"),
        arguments("letters and signs of Hindi", "\u0915\u093F"),
        arguments("signs that stand for a sentence", "\uFDFA"),
        arguments("signs that stand for a unit", "\u3316"),
        arguments("tatweel between marks", "\uFE71\u0301\u0316"),
        arguments("letters that become several", "\u00DF\uFB03"),
        arguments("emoji", "\uD83D\uDE00\u200D"),
        arguments("digits of another plane", "\uD835\uDFD2"),
        arguments("halves of pairs", "\uDC00\uD800"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endlessPieces")
  void mentionedIn_endlessMessage_isSearchedToItsEnd(String name, String piece) {
    String message = "legal" + piece.repeat(LENGTH / piece.length()) + " never mentioned";
    assertThat(LISTS.mentionedIn(message)).contains("never");
  }

  @Test
  void phrases_ofManyLetters_areFoundWithoutATableOfAllSteps() {
    SplittableRandom random = new SplittableRandom(20_261_137);
    List<String> phrases = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StringBuilder phrase = new StringBuilder();
      while (phrase.length() < 1_000) {
        phrase.append((char) ('a' + random.nextInt(26)));
      }
      phrases.add(phrase.toString());
    }
    WordLists lists = WordLists.of(Map.of("long", phrases, "never", List.of("never mentioned")));
    String last = phrases.get(199);
    assertThat(lists.mentionedIn(last.substring(1) + " " + last)).containsExactly("long");
    assertThat(lists.mentionedIn(last.substring(1) + " " + last + "x")).isEmpty();
    assertThat(lists.mentionedIn(last.repeat(2) + " never  mentioned.")).containsExactly("never");
  }

  @Test
  void word_ofManyLists_isFoundInAll_howeverOftenItIsMentioned() {
    Map<String, List<String>> words = new TreeMap<>();
    for (int i = 0; i < 5_000; i++) {
      words.put("list-" + i, List.of("a", "b*"));
    }
    words.put("never", List.of("never mentioned"));
    WordLists lists = WordLists.of(words);
    assertThat(lists.mentionedIn("a b ".repeat(LENGTH / 4))).hasSize(5_000);
    assertThat(lists.mentionedIn("a b ".repeat(LENGTH / 4) + "never mentioned")).hasSize(5_001);
  }
}
