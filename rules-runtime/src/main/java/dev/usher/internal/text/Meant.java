package dev.usher.internal.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what somebody probably meant: by another name for it, or else by its spelling. */
public final class Meant {
  private Meant() {}

  /**
   * Returns the known name that was probably meant.
   *
   * @param others other names for known ones, in small letters and with hyphens only
   */
  public static Optional<String> by(
      String written, Map<String, String> others, Collection<String> known) {
    Optional<String> sameLetters =
        known.stream().filter(name -> name.equalsIgnoreCase(written)).findFirst();
    if (sameLetters.isPresent()) {
      return sameLetters;
    }
    String plain = plain(written);
    String other = others.get(plain);
    if (other != null && known.contains(other)) {
      return Optional.of(other);
    }
    return Nearest.to(written, known);
  }

  /** Returns a name in small letters, with hyphens for spaces, underscores and humps. */
  static String plain(String name) {
    return name.strip()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .replaceAll("[ _.]+", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** Returns the hint that asks for a name. */
  public static String hint(String name) {
    return "did you mean \"" + name + "\"?";
  }
}
