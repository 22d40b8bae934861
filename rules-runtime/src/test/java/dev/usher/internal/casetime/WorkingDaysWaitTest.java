package dev.usher.internal.casetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.clock.OpeningHours;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waiting where days differ in length: Fridays have a single hour. June 2026 began on a Monday. */
class WorkingDaysWaitTest {
  private static final OpeningHours HOURS =
      OpeningHours.builder(ZoneOffset.UTC)
          .weekly("mon-thu", "09:00-18:00")
          .weekly("fri", "09:00-10:00")
          .build();

  private static Instant june(String dayAndTime) {
    return Instant.parse("2026-06-%sZ".formatted(dayAndTime.replace(' ', 'T') + ":00"));
  }

  private static Instant due(String start, Span span, String waits) {
    List<Waiting> waiting = new ArrayList<>();
    for (String wait : waits == null ? new String[0] : waits.split(", ", -1)) {
      String[] ends = wait.split(" to ", -1);
      waiting.add(new Waiting(june(ends[0]), june(ends[1])));
    }
    Contact contact =
        Contact.builder("c", june(start), Channel.EMAIL)
            .progress(Progress.builder().waiting(waiting).build())
            .build();
    CaseClock clock = new CaseClock(new BusinessClocks(HOURS, Map.of()), contact, june("30 00:00"));
    return clock.afterWaiting(june(start), span);
  }

  @ParameterizedTest(name = "{0}, {1} days, waiting {2}: {3}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        // A working day of waiting moves by a working day, however short it is.
        "04 09:00, 3, , 09 09:00",
        "04 09:00, 3, 05 09:00 to 08 09:00, 10 09:00",
        "02 09:00, 3, , 05 09:00",
        "02 09:00, 3, 03 09:00 to 04 09:00, 08 09:00",
        // From its opening to its closing, or to any moment of the night or the weekend, is a day.
        "04 09:00, 3, 05 09:00 to 05 09:59, 09 09:59",
        "04 09:00, 3, 05 09:00 to 05 10:00, 10 09:00",
        "04 09:00, 3, 05 09:00 to 06 12:00, 10 09:00",
        "04 09:00, 3, 04 22:00 to 07 12:00, 10 09:00",
        // Within a day, and past its end: open time alone.
        "01 11:00, 2, 01 12:00 to 01 13:30, 03 12:30",
        "01 11:00, 2, 02 16:00 to 03 10:00, 03 14:00",
        // Whole days, and what is left over.
        "01 11:00, 2, 01 12:00 to 02 14:00, 04 13:00",
        "01 11:00, 2, 01 12:00 to 02 19:00, 04 17:00",
        "01 11:00, 3, 01 12:00 to 02 14:30, 08 11:30",
        // The time of day comes back behind a day that is too short for it.
        "04 14:00, 1, , 05 10:00",
        "04 14:00, 1, 04 15:00 to 05 10:00, 08 14:00",
        // What is left between two times of day that come to one closing is not lost.
        "03 14:00, 1, 04 13:00 to 05 10:00, 08 10:00",
        "03 14:00, 1, 04 13:00 to 07 12:00, 08 10:00",
        "03 14:00, 1, 04 13:00 to 08 09:30, 08 10:30",
        "03 14:00, 1, 04 13:00 to 08 13:00, 08 14:00",
        // Several pauses, each by itself; in closed time, at the due moment and after it: none.
        "01 11:00, 2, \"01 12:00 to 02 12:00, 03 12:00 to 03 13:00\", 04 12:00",
        "01 11:00, 2, \"01 12:00 to 01 13:00, 02 12:00 to 03 12:00\", 04 12:00",
        "01 11:00, 2, 01 19:00 to 02 08:00, 03 11:00",
        "01 11:00, 2, 03 11:00 to 08 11:00, 03 11:00",
      })
  void aSpanInBusinessDays_isMovedByDaysAndThenByOpenTime(
      String start, int days, String waits, String due) {
    assertThat(due(start, new BusinessDays(days), waits)).isEqualTo(june(due));
  }

  @ParameterizedTest(name = "{0}, {1} days, waiting {2}: {3}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "01 11:00, 0, , 01 18:00",
        "01 17:59, 0, , 01 18:00",
        "01 18:00, 0, , 02 18:00",
        "04 11:00, 1, , 05 10:00",
        "04 11:00, 2, , 08 18:00",
        // A day that closes while the case waits does not count, one within which it waits does.
        "01 11:00, 0, 01 12:00 to 01 17:59, 01 18:00",
        "01 11:00, 0, 01 12:00 to 01 18:00, 02 18:00",
        "01 11:00, 0, 01 17:00 to 02 12:00, 02 18:00",
        "04 11:00, 1, 04 17:00 to 05 09:30, 08 18:00",
        "04 11:00, 1, 04 17:00 to 05 10:00, 09 18:00",
        "04 11:00, 1, \"04 17:00 to 04 19:00, 05 09:30 to 06 09:30\", 09 18:00",
        "01 11:00, 0, 01 18:00 to 02 19:00, 01 18:00",
      })
  void aCloseOfBusiness_isMovedByTheClosingsInTheWaiting(
      String start, int days, String waits, String due) {
    assertThat(due(start, new CloseOfBusiness(days), waits)).isEqualTo(june(due));
  }
}
