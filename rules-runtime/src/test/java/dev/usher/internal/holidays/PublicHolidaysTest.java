package dev.usher.internal.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that are known from the governments that set them. */
class PublicHolidaysTest {
  private final PublicHolidays holidays = PublicHolidays.find().orElseThrow();

  private SortedSet<LocalDate> dates(String code) {
    return holidays.dates(code).orElseThrow();
  }

  private Stream<String> in(int year, String code) {
    return dates(code).stream()
        .filter(date -> date.getYear() == year)
        .map(date -> date.toString().substring("2026-".length()));
  }

  @ParameterizedTest
  @CsvSource({
    // Boxing Day is a Saturday, so the Monday after it stands for it.
    "GB-ENG, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28",
    // The football world cup gave Scotland a day more, and Easter Monday is none there.
    "GB-SCT, 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-26 12-28",
    "GB, 01-01 04-03 05-04 05-25 12-25 12-26 12-28",
    "DE, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
    "DE-BE, 01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
    "FR, 01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
    // Independence Day is a Saturday, so the Friday before it stands for it.
    "US, 01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 11-11 11-26 12-25",
    // Of the days that the law moves to a Monday, none is held on the weekday that it leaves.
    "CO, 01-01 01-12 03-23 04-02 04-03 04-05 05-01 05-18 06-08 06-15 06-29 07-13 07-20 08-07 08-15"
        + " 08-17 10-12 11-01 11-02 11-16 12-08 12-25",
  })
  void year2026_hasTheDatesOfThePlace(String code, String dates) {
    assertThat(in(2026, code)).containsExactly(dates.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "GB-ENG, 2022-09-19, the late queen's funeral",
    "GB-ENG, 2020-05-08, the early May day moved for the end of the war",
    "DE-BY, 2026-01-06, Epiphany",
    "IE, 2026-02-02, Saint Brigid's Day",
    "CH-TI, 2026-01-06, Epiphany",
    "AU-VIC, 2026-11-03, the Melbourne Cup",
    "ES-CT, 2026-09-11, the day of Catalonia",
    "US, 2027-12-25, a Saturday",
    "US, 2027-12-24, the Friday before it",
    "GB-ENG, 2022-12-26, Boxing Day, when Christmas is a Sunday",
    "GB-ENG, 2022-12-27, the day for Christmas then",
    "IE, 2024-02-05, the first Monday of February",
    "NL, 2026-04-27, the king's birthday",
    "CA-QC, 2026-06-24, Saint John's day",
  })
  void date_thatIsOneOfThePlaceOrOfThatYearOnly_isKnown(String code, LocalDate date, String why) {
    assertThat(dates(code)).as(why).contains(date);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 2026-01-06, of some parts only",
    "DE-BW, 2026-03-08, of another part",
    "GB-ENG, 2026-01-02, of another part",
    "GB-ENG, 2023-09-19, of another year",
    "CO, 2026-01-06, moved to a Monday",
    "IE, 2024-02-01, moved to a Monday",
    "US-AK, 2026-10-18, an observance",
    "CA-AB, 2026-12-26, a day on which banks are closed",
  })
  void date_thatIsNoPublicHolidayOfThePlaceInThatYear_isNot(
      String code, LocalDate date, String why) {
    assertThat(dates(code)).as(why).doesNotContain(date);
  }

  @Test
  void years_areThoseOfTheCentury() {
    // The first of January 2000 was a Saturday; the Friday before it lies outside.
    assertThat(dates("US").first()).isEqualTo("2000-01-01");
    assertThat(dates("US").last()).isEqualTo("2099-12-25");
    assertThat(dates("GB-ENG").first()).isEqualTo("2000-01-01");
    assertThat(dates("GB-ENG").last()).isEqualTo("2099-12-28");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"JP", "IN", "TR", "RU", "GR", "AU-NSW", "IN-MH", "CY", "MX", "US-MA", "KR", "CN"})
  void place_whoseDatesAreKnownToBeWrong_orNotKnown_hasNone(String code) {
    assertThat(holidays.dates(code)).isEmpty();
    assertThat(holidays.countries()).doesNotContain(code);
    assertThat(holidays.parts("AU")).doesNotContain(code).contains("AU-VIC");
  }

  @Test
  void part_hasTheDatesOfTheWholeToo() {
    for (String part : holidays.parts("DE")) {
      assertThat(dates(part)).as(part).containsAll(dates("DE"));
    }
  }

  @Test
  void parts_areThoseThatIso3166Names() {
    assertThat(holidays.parts("GB")).containsExactly("GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS");
    assertThat(holidays.parts("DE")).hasSize(16).contains("DE-BY", "DE-BW", "DE-BE");
    assertThat(holidays.parts("SE")).isEmpty();
  }

  @Test
  void countriesAndParts_canAllBeReadAndWrittenInAManifest() {
    assertThat(holidays.countries()).hasSizeGreaterThan(180).allMatch(code -> code.length() == 2);
    for (String country : holidays.countries()) {
      assertThat(holidays.parts(country))
          .allSatisfy(part -> assertThat(part).matches(country + "-[A-Z0-9]{1,3}"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "XX", "gb", "Gb", "gb-eng", "GB-eng", "GB-", "GB-XXX", "GB-ENG-", "NYSE"})
  void code_thatIsNone_hasNoDates(String code) {
    assertThat(holidays.dates(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Pacific/Kiritimati",
    "ar-SA-u-ca-islamic-nu-arab, America/Los_Angeles",
    "th-TH-u-ca-buddhist-nu-thai, Pacific/Pago_Pago",
    "lt-LT, Asia/Kathmandu"
  })
  void localeAndZone_changeNothing(String locale, String zone) {
    List<String> codes = List.of("IE", "IT-32", "FI", "GB-NIR", "CH-TI", "EG", "ID", "DE-BY");
    List<?> before = codes.stream().map(holidays::dates).toList();
    Locale ownLocale = Locale.getDefault();
    TimeZone ownZone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      PublicHolidays elsewhere = PublicHolidays.find().orElseThrow();

      assertThat(codes.stream().map(elsewhere::dates)).isEqualTo(before);
      assertThat(elsewhere.parts("CH")).isEqualTo(holidays.parts("CH")).contains("CH-TI");
    } finally {
      Locale.setDefault(ownLocale);
      TimeZone.setDefault(ownZone);
    }
  }
}
