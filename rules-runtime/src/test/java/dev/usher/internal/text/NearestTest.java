package dev.usher.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
  private static final List<String> TEAMS =
      List.of("operations", "design", "finance", "cs-lead", "executive", "vip", "ab");

  @ParameterizedTest
  @CsvSource({
    "finance, finance",
    "Finance, finance",
    "finanse, finance",
    "fiance, finance",
    "finnance, finance",
    "fniance, finance",
    "cs_lead, cs-lead",
    "CS Lead, cs-lead",
    "operatoins, operations",
    "oprations, operations",
    "opertaoins, operations",
    "operaaaations, operations",
    "executif, executive",
    "vpi, vip",
    "vp, vip",
    "ba, ab",
    "AB, ab"
  })
  void to_nameWithinAFewSlips_isFound(String wanted, String known) {
    assertThat(Nearest.to(wanted, TEAMS)).contains(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "marketing", "desk", "vxx", "v", "a", "oper", "finahhh"})
  void to_nameTooFarFromAll_isEmpty(String wanted) {
    assertThat(Nearest.to(wanted, TEAMS)).isEmpty();
  }

  @Test
  void to_fourSlipsInALongName_isEmpty() {
    String name = "a-name-that-is-rather-long";
    assertThat(Nearest.to(name + "123", List.of(name))).contains(name);
    assertThat(Nearest.to(name + "1234", List.of(name))).isEmpty();
  }

  @Test
  void to_severalCandidates_isTheOneWithFewestSlips() {
    assertThat(Nearest.to("targets", List.of("tarts", "targe", "target", "carpets")))
        .contains("target");
  }

  @Test
  void to_candidatesEquallyNear_isTheFirstInNaturalOrderWhateverTheOrderGiven() {
    List<String> known = new ArrayList<>(List.of("rate", "cate", "date", "mate", "gate"));
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(known, random);
      assertThat(Nearest.to("xate", known)).as("seed 7, %s", known).contains("cate");
    }
  }

  @Test
  void to_nothingKnown_isEmpty() {
    assertThat(Nearest.to("finance", List.of())).isEmpty();
  }

  @Test
  void to_supplementaryLetters_countOnce() {
    assertThat(Nearest.to("ab\uD83D\uDE21", List.of("ab\uD83D\uDE00"))).isPresent();
  }

  @Test
  void to_endlessName_isEmptyAtOnce() {
    String endless = "x".repeat(5_000_000);
    assertThat(Nearest.to(endless, List.of(endless))).isEmpty();
    assertThat(Nearest.to("x", List.of(endless))).isEmpty();
  }
}
