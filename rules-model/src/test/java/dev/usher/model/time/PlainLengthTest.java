package dev.usher.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLengthTest {

  @ParameterizedTest
  @CsvSource({
    "PT30S, 30 seconds, 30 seconds of opening hours",
    "PT1M, 1 minute, 1 business minute",
    "PT15M, 15 minutes, 15 business minutes",
    "PT90M, 1 hour 30 minutes, 1 hour 30 minutes of opening hours",
    "PT1H, 1 hour, 1 business hour",
    "PT4H, 4 hours, 4 business hours",
    "P1DT2H3M4S, 26 hours 3 minutes 4 seconds, 26 hours 3 minutes 4 seconds of opening hours",
    "PT24H, 24 hours, 24 business hours",
    "PT72H, 72 hours, 72 business hours",
    "PT96H, 4 days, 96 business hours",
    "PT97H, 97 hours, 97 business hours",
    "P7D, 7 days, 168 business hours",
    "P3660D, 3660 days, 87840 business hours",
    "PT0S, 0 seconds, 0 business seconds",
  })
  void lengths_areSaidAsPeopleDo(Duration length, String elapsed, String business) {
    assertThat(new Elapsed(length)).hasToString(elapsed);
    assertThat(new BusinessTime(length)).hasToString(business);
  }

  @Test
  void businessDays_areSaidAsPeopleDo() {
    assertThat(new BusinessDays(1)).hasToString("1 business day");
    assertThat(new BusinessDays(2)).hasToString("2 business days");
  }
}
