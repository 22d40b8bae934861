package dev.usher.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each character of a text that was read stands where the YAML has it, however it is written. */
class YamlCharactersTest {
  private static final int ROUNDS = 2_000;

  private static YamlPlaces.Written characters(String yaml) {
    return new YamlPlaces("a.yaml", yaml).of(scalar(yaml));
  }

  private static DocumentNode.Scalar scalar(String yaml) {
    return (DocumentNode.Scalar) YamlDocument.read(yaml).fields().need("a").node();
  }

  /** Returns what stands in the YAML at the place of a piece of the text. */
  private static String written(String yaml, String piece) {
    int from = scalar(yaml).text().indexOf(piece);
    Place place = characters(yaml).place(from, from + piece.length());
    String line = yaml.split("\r\n|\n", -1)[place.line() - 1];
    return line.substring(place.column() - 1, place.column() - 1 + place.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: vip && refund > 1 | refund | refund",
        "a: 'it''s vip' | vip | vip",
        "a: 'it''s' | 's | ''s",
        "a: \"say \\\"vip\\\" now\" | now | now",
        "a: \"say \\\"vip\\\" now\" | \"vip\" | \\\"vip\\\"",
        "a: \"caf\\xe9 vip\" | café | caf\\xe9",
        "a: \"\\u0061\\U0001F600b vip\" | b | b",
        "a: \"😀 vip\" | vip | vip",
        "{x: 1, a: vip && b, c: 2} | && b | && b"
      })
  void piecesOfOneLine(String yaml, String piece, String written) {
    assertThat(written(yaml, piece)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: one\n  two three\n  four\n",
        "a: 'one\n  two three\n  four'\n",
        "a: \"one\n  two three\n  four\"\n",
        "a: \"one \\\n  two three\\\n  \\ four\"\n",
        "a: >\n  one\n  two three\n  four\n",
        "a: |\n  one\n  two three\n  four\n",
        "a: |2-\n  one\n  two three\n  four\n",
        "x: 1\r\na: >\r\n  one\r\n  two three\r\n\r\n  four\r\n"
      })
  void piecesOfSeveralLines(String yaml) {
    for (String word : List.of("one", "two", "three", "four")) {
      assertThat(written(yaml, word)).isEqualTo(word);
    }
  }

  @Test
  void nothing_hasNoExtent() {
    assertThat(characters("a: 'vip'").place(3, 3)).isEqualTo(new Place("a.yaml", 1, 8, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void randomTexts(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        words.add("w" + i + (random.nextBoolean() ? "\"'" : "😀"));
      }
      boolean doubled = random.nextBoolean();
      StringBuilder yaml = new StringBuilder(random.nextBoolean() ? "a: " : "b: [1]\na: ");
      yaml.append(doubled ? '"' : '\'');
      for (String word : words) {
        yaml.append(doubled ? word.replace("\"", "\\\"") : word.replace("'", "''"));
        yaml.append(random.nextInt(3) == 0 ? "\n   " : " ");
      }
      yaml.append(doubled ? "end\"" : "end'");
      for (int i = 0; i < words.size(); i++) {
        assertThat(written(yaml.toString(), "w" + i))
            .as("seed %d, round %d: %s", seed, round, yaml)
            .isEqualTo("w" + i);
      }
    }
  }
}
