package dev.usher.ops.book;

import dev.usher.ops.text.Printable;

/** Text that stands in HTML for itself. */
final class HtmlText {
  private HtmlText() {}

  /** Returns the text with all that HTML reads otherwise written as references. */
  static String of(String text) {
    return Printable.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
