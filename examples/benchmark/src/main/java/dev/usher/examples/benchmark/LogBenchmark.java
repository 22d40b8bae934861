package dev.usher.examples.benchmark;

import dev.usher.Usher;
import dev.usher.live.DecisionListener;
import dev.usher.log.DecisionLog;
import dev.usher.log.DecisionLogBuilder;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a log adds to a decision on the thread that decides. {@code put} hands the log as much as
 * its queue has room for, which has been written before it is handed the next: what it takes is
 * what a decision takes more.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets a state up before it is used.
public class LogBenchmark {
  private static final int CONTACTS = 4_096;
  private static final long SEED = 20_260_302;

  /** An open policy and what listens to it. */
  @State(Scope.Benchmark)
  public static class Open {
    /** What listens: nobody, somebody who does nothing, a log, a log that carries contacts. */
    @Param({"nobody", "listener", "log", "contacts"})
    public String told;

    Usher usher;
    List<Contact> contacts;
    private Path folder;
    private DecisionLog log;

    /** Opens it. */
    @Setup
    public void open() throws IOException {
      folder = Files.createTempDirectory("usher-log");
      usher = opened();
      contacts = RandomContacts.recorded(CONTACTS, SEED, usher.policy().manifest());
    }

    private Usher opened() {
      PolicySource source = PolicySource.named("kyndof");
      return switch (told) {
        case "nobody" -> Usher.open(source);
        case "listener" -> Usher.builder(source).deciding(new DecisionListener() {}).open();
        case "log" -> logged(source, false);
        case "contacts" -> logged(source, true);
        default -> throw new IllegalArgumentException(told);
      };
    }

    private Usher logged(PolicySource source, boolean contacts) {
      DecisionLogBuilder builder =
          DecisionLog.builder(folder.resolve("d.ndjson")).rotating(10_000_000, 2);
      log = (contacts ? builder.withContacts() : builder).open();
      return Usher.builder(source).deciding(log).open();
    }

    /** Ends it, and says how much of what was decided was written. */
    @TearDown
    public void close() throws IOException {
      usher.close();
      if (log != null) {
        log.close();
        System.out.printf("%n# written %,d, dropped %,d%n", log.written(), log.dropped());
      }
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(Open::delete);
      }
      delete(folder);
    }

    private static void delete(Path file) {
      try {
        Files.delete(file);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** A log, and what it is told. */
  @State(Scope.Benchmark)
  public static class Told {
    private Path folder;
    private Policy policy;
    private AskedContact asked;
    private Decision decision;
    DecisionLog log;

    /** Opens it. */
    @Setup
    public void open() throws IOException {
      folder = Files.createTempDirectory("usher-log");
      try (Usher usher = Usher.open("kyndof")) {
        policy = usher.policy();
        asked = AskedContact.atReceipt(SampleContacts.read().get(0));
        decision = usher.decide(asked.contact());
      }
      log = DecisionLog.builder(folder.resolve("d.ndjson")).rotating(10_000_000, 2).open();
    }

    /** Has the queue emptied. */
    @Setup(Level.Invocation)
    public void empty() {
      if (!log.flush(Duration.ofMinutes(1))) {
        throw new IllegalStateException("the log cannot be written to");
      }
    }

    void tell() {
      log.decided(policy, asked, decision, 2_000);
    }

    /** Ends it, and says how much was written. */
    @TearDown
    public void close() throws IOException {
      log.close();
      System.out.printf("%n# written %,d, dropped %,d%n", log.written(), log.dropped());
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(Open::delete);
      }
      Open.delete(folder);
    }
  }

  /** How far a thread has come. */
  @State(Scope.Thread)
  public static class Turn {
    private int taken;

    int of(int size) {
      return Math.floorMod(taken++, size);
    }
  }

  /** A decision, with what listens to it. */
  @Benchmark
  public void decide(Open open, Turn turn, Blackhole hole) {
    Read.all(open.usher.decide(open.contacts.get(turn.of(CONTACTS))), hole);
  }

  /** What the log does with one decision on the thread that decides. */
  @Benchmark
  @OperationsPerInvocation(CONTACTS)
  public void put(Told told) {
    for (int i = 0; i < CONTACTS; i++) {
      told.tell();
    }
  }
}
