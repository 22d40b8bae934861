package dev.usher.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.policy.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything in a file knows its line, and its column and length in UTF-16 units. */
class YamlPlacesTest {
  /** Returns what stands at the place of each key and value. */
  private static List<String> written(String text) {
    List<String> written = new ArrayList<>();
    collect(YamlDocument.read(text).node(), new TextPlaces(text), text, written);
    return written;
  }

  private static void collect(
      DocumentNode node, TextPlaces places, String text, List<String> written) {
    written.add(at(node.line(), node.column(), node.length(), places, text));
    if (node instanceof DocumentNode.Sequence list) {
      list.items().forEach(item -> collect(item, places, text, written));
    } else if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        written.add(at(entry.line(), entry.column(), entry.length(), places, text));
        collect(entry.value(), places, text, written);
      }
    }
  }

  private static String at(int line, int column, int length, TextPlaces places, String text) {
    int start = places.lineStart(line) + column - 1;
    return text.substring(start, start + length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void keysAndValues_areFoundBehindEmoji_whateverEndsTheLines(String lineBreak) {
    String text =
        String.join(
            lineBreak,
            "# 😀😀",
            "한국: \"😀 b\"   # c",
            "'d': [😀, {e: 'f', g: }]",
            "",
            "list:",
            "  - plain text 😀",
            "  - h: i");
    assertThat(written(text))
        .containsExactly(
            "한국",
            "한국",
            "\"😀 b\"",
            "'d'",
            "[",
            "😀",
            "{",
            "e",
            "'f'",
            "g",
            "",
            "list",
            "-",
            "plain text 😀",
            "h",
            "h",
            "i");
  }

  @Test
  void textOfSeveralLines_reachesToTheEndOfItsFirst() {
    assertThat(written("a: one  \n  two\nb: \"three\n  four\"\nc: |\n  five\n"))
        .containsExactly("a", "a", "one", "b", "\"three", "c", "|");
  }

  @Test
  void byteOrderMark_countsAsNoColumn() {
    assertThat(YamlDocument.read("\uFEFFa: b").node().column()).isEqualTo(1);
  }

  @Test
  void fault_hasTheLengthOfWhatItIsAbout() {
    Value value = YamlDocument.read("a: 😀\nb: \"c\"").fields().need("b");
    Fault fault = value.wrong("d is allowed").fault();
    assertThat(List.of(fault.line(), fault.column(), fault.length())).containsExactly(2, 4, 3);
  }

  @Test
  void halfACharacter_isHidden() {
    assertThatThrownBy(() -> YamlDocument.read("a: \uD83D"))
        .isInstanceOfSatisfying(
            FaultException.class,
            refused -> {
              assertThat(refused.fault().code()).isEqualTo(DiagnosticCode.HIDDEN_CHARACTER);
              assertThat(refused.fault().column()).isEqualTo(4);
            });
  }
}
