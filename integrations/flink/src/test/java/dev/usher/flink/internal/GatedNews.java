package dev.usher.flink.internal;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A source of news that stops at its gates until they are opened, without holding checkpoints up,
 * and that says with each what time it is: just before it. Task managers of the same process find
 * it by its number.
 */
final class GatedNews {
  private static final ConcurrentMap<Long, GatedNews> ALL = new ConcurrentHashMap<>();
  private static final AtomicLong NUMBERS = new AtomicLong();

  /** Every decision that was made, those of work that was lost too. */
  final AtomicLong decisions = new AtomicLong();

  /** The index of the latest that was given out. */
  private final AtomicLong at = new AtomicLong(-1);

  private final long number = NUMBERS.incrementAndGet();
  private final List<CaseNews> news;
  private final List<Gate> gates;

  /** A place before the news of an index. */
  private record Gate(long at, CompletableFuture<Void> reached, CompletableFuture<Void> opened) {}

  GatedNews(List<CaseNews> news, long... gates) {
    this.news = news;
    this.gates =
        Arrays.stream(gates)
            .mapToObj(at -> new Gate(at, new CompletableFuture<>(), new CompletableFuture<>()))
            .toList();
    ALL.put(number, this);
  }

  static GatedNews of(long number) {
    return requireNonNull(ALL.get(number));
  }

  long number() {
    return number;
  }

  CompletableFuture<Void> reached(int gate) {
    return gates.get(gate).reached();
  }

  void open(int gate) {
    gates.get(gate).opened().complete(null);
  }

  DataStream<CaseNews> in(StreamExecutionEnvironment environment) {
    return environment
        .fromSource(
            new DataGeneratorSource<>(
                new ByNumber(number), news.size(), new Gated(number), CaseNews.TYPE),
            WatermarkStrategy.forGenerator(context -> new JustBefore()),
            "news")
        .setParallelism(1)
        .uid("news");
  }

  /** Gives the news of an index. */
  private record ByNumber(long number) implements GeneratorFunction<Long, CaseNews> {
    @Override
    public CaseNews map(Long index) {
      GatedNews source = of(number);
      source.at.set(index);
      return source.news.get(index.intValue());
    }
  }

  /** Holds the next news back at a gate; after a restart the gates that are open stay so. */
  private record Gated(long number)
      implements RateLimiterStrategy<NumberSequenceSource.NumberSequenceSplit> {
    @Override
    public RateLimiter<NumberSequenceSource.NumberSequenceSplit> createRateLimiter(int readers) {
      return permits -> of(number).next();
    }
  }

  private CompletionStage<Void> next() {
    for (Gate gate : gates) {
      if (!gate.opened().isDone() && at.get() + 1 >= gate.at()) {
        gate.reached().complete(null);
        return gate.opened();
      }
    }
    return CompletableFuture.completedFuture(null);
  }

  /** Time is just before the moment of the latest news. */
  private static final class JustBefore implements WatermarkGenerator<CaseNews> {
    @Override
    public void onEvent(CaseNews news, long timestamp, WatermarkOutput output) {
      output.emitWatermark(new Watermark(news.at() - 1));
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      // Nothing but news moves it.
    }
  }
}
