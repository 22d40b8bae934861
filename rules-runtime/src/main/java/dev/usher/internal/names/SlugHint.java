package dev.usher.internal.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name that a text in other letters would be. */
public final class SlugHint {
  private SlugHint() {}

  /** Returns the text to write instead, if there is one: {@code cs-lead} for {@code CS Lead}. */
  public static Optional<String> of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    return Slug.isOne(plain) && !plain.equals(text) ? Optional.of(plain) : Optional.empty();
  }

  /** Returns the hint to write that name, or null if there is none. */
  public static @Nullable String hint(String text) {
    return of(text).map("write "::concat).orElse(null);
  }
}
