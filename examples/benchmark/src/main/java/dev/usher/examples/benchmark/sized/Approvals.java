package dev.usher.examples.benchmark.sized;

import java.util.List;
import java.util.stream.IntStream;

/** Who must agree, in plain Java: every combination is made once. */
final class Approvals {
  private static final List<String> NAMES = List.of("finance", "lead", "legal", "risk");
  private static final int FINANCE = 1;
  private static final int LEAD = 2;
  private static final int LEGAL = 4;
  private static final int RISK = 8;
  private static final List<List<String>> COMBINATIONS = combinations();

  private Approvals() {}

  static List<String> of(String topic, long cents) {
    int who =
        switch (topic) {
          case "privacy", "press", "safety" -> LEGAL;
          case "fraud" -> RISK;
          default -> 0;
        };
    if (cents >= 500_00) {
      who |= cents > 2_000_00 ? LEAD | FINANCE : LEAD;
    }
    return COMBINATIONS.get(who);
  }

  private static List<List<String>> combinations() {
    return IntStream.range(0, 1 << NAMES.size())
        .mapToObj(
            who -> NAMES.stream().filter(name -> (who >> NAMES.indexOf(name) & 1) == 1).toList())
        .toList();
  }
}
