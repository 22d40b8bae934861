package dev.usher.examples.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time that an operation takes in all threads of Java, in microseconds: what is left
 * of the wall time when other programs share the machine. Collecting garbage and compiling are done
 * by threads of the JVM's own and do not count.
 */
public final class CpuProfiler implements InternalProfiler {
  /** The mean over the iterations. */
  static final String MEAN = "cpu";

  /** The least of the iterations. */
  static final String LEAST = "cpu.min";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private Map<Long, Long> before = Map.of();

  @Override
  public String getDescription() {
    return "processor time of all Java threads";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = used();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long nanos = 0;
    for (Map.Entry<Long, Long> thread : used().entrySet()) {
      nanos += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
    }
    double micros = nanos / 1e3 / result.getMetadata().getAllOps();
    return List.of(
        new ScalarResult(MEAN, micros, "us/op", AggregationPolicy.AVG),
        new ScalarResult(LEAST, micros, "us/op", AggregationPolicy.MIN));
  }

  private Map<Long, Long> used() {
    Map<Long, Long> used = new HashMap<>();
    for (long thread : threads.getAllThreadIds()) {
      used.put(thread, Math.max(0, threads.getThreadCpuTime(thread)));
    }
    return used;
  }
}
