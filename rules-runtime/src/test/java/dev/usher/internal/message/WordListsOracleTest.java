package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.testing.ShippedScenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsOracleTest {
  private static final Map<String, List<String>> KYNDOF =
      Map.of(
          "legal-risk",
          List.of(
              "lawyer*",
              "attorney*",
              "lawsuit*",
              "legal action",
              "sue you",
              "will sue",
              "sued",
              "suing",
              "변호사*",
              "소송*",
              "법적 조치*"));

  /** Few and similar, so that matches, near misses and overlaps are frequent. */
  private static final List<String> PLAIN = List.of("a", "A", "b", "ab", "-", "_", " ", "  ");

  /** Case, marks, compositions, spaces and selectors, each a trap of its own. */
  private static final List<String> TRICKY =
      List.of(
          "s",
          "S",
          "\u017F",
          "k",
          "\u212A",
          "i",
          "I",
          "\u0130",
          "\u0131",
          "\u03C3",
          "\u03A3",
          "\u03C2",
          "\u00DF",
          "\u1E9E",
          "ss",
          "\u0307",
          "\u0390",
          "\u03AA",
          "\u01F0",
          "J",
          "\u030C",
          "\u1FB3",
          "\uFB03",
          "e",
          "\u00E9",
          "\u0301",
          "\u0302",
          "\u0330",
          "\u0345",
          "\u01C4",
          "\u01C5",
          "\u01C6",
          "\uBCC0",
          "\u1107",
          "\u1167",
          "\u11AB",
          "\u3131",
          "\u0661",
          "\u00B2",
          "\u2160",
          "\u24B6",
          "_",
          "'",
          "\u2019",
          "-",
          "!",
          "1",
          " ",
          "\u00A0",
          "\n",
          "\u2003",
          "\u3000",
          "\u200D",
          "\uFE0F",
          "\u180B",
          "\uDB40\uDD00",
          "\uD83D\uDE21",
          "\uD801\uDC00",
          "\uD801\uDC28",
          "\uD835\uDFCE",
          "\uD834\uDD65",
          "\uD83D",
          "\uDE21");

  /** Scripts with and without spaces, and what belongs to whatever it stands beside. */
  private static final List<String> SCRIPTS =
      List.of(
          "a",
          "Ab",
          "\u0446",
          "\u0426",
          "\u03C9",
          "\u5D4E",
          "\u05D0",
          "\u05B8",
          "\u0634",
          "\u0640",
          "\u064E",
          "\u0651",
          "\u0654",
          "\u0627",
          "\u0915",
          "\u093F",
          "\u0966",
          "投",
          "诉",
          "返",
          "の",
          "カ",
          "ー",
          "\uFF76",
          "\uFF9E",
          "\u3099",
          "ก",
          "\u0E34",
          "\u0E50",
          "ລ",
          "ក",
          "\u17D2",
          "က",
          "\u1039",
          "변",
          "호",
          "1",
          "\uFF12",
          "\u2460",
          "\u0301",
          "\u20DD",
          "_",
          "'",
          "\u00B4",
          "\u2032",
          "-",
          "\u2013",
          "\u2212",
          "\u207B",
          "+",
          "\uD83D\uDC4E",
          "\uD83D\uDC4E\uFE0F",
          "\uD840\uDC0B",
          "\u00AD",
          "\u200B",
          "\u200F",
          "\u00A8",
          "\uFE71",
          " ",
          "\u3000",
          "\u00BD");

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
  void mentionedIn_randomTextOfManyScripts_agreesWithANaiveSearch(long seed) {
    agreesOnRandomText(seed, SCRIPTS, 250);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void mentionedIn_randomPlainText_agreesWithANaiveSearch(long seed) {
    agreesOnRandomText(seed, PLAIN, 150);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void mentionedIn_randomTrickyText_agreesWithANaiveSearch(long seed) {
    agreesOnRandomText(seed, TRICKY, 250);
  }

  private static void agreesOnRandomText(long seed, List<String> pieces, int rounds) {
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      List<String> some = sample(random, pieces);
      Map<String, List<String>> lists = randomLists(random, some);
      WordLists wordLists = WordLists.of(lists);
      NaiveWords oracle = new NaiveWords(lists);
      for (int i = 0; i < 12; i++) {
        String message = text(random, some, 16);
        assertThat(wordLists.mentionedIn(message))
            .as("seed %d, round %d, lists %s, message %s", seed, round, lists, escaped(message))
            .isEqualTo(oracle.mentionedIn(message));
      }
    }
  }

  private static List<String> sample(Random random, List<String> pieces) {
    return Stream.generate(() -> pieces.get(random.nextInt(pieces.size()))).limit(8).toList();
  }

  private static Map<String, List<String>> randomLists(Random random, List<String> pieces) {
    Map<String, List<String>> lists = new TreeMap<>();
    for (int list = random.nextInt(4); list >= 0; list--) {
      List<String> words = new ArrayList<>(List.of("zzz"));
      for (int attempt = 0; attempt < 6; attempt++) {
        String before = random.nextInt(4) == 0 ? "*" : "";
        String word = before + text(random, pieces, 5) + (random.nextInt(3) == 0 ? "*" : "");
        if (WordLists.objectionTo(word).isEmpty()) {
          words.add(word);
        }
      }
      lists.put("list-" + list, words);
    }
    return lists;
  }

  private static String text(Random random, List<String> pieces, int most) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(most + 1); length > 0; length--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(c < 0x7F ? "" + (char) c : "\\u%04X".formatted(c)));
    return escaped.toString();
  }

  @Test
  void mentionedIn_messagesOfTheShippedScenarios_agreesWithANaiveSearch() {
    WordLists wordLists = WordLists.of(KYNDOF);
    NaiveWords oracle = new NaiveWords(KYNDOF);
    List<String> messages = ShippedScenarios.messages();
    assertThat(messages).hasSizeGreaterThan(150);
    for (String message : messages) {
      Set<String> expected = oracle.mentionedIn(message);
      assertThat(wordLists.mentionedIn(message)).as(message).isEqualTo(expected);
      String threat = message.replace(" my ", " LAWYERS ");
      assertThat(wordLists.mentionedIn(threat)).as(threat).isEqualTo(oracle.mentionedIn(threat));
    }
  }
}
