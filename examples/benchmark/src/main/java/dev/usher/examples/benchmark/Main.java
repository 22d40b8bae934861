package dev.usher.examples.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures decisions with one thread and with two, and prints time and memory of each in one table.
 * Arguments are those of JMH, such as {@code -p rules=33 'SizedBenchmark.decide'}; {@code -t 4}
 * measures four threads only.
 */
public final class Main {
  private static final List<Integer> THREADS = List.of(1, 2);
  private static final List<Class<?>> ALL =
      List.of(SizedBenchmark.class, DecisionBenchmark.class, ShippedBenchmark.class);

  private Main() {}

  /** Measures and prints. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    CommandLineOptions asked = new CommandLineOptions(args);
    List<Integer> threads =
        asked.getThreads().hasValue() ? List.of(asked.getThreads().get()) : THREADS;
    check(asked);
    Collection<RunResult> results = new ArrayList<>();
    for (int count : threads) {
      ChainedOptionsBuilder options =
          new OptionsBuilder()
              .parent(asked)
              .threads(count)
              .shouldFailOnError(true)
              .addProfiler(CpuProfiler.class)
              .addProfiler(GCProfiler.class);
      if (asked.getIncludes().isEmpty()) {
        ALL.forEach(benchmark -> options.include(benchmark.getName()));
      }
      results.addAll(new Runner(options.build()).run());
    }
    System.out.println();
    System.out.print(ResultTable.of(results));
  }

  /** Whatever is to be measured at a size must first answer alike at that size. */
  private static void check(Options asked) {
    Collection<String> sizes = asked.getParameter("rules").orElse(List.of("33", "333", "3033"));
    for (String way : SizedWays.BY_NAME.keySet()) {
      String name = SizedBenchmark.class.getName() + "." + way;
      List<String> includes = asked.getIncludes();
      if (includes.isEmpty()
          || includes.stream().anyMatch(each -> Pattern.compile(each).matcher(name).find())) {
        for (String rules : sizes) {
          System.out.println("# agreement: " + way + " " + rules);
          SizedWays.check(way, Integer.parseInt(rules));
        }
      }
    }
  }
}
