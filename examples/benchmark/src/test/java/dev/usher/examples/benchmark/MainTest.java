package dev.usher.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * What is asked for is measured, with one thread and two, and each row of the table says it all.
 */
class MainTest {
  private static final String[] ARGUMENTS = {
    "SizedBenchmark.(decide|byHand)$",
    "-v",
    "SILENT",
    "-p",
    "rules=33",
    "-f",
    "0",
    "-wi",
    "1",
    "-w",
    "20ms",
    "-i",
    "2",
    "-r",
    "20ms"
  };

  @Test
  void table_hasARowForEachWayAndThreadCount_withItsRatios() throws Exception {
    String table = ResultTable.of(new Main(new CommandLineOptions(ARGUMENTS)).measured());
    assertThat(table.lines().filter(line -> line.startsWith("Sized 33")))
        .hasSize(4)
        .allMatch(line -> line.matches("Sized 33 (decide|byHand)" + " +([0-9.]+|NaN)".repeat(9)))
        .anyMatch(line -> line.matches("Sized 33 byHand +1 .* 1\\.00 +1\\.00"))
        .anyMatch(line -> line.matches("Sized 33 byHand +2 .* 1\\.00 +[0-9.]+"));
  }
}
