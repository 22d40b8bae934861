package dev.usher.internal.document;

import dev.usher.model.internal.ShownText;
import dev.usher.policy.DiagnosticCode;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says what is wrong with a file that is no YAML. The parser's own words, which speak of blocks and
 * tokens, reach nobody: only where it stopped counts.
 */
final class YamlDiagnosis {
  private static final String MISSING =
      "look here and at the line above: a colon, a comma, a quote or a bracket may be missing";

  private YamlDiagnosis() {}

  static Fault of(String text, TextPlaces places, MarkedYAMLException wrong) {
    Mark mark = wrong.getProblemMark() == null ? wrong.getContextMark() : wrong.getProblemMark();
    int at = mark == null ? 0 : places.offset(mark.getIndex());
    Fault slip = YamlSlips.first(text, places, at);
    return slip == null ? general(text, places, at) : slip;
  }

  private static Fault general(String text, TextPlaces places, int at) {
    if (at >= text.stripTrailing().length()) {
      return malformed(
          places, at, at, "the file ends too early", "a quote or a bracket may be missing");
    }
    char c = text.charAt(at);
    if (c == '\t') {
      return malformed(
          places,
          at,
          at + 1,
          "a tab stands where a space must",
          "write spaces; a tab may stand in a text in quotes");
    }
    if (at > 0 && text.charAt(at - 1) == '\\') {
      String escape =
          ShownText.excerpt("\\" + text.substring(at, Character.offsetByCodePoints(text, at, 1)));
      return malformed(
          places,
          at - 1,
          at + 1,
          escape + " means nothing in double quotes",
          "write \\" + escape + " for the backslash itself, or use single quotes");
    }
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    if ("*&|>".indexOf(before) >= 0) {
      return malformed(
          places,
          at - 1,
          at,
          "a text cannot begin with " + before + " unless it stands in quotes",
          "put the text in double quotes");
    }
    if (OddSpaces.isOne(c)) {
      return places.fault(
          DiagnosticCode.HIDDEN_CHARACTER, at, at + 1, OddSpaces.message(c), OddSpaces.HINT);
    }
    if (c == ':') {
      return malformed(
          places,
          at,
          at + 1,
          "a colon stands where none can",
          "a text that holds a colon stands in quotes; each key stands in a line of its own");
    }
    int end = tokenEnd(text, at);
    String token = ShownText.excerpt(text.substring(at, end));
    return malformed(places, at, end, token + " does not fit here", MISSING);
  }

  private static int tokenEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return Math.max(end, Character.offsetByCodePoints(text, start, 1));
  }

  private static Fault malformed(
      TextPlaces places, int start, int end, String message, String hint) {
    return places.fault(DiagnosticCode.MALFORMED_YAML, start, end, message, hint);
  }
}
