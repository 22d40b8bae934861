package dev.usher.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurplusDecimalsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1.000 EUR, write 1000.00 EUR or 1.00 EUR",
        "1.250 EUR, write 1250.00 EUR or 1.25 EUR",
        "1.255 EUR, write 1255.00 EUR if the point separates thousands",
        "999.000 USD, write 999000.00 USD or 999.00 USD",
        "1000.000 USD, write 1000.00 USD",
        "0.001 USD, -",
        "750.0000 USD, write 750.00 USD",
        "750.00001 USD, -",
        "1.000 KRW, write 1000 KRW or 1 KRW",
        "500.0 KRW, write 500 KRW",
        "10.5 KRW, -",
        "1.0000 KWD, write 1.000 KWD"
      })
  void what_may_be_meant_is_said(String text, String hint) {
    assertThat(SurplusDecimals.in(text))
        .hasValueSatisfying(surplus -> assertThat(surplus.hint()).isEqualTo(hint));
  }

  @Test
  void what_is_allowed_is_said() {
    assertThat(SurplusDecimals.in("1.000 EUR").orElseThrow().problem())
        .isEqualTo("at most 2 decimals are allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.00 EUR", "1.5 EUR", "750 USD", "1.000 KWD", "1.000 USX", "1.000", "-1.000 EUR"})
  void there_are_none_in_other_texts(String text) {
    assertThat(SurplusDecimals.in(text)).isEmpty();
  }
}
