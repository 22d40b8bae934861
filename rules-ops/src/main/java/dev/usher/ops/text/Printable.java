package dev.usher.ops.text;

import dev.usher.model.internal.ShownText;

/** Text from outside made harmless to a terminal. */
public final class Printable {
  private Printable() {}

  /** Returns the text on one line, with what must not be shown written as escapes. */
  public static String of(String text) {
    return ShownText.escaped(text);
  }
}
