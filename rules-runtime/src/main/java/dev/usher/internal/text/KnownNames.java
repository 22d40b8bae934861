package dev.usher.internal.text;

import java.util.Collection;

/** What there is, behind a message that something else is not. */
public final class KnownNames {
  /** More names than a message should list. */
  private static final int MOST = 12;

  private KnownNames() {}

  /**
   * Continues a sentence with the names that there are.
   *
   * @param none what to continue it with if there is none
   * @return empty if there are too many
   */
  public static String among(Collection<String> names, String none) {
    if (names.isEmpty()) {
      return none;
    }
    return names.size() > MOST ? "" : "; there are " + String.join(", ", names);
  }
}
