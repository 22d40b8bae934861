package dev.usher.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.clock.OpeningHours;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.testing.OwnClassPath;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries, parts of them and dates, side by side. */
class HolidayReaderTest {
  private static final String RULE = "Tiered() => target(\"resolution\", businessHours(2))";

  @TempDir private Path folder;

  private static String manifest(String holidays) {
    return PolicyFolder.MANIFEST + "holidays: [" + holidays + "]\n";
  }

  /** What is wrong with the holidays of a policy; also called in classes loaded anew. */
  public static String problems(String holidays) {
    List<Diagnostic> problems = new ArrayList<>();
    ManifestReader.read("policy.yaml", manifest(holidays), problems);
    return problems.toString();
  }

  private static OpeningHours hours(String holidays) {
    return ManifestReader.read("policy.yaml", manifest(holidays), new ArrayList<>())
        .map(Manifest::hours)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // From the last hour of a Wednesday: a listed Thursday, Christmas, a weekend, a substitute.
    "'GB-ENG, 2026-12-24', 2026-12-23T16:00:00Z, 2026-12-29T10:00:00Z",
    "'2026-12-24, GB-ENG', 2026-12-23T16:00:00Z, 2026-12-29T10:00:00Z",
    "'GB-ENG', 2026-12-23T16:00:00Z, 2026-12-24T10:00:00Z",
    "'DE', 2026-12-24T16:00:00Z, 2026-12-28T10:00:00Z",
    // Epiphany, a Tuesday, is none in Germany as a whole.
    "'DE-BY', 2026-01-05T16:00:00Z, 2026-01-07T10:00:00Z",
    "'DE', 2026-01-05T16:00:00Z, 2026-01-06T10:00:00Z",
    "'DE, US', 2026-07-02T16:00:00Z, 2026-07-06T10:00:00Z",
    // New Year's Day 2028 is a Saturday: closed anyway, and the Friday before it too.
    "'US', 2027-12-30T16:00:00Z, 2028-01-03T10:00:00Z",
    "'', 2026-07-02T16:00:00Z, 2026-07-03T10:00:00Z",
  })
  void deadline_skipsTheHolidays(String holidays, Instant received, Instant due) {
    PolicyFolder policy =
        new PolicyFolder(folder).file("policy.yaml", manifest(holidays)).rules(RULE);
    try (Usher usher = policy.open()) {
      Contact contact = Contact.builder("c", received, Channel.EMAIL).build();

      assertThat(usher.decide(contact, received).target("resolution").orElseThrow().due())
          .isEqualTo(due);
    }
  }

  @Test
  void entries_thatOverlap_addUpInAnyOrder() {
    assertThat(hours("GB, 2026-12-25, GB-ENG"))
        .isEqualTo(hours("GB-ENG, GB, 2026-12-25"))
        .isEqualTo(hours("GB-ENG"))
        .isNotEqualTo(hours("GB"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gb     | gb: a date such as 2026-12-24, a country such as GB, or a part of one such as"
            + " GB-ENG is allowed (did you mean \"GB\"?)",
        "de-by  | de-by: a date such as 2026-12-24, a country such as GB, or a part of one such as"
            + " GB-ENG is allowed (did you mean \"DE-BY\"?)",
        "GB_ENG | GB_ENG: a date such as 2026-12-24, a country such as GB, or a part of one such as"
            + " GB-ENG is allowed (did you mean \"GB-ENG\"?)",
        "XX     | XX: a date such as 2026-12-24, a country such as GB, or a part of one such as"
            + " GB-ENG is allowed",
        "USA    | USA: a date such as 2026-12-24, a country such as GB, or a part of one such as"
            + " GB-ENG is allowed (write US)",
        "x      | x: a date such as 2026-12-24, a country such as GB, or a part of one such as"
            + " GB-ENG is allowed",
        "\"\"     | \"\": a date such as 2026-12-24, a country such as GB, or a part of one such as"
            + " GB-ENG is allowed",
        "NYSE   | NYSE: a date such as 2026-12-24, a country such as GB, or a part of one such as"
            + " GB-ENG is allowed",
        "GB-EN  | GB-EN: GB or a part of it is allowed, known are GB-ENG, GB-NIR, GB-SCT, GB-WLS"
            + " (did you mean \"GB-ENG\"?)",
        "GB-XYZ | GB-XYZ: GB or a part of it is allowed, known are GB-ENG, GB-NIR, GB-SCT, GB-WLS",
        "SE-AB  | SE-AB: SE is allowed, no part of it is known here",
        "JP     | JP: the public holidays of JP are known wrongly here; list the dates",
        "AU-NSW | AU-NSW: the public holidays of AU-NSW are known wrongly here; list the dates",
        "JP-13  | JP-13: the public holidays of JP-13 are known wrongly here; list the dates",
        "KR     | KR: the public holidays of KR are not known here; list the dates",
        "KR-11  | KR-11: the public holidays of KR are not known here; list the dates",
        "XX-YY  | XX-YY: a date such as 2026-12-24, a country such as GB, or a part of one such as"
            + " GB-ENG is allowed",
        "[GB]   | a list: a text is allowed (write it without brackets)",
      })
  void entry_thatIsNoDateAndNoKnownPlace_isOneProblemAtItsPlace(String entry, String problem) {
    assertThat(problems("2026-01-01, " + entry))
        .isEqualTo("[policy.yaml:12:24: holidays[1] is " + problem + "]");
  }

  @Test
  void place_thatComesAgain_isRefused() {
    assertThat(problems("GB, GB-ENG, GB"))
        .isEqualTo("[policy.yaml:12:24: holidays[2] is GB: it comes again, once is allowed]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jollyday", "jollyday-core", "jollyday-jaxb", "jaxb-runtime", "jakarta.xml.bind"})
  void country_withoutTheLibraryOrWhatItNeeds_isRefusedWithWhatToAdd(String missing)
      throws Exception {
    try (OwnClassPath path = OwnClassPath.without(missing)) {
      assertThat(path.call(HolidayReaderTest.class.getName(), "problems", "2026-01-01, GB"))
          .isEqualTo(
              "[policy.yaml:12:24: holidays[1] is GB: public holidays are known where"
                  + " de.focus-shift:jollyday-jaxb is on the class path; add it, or list the"
                  + " dates]");
    }
  }

  @Test
  void dates_withoutTheLibrary_areReadAndRefusedAsEver() throws Exception {
    try (OwnClassPath path = OwnClassPath.without("jollyday")) {
      String reader = HolidayReaderTest.class.getName();
      assertThat(path.call(reader, "problems", "2026-01-01, 2026-12-24")).isEqualTo("[]");
      assertThat(path.call(reader, "problems", "2026-13-01, gb").toString())
          .contains("holidays[0] is 2026-13-01: a date such as")
          .contains("holidays[1] is gb: a date such as")
          .doesNotContain("did you mean");
    }
  }
}
