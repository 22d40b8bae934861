package dev.usher.examples.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The figures of a run as a table. Ratios are to {@code decide} with as many threads in the same
 * run, which is what can be compared between machines.
 */
final class ResultTable {
  private static final String BASE = "decide";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** One measured way to decide, with so many threads at once. */
  private record Row(String way, int threads, double micros, double error, double bytes) {
    static Row of(RunResult run) {
      Result<?> time = run.getPrimaryResult();
      Result<?> bytes = run.getSecondaryResults().get(ALLOCATED);
      return new Row(
          time.getLabel(),
          run.getParams().getThreads(),
          time.getScore(),
          time.getScoreError(),
          bytes == null ? Double.NaN : bytes.getScore());
    }
  }

  private ResultTable() {}

  static String of(Collection<RunResult> runs) {
    List<Row> rows =
        runs.stream()
            .map(Row::of)
            .sorted(Comparator.comparingInt(Row::threads).thenComparing(Row::micros))
            .toList();
    StringBuilder table = new StringBuilder();
    table.append(line("", "threads", "µs per decision", "±", "bytes", "time", "memory"));
    rows.forEach(row -> table.append(line(row, base(rows, row.threads()))));
    return table.append("time, memory: as multiples of ").append(BASE).append('\n').toString();
  }

  private static Row base(List<Row> rows, int threads) {
    return rows.stream()
        .filter(row -> row.way().equals(BASE) && row.threads() == threads)
        .findFirst()
        .orElse(new Row(BASE, threads, Double.NaN, Double.NaN, Double.NaN));
  }

  private static String line(Row row, Row base) {
    return line(
        row.way(),
        String.valueOf(row.threads()),
        decimals(row.micros()),
        decimals(row.error()),
        String.valueOf(Math.round(row.bytes())),
        decimals(row.micros() / base.micros()),
        decimals(row.bytes() / base.bytes()));
  }

  private static String line(
      String way,
      String threads,
      String micros,
      String error,
      String bytes,
      String time,
      String memory) {
    return String.format(
        "%-10s %7s %17s %8s %8s %6s %8s%n", way, threads, micros, error, bytes, time, memory);
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
