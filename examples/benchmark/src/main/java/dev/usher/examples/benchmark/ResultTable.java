package dev.usher.examples.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * The figures of a run as a table. Ratios are within the run, which is what can be compared between
 * machines.
 */
final class ResultTable {
  private static final String BASE = "byHand";
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final String ROW = "%-34s %7s %9s %8s %9s %9s %9s %8s %8s %6s%n";

  /** One way to decide, with so many threads at once. */
  private record Row(
      String group,
      String way,
      int threads,
      double wall,
      double error,
      double least,
      double cpu,
      double leastCpu,
      double bytes) {

    static Row of(RunResult run) {
      BenchmarkParams params = run.getParams();
      Result<?> time = run.getPrimaryResult();
      Statistics each = time.getStatistics();
      String name = params.getBenchmark();
      String benchmark = name.substring(0, name.lastIndexOf('.'));
      return new Row(
          benchmark.substring(benchmark.lastIndexOf('.') + 1).replace("Benchmark", "")
              + params.getParamsKeys().stream()
                  .map(key -> " " + params.getParam(key))
                  .reduce("", String::concat),
          time.getLabel(),
          params.getThreads(),
          time.getScore(),
          time.getScoreError(),
          each.getMin(),
          second(run, CpuProfiler.MEAN),
          second(run, CpuProfiler.LEAST),
          second(run, ALLOCATED));
    }

    private static double second(RunResult run, String name) {
      Result<?> result = run.getSecondaryResults().get(name);
      return result == null ? Double.NaN : result.getScore();
    }

    boolean isBaseOf(Row other) {
      return way.equals(BASE) && group.equals(other.group) && threads == other.threads;
    }

    boolean isOneThreadOf(Row other) {
      return threads == 1 && group.equals(other.group) && way.equals(other.way);
    }
  }

  private ResultTable() {}

  static String of(Collection<RunResult> runs) {
    List<Row> rows =
        runs.stream()
            .map(Row::of)
            .sorted(
                Comparator.comparing(Row::group)
                    .thenComparing(Row::threads)
                    .thenComparing(Row::leastCpu))
            .toList();
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            ROW, "", "threads", "wall µs", "±", "least", "CPU µs", "least", "bytes", "x plain",
            "speed"));
    rows.forEach(row -> table.append(line(row, rows)));
    return table
        .append("x plain: least CPU time as a multiple of ")
        .append(BASE)
        .append("'s; speed: decisions per second as a multiple of one thread's (least wall time)\n")
        .toString();
  }

  private static String line(Row row, List<Row> rows) {
    double plain =
        rows.stream().filter(base -> base.isBaseOf(row)).mapToDouble(Row::leastCpu).sum();
    double single =
        rows.stream().filter(one -> one.isOneThreadOf(row)).mapToDouble(Row::least).sum();
    return String.format(
        ROW,
        row.group() + " " + row.way(),
        row.threads(),
        decimals(row.wall()),
        decimals(row.error()),
        decimals(row.least()),
        decimals(row.cpu()),
        decimals(row.leastCpu()),
        Math.round(row.bytes()),
        plain == 0 ? "-" : decimals(row.leastCpu() / plain),
        single == 0 ? "-" : decimals(row.threads() * single / row.least()));
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, value < 1 ? "%.3f" : value < 1_000 ? "%.2f" : "%.0f", value);
  }
}
