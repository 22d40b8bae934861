package dev.usher.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured about reloading does reload, and longest is longest. */
class ReloadPausesTest {
  @Test
  void everyRow_decides_andTwoOfThemHavePoliciesBesides() {
    List<String> lines = ReloadPauses.table(33, List.of(2), 20).lines().toList();

    assertThat(lines).hasSize(6);
    assertThat(lines.subList(1, 4))
        .allMatch(line -> line.matches("2 threads, [a-z ]+ [1-9]\\d* +\\d+( +\\d+\\.\\d{3}){5}"));
    assertThat(lines.get(1)).matches("2 threads, decisions alone +\\d+ +0 .*");
    assertThat(lines.get(3)).matches("2 threads, policy reloaded +\\d+ +[1-9].*");
  }

  @Test
  void pauses_areCountedByTheMicrosecond() {
    Pauses pauses = new Pauses();
    for (int i = 0; i < 9_999; i++) {
      pauses.add(0, 2_500);
    }
    pauses.add(1_000, 7_001_900);

    assertThat(pauses.count()).isEqualTo(10_000);
    assertThat(pauses.longest()).isEqualTo(7_000);
    assertThat(pauses.allBut(0.0001)).isEqualTo(2);
    pauses.add(0, Long.MAX_VALUE);
    assertThat(pauses.longest()).isEqualTo(1_000_000);
  }

  @Test
  void whileGarbageIsCollected_pausesAreNotCountedBesideIt() {
    try (GarbageCollections collections = new GarbageCollections()) {
      Pauses pauses = new Pauses();
      long began = System.nanoTime();
      pauses.add(began - 9_000_000_000L, began - 8_998_000_000L);
      assertThat(pauses.longestBeside(collections)).isEqualTo(2_000);
      do {
        System.gc();
      } while (!collections.inSpan(began, System.nanoTime()));
      pauses.add(began, System.nanoTime());
      assertThat(pauses.longest()).isGreaterThan(2_000);
      assertThat(pauses.longestBeside(collections)).isEqualTo(2_000);
    }
  }
}
