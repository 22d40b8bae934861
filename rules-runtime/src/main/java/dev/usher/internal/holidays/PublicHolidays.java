package dev.usher.internal.holidays;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The public holidays of countries, and of those of their parts that have some of their own, from
 * 2000-01-01 to 2099-12-31: the day itself and, where a country moves it, the day that stands for
 * it. Banks' holidays and observances are not among them, nor is any place whose dates are known to
 * be wrong.
 *
 * <p>The dates are those of a library, Jollyday, which a host may leave out. They depend on its
 * version and on nothing else: not on a setting, the default locale or the default zone.
 *
 * <p>What has been read is kept, so one instance is for one manifest. Not thread-safe.
 */
public final class PublicHolidays {
  /** What must be on the class path, with all it needs, for countries to be known. */
  public static final String ARTIFACT = "de.focus-shift:jollyday-jaxb";

  private final Library library;
  private final Map<String, CountryCalendar> calendars = new HashMap<>();

  private PublicHolidays(Library library) {
    this.library = library;
  }

  /** Returns the public holidays, or nothing where {@link #ARTIFACT} is not on the class path. */
  public static Optional<PublicHolidays> find() {
    try {
      return Library.find().map(PublicHolidays::new);
    } catch (NoClassDefFoundError absent) {
      return Optional.empty();
    }
  }

  /** Returns the codes of the countries, as in ISO 3166-1: two capital letters. */
  public SortedSet<String> countries() {
    return library.countries();
  }

  /** Returns whether the library has dates of a place that are known to be wrong. */
  public static boolean areWrong(String code) {
    return RoughCalendars.contain(code);
  }

  /**
   * Returns the codes of the parts of a country that have holidays of their own, as in ISO 3166-2,
   * such as {@code GB-ENG}; empty if there are none.
   *
   * @param country one of {@link #countries}
   */
  public SortedSet<String> parts(String country) {
    return calendar(country).parts();
  }

  /**
   * Returns the dates of the public holidays of a country or of a part of one. Those of a country
   * are also those of each of its parts.
   *
   * @param code one of {@link #countries}, or one of their {@link #parts}, in capital letters
   * @return the dates, or nothing if the code is not known
   */
  public Optional<SortedSet<LocalDate>> dates(String code) {
    int hyphen = code.indexOf('-');
    String country = hyphen < 0 ? code : code.substring(0, hyphen);
    if (!countries().contains(country)) {
      return Optional.empty();
    }
    CountryCalendar calendar = calendar(country);
    return hyphen < 0 ? Optional.of(calendar.dates()) : calendar.dates(code);
  }

  private CountryCalendar calendar(String country) {
    return calendars.computeIfAbsent(country, library::calendar);
  }
}
