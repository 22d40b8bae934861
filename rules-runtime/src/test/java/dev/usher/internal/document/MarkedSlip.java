package dev.usher.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

/**
 * A text in which something is wrong, whose place stood between ⟦ and ⟧.
 *
 * @param text the text without the marks
 * @param start where the place begins
 * @param end where it ends
 */
record MarkedSlip(String text, int start, int end) {

  static MarkedSlip of(String marked) {
    String text = marked.replace("⟦", "").replace("⟧", "");
    return new MarkedSlip(text, marked.indexOf('⟦'), marked.indexOf('⟧') - 1);
  }

  /** Where a fault of a text begins; a byte order mark is not part of the text. */
  static int start(Fault fault, String text) {
    String read = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new TextPlaces(read).lineStart(fault.line()) + fault.column() - 1;
  }

  /**
   * Requires a fault at the very place.
   *
   * @param message what its message holds
   * @param hint what its hint holds; null if there is to be none
   */
  void assertNamed(@Nullable Fault fault, String message, @Nullable String hint) {
    assertThat(fault).as(text).isNotNull();
    assertThat(start(fault, text)).as("%s", fault).isEqualTo(start);
    assertThat(fault.length()).as("%s", fault).isEqualTo(end - start);
    assertThat(fault.message()).contains(message);
    if (hint == null) {
      assertThat(fault.hint()).isNull();
    } else {
      assertThat(fault.hint()).contains(hint);
    }
  }
}
