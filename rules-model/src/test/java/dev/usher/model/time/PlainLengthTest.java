package dev.usher.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(new BusinessDays(2, "desk-emea")).hasToString("2 business days of desk-emea");
  }

  @Test
  void aDesk_isNamedBehindTheLength() {
    assertThat(new BusinessTime(Duration.ofHours(2), "desk-emea"))
        .hasToString("2 business hours of desk-emea");
    assertThat(new BusinessTime(Duration.ofMinutes(90), "desk-emea"))
        .hasToString("1 hour 30 minutes of opening hours of desk-emea");
  }

  @Test
  void closeOfBusiness_isALimitOfItsOwn() {
    assertThat(new CloseOfBusiness(0)).hasToString("close of business");
    assertThat(new CloseOfBusiness(1)).hasToString("close of business plus 1 business day");
    assertThat(new CloseOfBusiness(2, "desk-emea"))
        .hasToString("close of business plus 2 business days of desk-emea");
    assertThat(new CloseOfBusiness(0, "desk-emea").limit())
        .isEqualTo("by close of business of desk-emea");
    assertThat(new Since(Anchor.TIER, new CloseOfBusiness(0)).limit())
        .isEqualTo("by close of business from reaching the tier");
    assertThat(new BusinessDays(2).limit()).isEqualTo("within 2 business days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x\uD83D"})
  void aDesk_withoutAName_isRefused(String desk) {
    for (ThrowingCallable made :
        List.<ThrowingCallable>of(
            () -> new BusinessTime(Duration.ofHours(1), desk),
            () -> new BusinessDays(1, desk),
            () -> new CloseOfBusiness(1, desk))) {
      assertThatThrownBy(made)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("desk is ");
    }
    assertThatThrownBy(() -> new CloseOfBusiness(3_661))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 0 to 3660 days is allowed");
  }
}
