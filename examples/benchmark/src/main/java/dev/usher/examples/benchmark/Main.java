package dev.usher.examples.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures decisions with one thread and with two, and prints time and memory of each in one table.
 * Arguments are those of JMH, such as {@code -f 3 -i 10}; {@code -t 4} measures four threads only.
 */
public final class Main {
  private static final List<Integer> THREADS = List.of(1, 2);

  private Main() {}

  /** Measures and prints. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    Options asked = new CommandLineOptions(args);
    List<Integer> threads =
        asked.getThreads().hasValue() ? List.of(asked.getThreads().get()) : THREADS;
    Collection<RunResult> results = new ArrayList<>();
    for (int count : threads) {
      Options options =
          new OptionsBuilder()
              .parent(asked)
              .include(DecisionBenchmark.class.getName())
              .threads(count)
              .addProfiler(GCProfiler.class)
              .build();
      results.addAll(new Runner(options).run());
    }
    System.out.println();
    System.out.print(ResultTable.of(results));
  }
}
