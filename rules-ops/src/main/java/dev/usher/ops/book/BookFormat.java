package dev.usher.ops.book;

import java.util.Locale;

/** The form of a book. */
public enum BookFormat {
  /** One page for browsers and printers. */
  HTML,
  /** A text that code hosts and wikis show. */
  MARKDOWN;

  /**
   * Returns the format of a name, in any case.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static BookFormat of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "html" -> HTML;
      case "markdown" -> MARKDOWN;
      default ->
          throw new IllegalArgumentException("\"" + name + "\": html or markdown is allowed");
    };
  }

  /** Returns the name as it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
