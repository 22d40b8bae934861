package dev.usher.examples.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures decisions with one thread and with two, data, and opening, and prints a table. Arguments
 * are those of JMH, such as {@code -p rules=33 'SizedBenchmark.decide'}; {@code -t 4} measures four
 * threads only. {@code ColdOpening} stands for fresh JVMs, which are not JMH's; {@code
 * ReloadPauses}, which is measured by itself only, for what a reload costs those who decide.
 */
public final class Main {
  private static final List<Integer> THREADS = List.of(1, 2);
  private static final List<String> SIZES = List.of("33", "333", "3033");
  private static final List<Class<?>> ALL =
      List.of(
          SizedBenchmark.class,
          DecisionBenchmark.class,
          ShippedBenchmark.class,
          DataBenchmark.class,
          LogBenchmark.class,
          OpeningBenchmark.class);
  private static final List<Integer> PAUSED_THREADS = List.of(1, 8);
  private static final String COLD = ColdOpening.class.getName();

  private final CommandLineOptions asked;

  Main(CommandLineOptions asked) {
    this.asked = asked;
  }

  /** Measures and prints. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    new Main(new CommandLineOptions(args)).run();
  }

  private void run() throws RunnerException {
    checkAgreement();
    if (asked.getIncludes().equals(List.of(ReloadPauses.class.getSimpleName()))) {
      System.out.printf("%n%s", ReloadPauses.table(333, threads(PAUSED_THREADS), 2_000));
      return;
    }
    if (!asked.getIncludes().equals(List.of(ColdOpening.class.getSimpleName()))) {
      System.out.printf("%n%s", ResultTable.of(measured()));
    }
    if (isAsked(COLD)) {
      System.out.printf("%n%s", ColdOpening.table(sizes()));
    }
  }

  /** Whatever is to be measured at a size must first answer alike at that size. */
  private void checkAgreement() {
    for (String way : SizedWays.BY_NAME.keySet()) {
      if (isAsked(SizedBenchmark.class.getName() + "." + way)) {
        for (int rules : sizes()) {
          System.out.println("# agreement: " + way + " " + rules);
          SizedWays.check(way, rules);
        }
      }
    }
  }

  Collection<RunResult> measured() throws RunnerException {
    Collection<RunResult> results = new ArrayList<>();
    for (int count : threads(THREADS)) {
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
      if (count > 1) {
        options.exclude(OpeningBenchmark.class.getName()).exclude(DataBenchmark.class.getName());
      }
      results.addAll(measured(options.build(), results));
    }
    return results;
  }

  /** Some are measured on one thread only, so there may be nothing left to do with two. */
  private static Collection<RunResult> measured(Options options, Collection<RunResult> before)
      throws RunnerException {
    try {
      return new Runner(options).run();
    } catch (NoBenchmarksException none) {
      if (before.isEmpty()) {
        throw none;
      }
      return List.of();
    }
  }

  private List<Integer> threads(List<Integer> unlessAsked) {
    return asked.getThreads().hasValue() ? List.of(asked.getThreads().get()) : unlessAsked;
  }

  private boolean isAsked(String name) {
    List<String> includes = asked.getIncludes();
    return (includes.isEmpty() || anyFinds(includes, name)) && !anyFinds(asked.getExcludes(), name);
  }

  private static boolean anyFinds(List<String> patterns, String name) {
    return patterns.stream().anyMatch(each -> Pattern.compile(each).matcher(name).find());
  }

  private List<Integer> sizes() {
    return asked.getParameter("rules").orElse(SIZES).stream().map(Integer::valueOf).toList();
  }
}
