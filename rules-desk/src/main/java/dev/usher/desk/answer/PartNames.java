package dev.usher.desk.answer;

import java.util.Locale;

/** What people call the parts of a decision or a contact that have names of a program's. */
public final class PartNames {
  private PartNames() {}

  /**
   * Returns a name's words: {@code reply via} of {@code replyVia}, {@code order total} of {@code
   * order-total}.
   */
  public static String of(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
  }
}
