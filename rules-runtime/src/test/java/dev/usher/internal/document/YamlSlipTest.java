package dev.usher.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.policy.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A file that is no YAML is refused where its author slipped, in words of our own. */
class YamlSlipTest {
  private static final int MANY = 5_000;

  private static final Set<DiagnosticCode> CODES =
      Set.of(
          DiagnosticCode.MALFORMED_YAML,
          DiagnosticCode.WRONG_INDENTATION,
          DiagnosticCode.UNCLOSED_BRACKET,
          DiagnosticCode.UNCLOSED_TEXT,
          DiagnosticCode.UNSUPPORTED_YAML,
          DiagnosticCode.HIDDEN_CHARACTER,
          DiagnosticCode.NOT_UTF8,
          DiagnosticCode.LIMIT_EXCEEDED,
          DiagnosticCode.EMPTY_FILE);

  private static final List<String> BITS =
      List.of(
          "\"",
          "'",
          "[",
          "]",
          "{",
          "}",
          ":",
          ": ",
          ", ",
          "- ",
          "-",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "  ",
          " ",
          "#",
          " #",
          "*",
          "&",
          "!",
          "%",
          "@",
          "`",
          "|",
          ">",
          "?",
          "? ",
          "---\n",
          "...",
          "\\",
          "\u00A0",
          "\u3000",
          "“",
          "”",
          "한",
          "😀",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uFFFE",
          "key: ",
          "<<",
          "=",
          "\\x",
          "%YAML 1.1\n");

  /** Around the place of each slip stand ⟦ and ⟧; ␣ is a no-break space, → a tab. */
  static Stream<Arguments> slips() {
    return Stream.of(
        arguments("policy: a\nzone:⟦␣⟧Asia/Seoul\ncurrency: USD", "no-break space", "plain space"),
        arguments("hours:\n⟦␣⟧␣mon-fri: x\nzone: UTC", "no-break space", "plain space"),
        arguments("a: [⟦␣⟧b]", "no-break space", "plain space"),
        arguments("hours:\n⟦→⟧mon-fri: x", "a tab stands where the line is indented", "spaces"),
        arguments("a:\n  b: c\n  ⟦→⟧d: e", "a tab stands where the line is indented", "spaces"),
        arguments("policy:⟦→⟧a", "a tab stands where a space must", "spaces"),
        arguments("a:\n  b: ⟦\"09:00⟧\n  c: \"10:00\"\nd: [\"e\"]", "quote \" is not", "same line"),
        arguments("a: ⟦'b⟧\nc: d\n", "the quote ' is not closed", "same line"),
        arguments("a: [⟦\"b]⟧\nc: [\"d\"]", "the quote \" is not closed", "same line"),
        arguments("a: ⟦[⟧b, c\nd: [e]\nf: g", "the bracket [ is not closed", "write ]"),
        arguments("a: ⟦{⟧b: c,\nd: [e]", "the bracket { is not closed", "write }"),
        arguments("a: {b: ⟦[⟧c, d}\ne: f", "the bracket [ is not closed", "write ]"),
        arguments("a: ⟦[⟧b, #c]\nd: e", "the bracket [ is not closed", "# begins a comment"),
        arguments("a: {b: c}⟦}⟧\nd: e", "this bracket closes nothing", "remove it"),
        arguments("a: {b: c} ⟦d⟧: e", "more follows the closing bracket", "line of its own"),
        arguments("a:\n  b: c\n   ⟦d⟧: e", "deeper than the one above", "by 2 spaces"),
        arguments("a:\n   b: c\n  ⟦d⟧: e", "indented by 2 spaces", "0 or 3 spaces"),
        arguments("a: b\n  ⟦c⟧: d", "deeper than the one above", "by 0 spaces"),
        arguments("a:\n  - b\n    ⟦c⟧: d", "deeper than the one above", "behind that dash"),
        arguments("a:\n  - b: c\n  ⟦d⟧: e", "a key stands where a list goes on", "\"- \""),
        arguments("a:\n  b: c\n  ⟦-⟧ d", "begins a list where keys go on", "nothing behind"),
        arguments("zone: UTC currency⟦:⟧ USD", "a second colon", "currency: in a line of its own"),
        arguments("name: Refund⟦:⟧ 500", "a second colon", "name: \"Refund: 500\""),
        arguments("a: \"b\"⟦:⟧ c", "a second colon", "line of its own"),
        arguments("a: b\nzone⟦:⟧UTC\nc: d", "a space is missing behind the colon", "zone: UTC"),
        arguments("a: {b⟦:⟧1}", "a space is missing behind the colon", "b: 1"),
        arguments("a: [⟦*sue⟧, b]", "begins with * stands in quotes", "\"*sue\""),
        arguments("a: [⟦*⟧, b]", "cannot begin with *", "quotes"),
        arguments("a: ⟦&b⟧ c", "begins with & stands in quotes", "quotes"),
        arguments("a: ⟦!b⟧ c", "begins with ! stands in quotes", "quotes"),
        arguments("a:\n  - ⟦%x⟧", "cannot begin with %", "\"%x\""),
        arguments("a: ⟦@home⟧", "cannot begin with @", "\"@home\""),
        arguments("a: ⟦`b`⟧", "cannot begin with `", "\"`b`\""),
        arguments("a: ⟦>⟧x\n  y", "cannot begin with >", "quotes"),
        arguments("a:\n  - b\n  ⟦c⟧\n  - d", "a dash is missing", "- c"),
        arguments("a:\n  - b\n  ⟦-c⟧\n  - d", "a space is missing behind the dash", "- c"),
        arguments("a: ⟦-⟧ b", "a list cannot begin behind a key", "[b]"),
        arguments("a: b\n⟦zone UTC⟧\nc: d", "a key must stand here", "a colon and a space"),
        arguments(
            "a: \"Say \"⟦no\"⟧ to it\"", "more text follows", "put all of the text in quotes"),
        arguments("a: 'It'⟦s⟧ late'", "more text follows", "doubled"),
        arguments("a: [\"b\" ⟦\"c\"⟧]", "more text follows", "a comma may be missing"),
        arguments("{\n  \"a\": \"b\"\n  ⟦\"c\"⟧: 1\n}", "a comma is missing", null),
        arguments("a: \"C:⟦\\p⟧ath\"", "\\p means nothing in double quotes", "\\\\p"),
        arguments("a: b\n⟦---⟧\nc: d", "a second document begins here", "remove the line ---"),
        arguments("⟦<<<<<<< HEAD⟧\na: b\n=======", "a merge left both sides", "keep one"),
        arguments("⟦[⟧a]: b", "stands where a key must stand", "quotes"),
        arguments("a: 한국어 😀 b⟦:⟧ c", "a second colon", "b: in a line of its own"),
        arguments("a: [\"한국 😀\", \"b\" ⟦c⟧]", "more text follows", "quotes"),
        arguments("a: 😀\r\nb: \"😀\" \r\nc: ⟦@d⟧\r\n", "cannot begin with @", "quotes"),
        arguments("a: b\rc: ⟦@d⟧\r", "cannot begin with @", "quotes"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slips")
  void slip_isNamedWhereItStands(String marked, String message, @Nullable String hint) {
    MarkedSlip slip = MarkedSlip.of(marked.replace('␣', '\u00A0').replace('→', '\t'));
    slip.assertNamed(fault(slip.text()), message, hint);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_202)
  void anySlips_areRefusedAtAPlaceInTheText_andInWordsOfOurOwn(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> files = List.of(file("policy.yaml"), file("scenarios/refunds.yaml"));
    int refused = 0;
    for (int i = 0; i < MANY; i++) {
      String text = slipped(files.get(i % files.size()), random);
      Fault fault = fault(text);
      if (fault != null) {
        refused++;
        assertThat(fault.code()).isIn(CODES);
        int start = MarkedSlip.start(fault, text);
        assertThat(start + fault.length()).as("%s in %s", fault, text).isBetween(0, text.length());
        assertThat(new TextPlaces(text).line(start)).isEqualTo(fault.line());
        assertOwnWords(fault, text);
      }
    }
    assertThat(refused).isGreaterThan(MANY / 4);
  }

  private static void assertOwnWords(Fault fault, String text) {
    String whole = fault.message() + " " + fault.hint();
    assertThat(whole)
        .doesNotContain("while scanning", "while parsing", "found character", "mapping")
        .doesNotContain("expected <", "expected '", "but found", "but got", "simple key", "(TAB)");
    try {
      new Yaml().parse(new StringReader(text)).forEach(event -> {});
    } catch (MarkedYAMLException theirs) {
      assertThat(whole).doesNotContain(theirs.getProblem());
    } catch (RuntimeException theirs) {
      assertThat(whole).doesNotContain(String.valueOf(theirs.getMessage()));
    }
  }

  private static String slipped(String file, SplittableRandom random) {
    int from = random.nextInt(file.length());
    StringBuilder text = new StringBuilder(file.substring(0, Math.min(file.length(), from + 600)));
    for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
      int at = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), at + random.nextInt(4));
      String bit = BITS.get(random.nextInt(BITS.size()));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.replace(at, to, bit);
        default -> text.insert(at, bit);
      }
    }
    return text.toString();
  }

  private static String file(String name) throws IOException {
    String path = "/policies/kyndof/" + name;
    try (InputStream in = YamlSlipTest.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static @Nullable Fault fault(String text) {
    try {
      YamlDocument.read(text);
      return null;
    } catch (FaultException refused) {
      return refused.fault();
    }
  }
}
