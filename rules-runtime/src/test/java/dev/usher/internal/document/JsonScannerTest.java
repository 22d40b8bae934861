package dev.usher.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner reads what the library reads, place by place, and nothing else. */
class JsonScannerTest {
  private static final FieldNames NAMES = FieldNames.of("id", "at", "labels", "account");
  private static final int MANY = 100_000;
  private static final List<String> TEXTS =
      List.of(
          "{\"id\":\"k-1\",\"labels\":[\"a\",\"b\\n\"],\"account\":{\"id\":\"é\",\"n\":-1.50e+2}}",
          "{\r\n  \"at\" : null ,\r  \"at\":[ true,\n\tfalse ] , \"x\":{} , \"id\":[]\n}\n",
          "[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]",
          "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\\ud83d\\ude00👩\",0,-0,0.0,1E9,12345678901234567890]",
          " \"text\" ",
          "-12.5");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_130)
  void text_withSlips_isReadAsTheLibraryReadsIt(long seed) {
    Slips slips = new Slips(seed);
    int wellFormed = 0;
    for (int i = 0; i < MANY; i++) {
      String text = slips.in(TEXTS.get(i % TEXTS.size()));
      DocumentNode scanned = JsonScanner.read(text, NAMES);
      @Nullable String expected = byLibrary(text);
      // The library refuses half a character that a name escapes.
      if (scanned != null || !text.contains("\\u")) {
        assertThat(diagnosed(text)).as(text).isEqualTo(expected);
      }
      if (scanned != null) {
        assertLengths(scanned, text);
      }
      if (scanned != null || !hasEscapedName(text)) {
        assertThat(scanned == null ? null : shown(scanned)).as(text).isEqualTo(expected);
      }
      wellFormed += expected == null ? 0 : 1;
    }
    assertThat(wellFormed).isBetween(MANY / 5, MANY * 4 / 5);
  }

  /** Such a name may be left to the diagnosis. */
  private static boolean hasEscapedName(String text) {
    return text.indexOf('\\') >= 0;
  }

  private static @Nullable String byLibrary(String text) {
    DocumentNode read = LibraryJson.read(text);
    return read == null ? null : shown(read);
  }

  private static @Nullable String diagnosed(String text) {
    try {
      return shown(JsonDiagnosis.read(text));
    } catch (FaultException refused) {
      return null;
    }
  }

  private static void assertLengths(DocumentNode scanned, String text) {
    TextPlaces places = new TextPlaces(text);
    if (scanned instanceof DocumentNode.Scalar scalar) {
      int start = places.lineStart(scalar.line()) + scalar.column() - 1;
      String written = text.substring(start, start + scalar.length());
      assertThat(JsonScanner.read(written, NAMES))
          .isEqualTo(
              new DocumentNode.Scalar(1, 1, written.length(), scalar.notation(), scalar.text()));
    } else if (scanned instanceof DocumentNode.Sequence list) {
      list.items().forEach(item -> assertLengths(item, text));
    } else if (scanned instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        int start = places.lineStart(entry.line()) + entry.column() - 1;
        assertThat(text.substring(start, start + entry.length()))
            .isEqualTo("\"" + entry.name() + "\"");
        assertLengths(entry.value(), text);
      }
    }
  }

  private static String shown(DocumentNode node) {
    StringBuilder shown = new StringBuilder();
    show(node, shown);
    return shown.toString();
  }

  private static void show(DocumentNode node, StringBuilder shown) {
    shown.append(node.line()).append(':').append(node.column()).append(' ');
    if (node instanceof DocumentNode.Scalar scalar) {
      shown.append(scalar.notation()).append(' ').append(scalar.text()).append('\n');
    } else if (node instanceof DocumentNode.Sequence list) {
      shown.append("list of ").append(list.items().size()).append('\n');
      list.items().forEach(item -> show(item, shown));
    } else if (node instanceof Mapping mapping) {
      show("group", mapping.entries(), shown);
      show("again", mapping.repeated(), shown);
    }
  }

  private static void show(String what, List<Mapping.Entry> entries, StringBuilder shown) {
    shown.append(what).append(" of ").append(entries.size()).append('\n');
    for (Mapping.Entry entry : entries) {
      shown.append(entry.line()).append(':').append(entry.column()).append(' ');
      show(entry.value(), shown.append(entry.name()).append(" = "));
    }
  }

  @Test
  void wellFormedText_isReadWithoutTheLibrary() {
    for (String text : TEXTS) {
      assertThat(JsonScanner.read(text, NAMES)).as(text).isNotNull();
    }
  }

  @Test
  void name_thatIsKnown_isNotCopied() {
    DocumentNode read = JsonScanner.read("{\"account\":1,\"Account\":2,\"accounts\":3}", NAMES);
    assertThat(read).isInstanceOf(Mapping.class);
    List<Mapping.Entry> entries = ((Mapping) read).entries();
    assertThat(entries)
        .extracting(Mapping.Entry::name)
        .containsExactly("account", "Account", "accounts");
    assertThat(entries.get(0).name()).isSameAs(NAMES.all().get(3));
  }

  @Test
  void manyNames_areEachFoundOnce() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 1_000; i++) {
      text.append(i == 0 ? "" : ",").append("\"n").append(i % 900).append("\":").append(i);
    }
    Mapping read = (Mapping) JsonScanner.read(text.append('}').toString(), NAMES);
    assertThat(read.entries()).hasSize(900);
    assertThat(read.repeated()).extracting(Mapping.Entry::name).startsWith("n0", "n1").hasSize(100);
    assertThat(read.find("n899")).isSameAs(read.entries().get(899));
    assertThat(read.find("n900")).isNull();
  }
}
