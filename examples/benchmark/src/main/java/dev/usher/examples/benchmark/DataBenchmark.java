package dev.usher.examples.benchmark;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.data.DecisionWriter;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The 40 sample contacts of kyndof read from JSON, and their decisions written as JSON. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DataBenchmark {
  private final List<String> lines = SampleContacts.lines();
  private final ContactReader reader = SampleContacts.reader();
  private final DecisionWriter writer = new DecisionWriter();
  private final List<Decision> decisions = decided();
  private int taken;

  private static List<Decision> decided() {
    try (Usher usher = Usher.open("kyndof")) {
      return SampleContacts.read().stream().map(usher::decide).toList();
    }
  }

  /** A line becomes a contact. */
  @Benchmark
  public AskedContact readContact() {
    return reader.read(lines.get(Math.floorMod(taken++, lines.size())));
  }

  /** A decision becomes a line. */
  @Benchmark
  public String writeDecision() {
    return writer.toJson(decisions.get(Math.floorMod(taken++, decisions.size())));
  }
}
