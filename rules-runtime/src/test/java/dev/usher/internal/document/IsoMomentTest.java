package dev.usher.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.time.SupportedTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's own formatter reads and writes moments in the same way. */
class IsoMomentTest {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("UTC"),
          ZoneId.of("Asia/Seoul"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Europe/London"),
          ZoneId.of("+18:00"),
          ZoneId.of("-18:00"),
          ZoneId.of("+09:00:30"));

  private static Instant random(SplittableRandom random) {
    long seconds =
        random.nextLong(
            SupportedTime.REACH_FIRST.getEpochSecond(),
            SupportedTime.REACH_LAST.getEpochSecond() + 1);
    int nanos = random.nextInt(1_000_000_000);
    int rounded = nanos - nanos % (int) Math.pow(10, random.nextInt(10));
    return Instant.ofEpochSecond(seconds, rounded);
  }

  private static String byFormatter(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_132)
  void moment_inAnyZone_isWrittenAsTheFormatterDoes_andReadBack(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 100_000; i++) {
      Instant moment = random(random);
      ZoneId zone = ZONES.get(i % ZONES.size());
      String written = Moments.written(moment, zone);
      assertThat(written).isEqualTo(byFormatter(moment, zone));
      if (!written.startsWith("+") && !written.endsWith(":30")) {
        assertThat(IsoMoment.read(written)).as(written).isEqualTo(moment);
      }
    }
  }

  @Test
  void moment_atTheEndOfReach_isWrittenAsTheFormatterDoes() {
    for (ZoneId zone : ZONES) {
      for (Instant moment : List.of(SupportedTime.REACH_FIRST, SupportedTime.REACH_LAST)) {
        assertThat(Moments.written(moment, zone)).isEqualTo(byFormatter(moment, zone));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_261_133)
  void text_withSlips_isReadAsTheFormatterReadsIt_orLeftToIt(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int read = 0;
    for (int i = 0; i < 200_000; i++) {
      String text = slipped(byFormatter(random(random), ZONES.get(i % ZONES.size())), random);
      Instant moment = IsoMoment.read(text);
      if (moment != null) {
        assertThat(moment).as(text).isEqualTo(byFormatter(text));
        read++;
      }
    }
    assertThat(read).isGreaterThan(20_000);
  }

  private static String slipped(String text, SplittableRandom random) {
    StringBuilder slipped = new StringBuilder(text);
    String characters = "0123456789:-+.TZtz ";
    for (int slips = 1 + random.nextInt(2); slips > 0; slips--) {
      int at = random.nextInt(slipped.length());
      char c = characters.charAt(random.nextInt(characters.length()));
      switch (random.nextInt(4)) {
        case 0 -> slipped.insert(at, c);
        case 1 -> slipped.deleteCharAt(at);
        default -> slipped.setCharAt(at, c);
      }
    }
    return slipped.toString();
  }

  private static @Nullable Instant byFormatter(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException refused) {
      return null;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T10:00:00Z",
        "2026-04-31T10:00:00Z",
        "2026-00-10T10:00:00Z",
        "2026-13-10T10:00:00Z",
        "2026-03-00T10:00:00Z",
        "2026-03-03T24:00:00Z",
        "2026-03-03T10:60:00Z",
        "2026-03-03T10:00:60Z",
        "2026-03-03T10:00:00",
        "2026-03-03T10:00:00.1234567891Z",
        "2026-03-03T10:00:00.5",
        "2026-03-03T10:00:00+18:01",
        "2026-03-03T10:00:00+09:60",
        "2026-03-03T10:00:00Z "
      })
  void text_thatNamesNoMoment_isNotRead(String text) {
    assertThat(IsoMoment.read(text)).isNull();
    assertThat(byFormatter(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-03T10:00Z",
        "2026-03-03T10:00:00.Z",
        "2026-03-03t10:00:00z",
        "2026-03-03T10:00:00+09:00:30"
      })
  void text_ofAnotherForm_isLeftToTheFormatter(String text) {
    assertThat(IsoMoment.read(text)).isNull();
    assertThat(byFormatter(text)).isNotNull();
  }
}
