package dev.usher.internal.holidays;

import java.util.HashSet;
import java.util.Set;

/**
 * The calendars of the library that are known to be wrong, compared with what the governments
 * published for 2024 to 2026: whoever relies on one of them would have a desk closed on working
 * days, or open on holidays. The whole of a country stands for its parts too.
 */
final class RoughCalendars {
  /** Feasts are not there at all, or for one year only, or by another church's calendar. */
  private static final Set<String> FEASTS_MISSING =
      Set.of("AL", "CY", "HK", "IN", "JP", "NI", "SG", "US-LA", "US-MA", "US-ME", "VN");

  /** Of feasts of several days only the first is there, or a feast is missing. */
  private static final Set<String> FEASTS_CUT_SHORT =
      Set.of("AE", "BD", "KZ", "MA", "NG", "PH", "PK", "SA", "TR");

  /** Days that the law has added, dropped or moved since stand as they stood before. */
  private static final Set<String> LAW_CHANGED =
      Set.of(
          "AR", "BO", "CL", "CR", "EC", "KE", "LT", "LV", "MX", "PA", "PE", "RU", "SK", "UA", "VE");

  /** Days of schools, banks, public servants or one town pass for those of everybody. */
  private static final Set<String> OF_SOME_ONLY =
      Set.of("AU-NSW", "AU-TAS", "GR", "IS", "SV", "US-TX");

  private static final Set<String> ALL = all();

  private RoughCalendars() {}

  private static Set<String> all() {
    Set<String> all = new HashSet<>(FEASTS_MISSING);
    all.addAll(FEASTS_CUT_SHORT);
    all.addAll(LAW_CHANGED);
    all.addAll(OF_SOME_ONLY);
    return Set.copyOf(all);
  }

  /** Returns whether a calendar is one of them: a country's, or a part's. */
  static boolean contain(String code) {
    int hyphen = code.indexOf('-');
    return ALL.contains(code) || (hyphen > 0 && ALL.contains(code.substring(0, hyphen)));
  }
}
