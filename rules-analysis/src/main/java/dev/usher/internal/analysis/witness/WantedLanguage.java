package dev.usher.internal.analysis.witness;

import dev.usher.model.internal.LanguageTag;
import dev.usher.policy.rule.Property;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the tag of a language that is what is wanted of the tag, and of the language in it. */
final class WantedLanguage {
  private static final List<String> KNOWN =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "fi", "pl", "tr", "ko", "ja");
  private static final List<String> REGIONS = List.of("", "-US", "-GB", "-CA", "-AU", "-XA");

  private WantedLanguage() {}

  /**
   * Returns the tag; null for none.
   *
   * @throws NoExampleException if none is found
   */
  static @Nullable String of(Wants wants) {
    List<Want> tags = wants.about(Wants.about(Property.LOCALE));
    List<Want> languages = wants.about(Wants.about(Property.LANGUAGE));
    if (Texts.fits(null, tags) && Texts.fits(null, languages)) {
      return null;
    }
    Set<String> stems = new LinkedHashSet<>();
    for (Want each : languages) {
      add(each, stems);
    }
    for (Want each : tags) {
      add(each, stems);
    }
    stems.addAll(KNOWN);
    List<String> candidates = new ArrayList<>();
    for (String region : REGIONS) {
      stems.forEach(each -> candidates.add(each + region));
    }
    for (String each : candidates) {
      String tag = LanguageTag.canonical(each).orElse(null);
      if (tag != null
          && Texts.fits(tag, tags)
          && Texts.fits(LanguageTag.language(tag), languages)) {
        return tag;
      }
    }
    throw new NoExampleException("no language is found that is all of what is wanted of it");
  }

  private static void add(Want want, Set<String> stems) {
    for (Object value : want.wanted().values()) {
      if (value instanceof String text) {
        stems.add(text);
      }
    }
    stems.addAll(Texts.samples(List.of(want)));
  }
}
