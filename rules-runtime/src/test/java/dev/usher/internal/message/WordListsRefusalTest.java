package dev.usher.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsRefusalTest {
  static Stream<Arguments> wordsThatCannotWork() {
    return Stream.of(
        arguments("", "is blank"),
        arguments(" ", "is blank"),
        arguments("\t\u00A0", "is blank"),
        arguments("\uFE0F", "is blank"),
        arguments("*", "would match everything"),
        arguments("**", "would match everything"),
        arguments(" * ", "would match everything"),
        arguments("\u0640\u0640", "has only marks that are passed over"),
        arguments("\u064E\u05B8", "has only marks that are passed over"),
        arguments("law*yer", "has a * in its midst"),
        arguments("lawyer**", "has a * in its midst"),
        arguments("**lawyer", "has a * in its midst"),
        arguments("*law*yer*", "has a * in its midst"),
        arguments("a * b", "has a * in its midst"),
        arguments("\u0301law", "begins with U+0301, a mark without its letter"),
        arguments("*\u0308ber", "begins with U+0308, a mark without its letter"),
        arguments(" lawyer", "begins or ends with white space"),
        arguments("lawyer ", "begins or ends with white space"),
        arguments("law*\n", "begins or ends with white space"),
        arguments("law\u0007", "contains U+0007"),
        arguments("\u0000", "contains U+0000"),
        arguments("law\u001F", "contains U+001F"),
        arguments("law\u0090", "contains U+0090"),
        arguments("law\uD83D", "contains U+D83D"),
        arguments("law\u00ADs", "contains U+00AD"),
        arguments("law\u200B", "contains U+200B"),
        arguments("\uFEFFlaw", "contains U+FEFF"),
        arguments("\u202Elaw", "contains U+202E"));
  }

  @ParameterizedTest
  @MethodSource("wordsThatCannotWork")
  void of_wordThatCannotWork_namesListWordAndReason(String word, String reason) {
    assertThat(WordLists.objectionTo(word)).get().asString().startsWith(reason);
    Map<String, List<String>> lists = Map.of("legal-risk", List.of("sue", word));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WordLists.of(lists))
        .withMessageStartingWith("The word \"")
        .withMessageContaining("\" in the word list \"legal-risk\" " + reason)
        .withMessageMatching("[^\\p{Cc}\\p{Cf}\\p{Cs}]+");
  }

  @Test
  void of_wordWithAStarInItsMidst_quotesTheWord() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WordLists.of(Map.of("legal-risk", List.of("law*yer"))))
        .withMessage(
            "The word \"law*yer\" in the word list \"legal-risk\" has a * in its midst; "
                + "a * may only be its first or its last character.");
  }

  @Test
  void of_endlessWordWithAMistake_isQuotedInPart() {
    String word = "**" + "long ".repeat(10_000) + "x";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WordLists.of(Map.of("legal-risk", List.of(word))))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250).contains("…\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "lawyer*",
        "legal action",
        "legal\taction",
        "legal *",
        "*versicherung",
        "*versicher*",
        "*\u0940\u0902",
        "\uFF0Acancel\uFF0A",
        "two-factor",
        "can\u2019t",
        "2fa",
        "c++",
        "!?",
        "#1",
        "\u2764\uFE0F",
        "\uD83D\uDC69\u200D\uD83D\uDD27",
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "lawyer*\uFE0F"
      })
  void objectionTo_wordThatWorks_isEmpty(String word) {
    assertThat(WordLists.objectionTo(word)).isEmpty();
  }

  @Test
  void of_emptyList_namesTheList() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WordLists.of(Map.of("legal-risk", List.of())))
        .withMessageContaining("\"legal-risk\" is empty");
  }

  @Test
  void of_blankListName_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WordLists.of(Map.of(" ", List.of("sue"))))
        .withMessageContaining("blank name");
  }

  @Test
  void of_nullAnywhere_isRefused() {
    Map<String, List<String>> noList = new HashMap<>();
    noList.put("legal-risk", null);
    assertThatNullPointerException().isThrownBy(() -> WordLists.of(noList));
    assertThatNullPointerException()
        .isThrownBy(() -> WordLists.of(Map.of("legal-risk", Arrays.asList("sue", null))));
    assertThatNullPointerException()
        .isThrownBy(() -> WordLists.of(Map.of("x", List.of("y"))).mentionedIn(null));
  }

  @Test
  void of_listsChangedLater_areNotAffected() {
    Map<String, List<String>> lists = new HashMap<>(Map.of("a", Arrays.asList("sue", "you")));
    WordLists wordLists = WordLists.of(lists);
    lists.remove("a");
    assertThat(wordLists.mentionedIn("you")).containsExactly("a");
  }
}
