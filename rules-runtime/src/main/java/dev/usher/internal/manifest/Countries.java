package dev.usher.internal.manifest;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** The codes of countries by their names, and by codes of three letters. */
final class Countries {
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("uk", "GB, or a part of it such as GB-ENG"),
          Map.entry("united kingdom", "GB, or a part of it such as GB-ENG"),
          Map.entry("britain", "GB, or a part of it such as GB-ENG"),
          Map.entry("great britain", "GB, or a part of it such as GB-ENG"),
          Map.entry("england", "GB-ENG"),
          Map.entry("scotland", "GB-SCT"),
          Map.entry("wales", "GB-WLS"),
          Map.entry("northern ireland", "GB-NIR"),
          Map.entry("america", "US"),
          Map.entry("united states of america", "US"),
          Map.entry("korea", "KR"),
          Map.entry("holland", "NL"),
          Map.entry("deutschland", "DE"),
          Map.entry("bavaria", "DE-BY"),
          Map.entry("bayern", "DE-BY"));

  private Countries() {}

  /** Returns the code that is meant by a name. */
  static Optional<String> code(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    String other = OTHERS.get(plain);
    if (other != null) {
      return Optional.of(other);
    }
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      if (country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT).equals(plain)
          || longCode(country).equals(plain)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  private static String longCode(Locale country) {
    try {
      return country.getISO3Country().toLowerCase(Locale.ROOT);
    } catch (MissingResourceException none) {
      return "";
    }
  }
}
