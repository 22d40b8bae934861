package dev.usher.model.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tags of languages (BCP 47) whose first part, the language itself, has two or three letters: the
 * one definition of which are allowed and of how each is written.
 */
public final class LanguageTag {
  private static final int SCRIPT = 4;
  private static final int SHORTEST_VARIANT = 4;

  private LanguageTag() {}

  /**
   * Returns how a tag is written: with hyphens, each part in its usual case, and codes that stand
   * for another replaced by that.
   *
   * @param written in any case, with hyphens or underscores
   * @return empty if it is not well formed, or its language has not two or three letters
   */
  public static Optional<String> canonical(String written) {
    if (isPlain(written)) {
      return Optional.of(written);
    }
    // The JDK keeps the case of some parts as it is.
    String tag = written.replace('_', '-').toLowerCase(Locale.ROOT);
    if (!startsWithLanguage(tag) || repeats(tag)) {
      return Optional.empty();
    }
    try {
      // What a code stands for may make a tag that stands for another: cmn-hakka, zh-hakka, hak.
      return Optional.of(withoutAliases(wellFormed(withoutAliases(wellFormed(tag)))));
    } catch (IllformedLocaleException illFormed) {
      return Optional.empty();
    }
  }

  private static String wellFormed(String tag) {
    String written = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    // The JDK leaves out an unknown language before parts of private use.
    return written.startsWith("x-") ? "und-" + written : written;
  }

  /** Returns the language of a canonical tag, its first part. */
  public static String language(String canonical) {
    int end = canonical.indexOf('-');
    return end < 0 ? canonical : canonical.substring(0, end);
  }

  /** Returns the tag that somebody probably meant who wrote one that is not allowed, or null. */
  public static @Nullable String nearest(String written) {
    // A list of preferences, as browsers send it, begins with the most wanted.
    String first = written.split("[,;]", 2)[0].strip().replaceAll("\\s+", "-");
    return canonical(first).orElseGet(() -> named(first));
  }

  private static @Nullable String named(String name) {
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.forLanguageTag(code);
      if (language.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)
          || language.getDisplayLanguage(language).equalsIgnoreCase(name)) {
        return canonical(code).orElse(null);
      }
    }
    return null;
  }

  /** Whether nothing is to be done, as for most contacts: en, en-US. */
  private static boolean isPlain(String tag) {
    boolean alone = tag.length() == 2;
    boolean withRegion =
        tag.length() == "en-US".length()
            && tag.charAt(2) == '-'
            && isCapital(tag.charAt(3))
            && isCapital(tag.charAt(4));
    return (alone || withRegion)
        && isSmall(tag.charAt(0))
        && isSmall(tag.charAt(1))
        && LanguageAliases.language(tag.substring(0, 2)) == null
        && (alone || isOwnRegion(tag.substring(3)));
  }

  private static boolean isOwnRegion(String region) {
    return LanguageAliases.region(region).equals(region);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean startsWithLanguage(String tag) {
    int letters = 0;
    while (letters < tag.length() && isSmall(tag.charAt(letters))) {
      letters++;
    }
    return (letters == 2 || letters == 3)
        && (letters == tag.length() || tag.charAt(letters) == '-');
  }

  /** Whether a variant or an extension comes twice, which the JDK lets pass. */
  private static boolean repeats(String tag) {
    Set<String> seen = new HashSet<>();
    boolean inExtension = false;
    for (String part : tag.split("-", -1)) {
      if (part.equals("x")) {
        return false;
      }
      boolean opensExtension = part.length() == 1;
      inExtension |= opensExtension;
      boolean isVariant = !inExtension && part.length() >= SHORTEST_VARIANT;
      if ((opensExtension || isVariant) && !seen.add(part)) {
        return true;
      }
    }
    return false;
  }

  /** Writes the language, the script and the region of a well-formed tag as they are called. */
  private static String withoutAliases(String tag) {
    String[] parts = tag.split("-", -1);
    int at = 1;
    String script = "";
    if (at < parts.length && parts[at].length() == SCRIPT && isCapital(parts[at].charAt(0))) {
      script = parts[at++];
    }
    String region = "";
    if (at < parts.length && isRegion(parts[at])) {
      region = LanguageAliases.region(parts[at++]);
    }
    String alias = LanguageAliases.language(parts[0]);
    String[] meant = (alias == null ? parts[0] : alias).split("-", -1);
    // What the tag says itself of script and region goes before what the code implies.
    if (meant.length > 1 && meant[1].length() == SCRIPT && script.isEmpty()) {
      script = meant[1];
    } else if (meant.length > 1 && meant[1].length() == 2 && region.isEmpty()) {
      region = meant[1];
    }
    StringBuilder canonical = new StringBuilder(meant[0]);
    append(script, canonical);
    append(region, canonical);
    for (String part : Arrays.asList(parts).subList(at, parts.length)) {
      append(part, canonical);
    }
    return canonical.toString();
  }

  private static boolean isRegion(String part) {
    return (part.length() == 2 && isCapital(part.charAt(0)))
        || (part.length() == 3 && Character.isDigit(part.charAt(0)));
  }

  private static void append(String part, StringBuilder tag) {
    if (!part.isEmpty()) {
      tag.append('-').append(part);
    }
  }
}
