package dev.usher.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.clock.OpeningHours;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.testing.PolicyFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A desk has holidays and exceptions of its own, and the policy's do not reach it. */
class DeskHolidaysTest {
  private static final String MANIFEST =
      PolicyFolder.MANIFEST.replaceAll("desks: .*\n", "")
          + """
          holidays: ["2026-03-03"]
          exceptions: {"2026-03-04": closed}
          desks:
            plain: {zone: UTC, hours: {mon-fri: "09:00-17:00"}}
            own: {zone: UTC, hours: {mon-fri: "09:00-17:00"}, holidays: ["2026-03-05"], exceptions: {"2026-03-06": "12:00-15:00"}}
            london: {zone: Europe/London, hours: {mon-sat: "09:00-17:00"}, holidays: [GB-ENG]}
            boston: {zone: America/New_York, hours: {mon-sun: "09:00-17:00"}, holidays: [US]}
          """;

  private static Manifest manifest() {
    return ManifestReader.read("policy.yaml", MANIFEST, new ArrayList<>()).orElseThrow();
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    "policy, 2026-03-03T10:00:00Z, false",
    "policy, 2026-03-04T10:00:00Z, false",
    "policy, 2026-03-05T10:00:00Z, true",
    "plain, 2026-03-03T10:00:00Z, true",
    "plain, 2026-03-04T10:00:00Z, true",
    "own, 2026-03-03T10:00:00Z, true",
    "own, 2026-03-05T10:00:00Z, false",
    "own, 2026-03-06T10:00:00Z, false",
    "own, 2026-03-06T12:00:00Z, true",
    // A Saturday, and in London a working day.
    "london, 2026-07-04T12:00:00Z, true",
    "boston, 2026-07-04T14:00:00Z, false",
    "boston, 2026-07-03T14:00:00Z, false",
    "boston, 2026-07-05T14:00:00Z, true",
  })
  void eachIsOpenByItsOwn(String who, Instant at, boolean open) {
    Manifest manifest = manifest();
    OpeningHours hours = who.equals("policy") ? manifest.hours() : manifest.desks().get(who);

    assertThat(hours.isOpen(at)).isEqualTo(open);
  }

  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource({
    "boston, 2026-07-04T14:00:00Z, 2026-07-05T15:00:00Z",
    "boston, 2027-12-25T15:00:00Z, 2027-12-26T16:00:00Z",
    "london, 2026-12-24T16:00:00Z, 2026-12-29T10:00:00Z",
    "london, 2027-12-24T16:00:00Z, 2027-12-29T10:00:00Z",
  })
  void aHolidayOnAWeekend_andTheDayThatStandsForIt_areClosed(
      String desk, Instant from, Instant due) {
    OpeningHours hours = manifest().desks().get(desk);

    assertThat(hours.plus(from, Duration.ofHours(2))).isEqualTo(due);
  }

  @Test
  void countries_areToldBesideTheirDates() {
    Manifest manifest = manifest();

    assertThat(manifest.hours().holidayCalendars()).isEmpty();
    assertThat(manifest.desks().get("own").holidayCalendars()).isEmpty();
    OpeningHours london = manifest.desks().get("london");
    assertThat(london.holidayCalendars()).containsOnlyKeys("GB-ENG");
    assertThat(london.holidayCalendars().get("GB-ENG")).isEqualTo(london.written().holidays());
  }

  @Test
  void whatIsWrong_isNamedAtItsPlace() {
    List<Diagnostic> problems = new ArrayList<>();
    String yaml =
        PolicyFolder.MANIFEST.replaceAll("desks: .*\n", "")
            + "desks: {emea: {zone: UTC, hours: always, holidays: [JP], exceptions: {x: closed}}}\n";
    ManifestReader.read("policy.yaml", yaml, problems);

    assertThat(problems)
        .extracting(Diagnostic::toString)
        .containsExactly(
            "policy.yaml:11:53: desks.emea.holidays[0] is JP: the public holidays of JP are known"
                + " wrongly here; list the dates",
            "policy.yaml:11:71: desks.emea.exceptions.x is x: a date such as 2026-12-24 is allowed");
  }
}
