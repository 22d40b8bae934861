package dev.usher.examples.benchmark;

import dev.usher.Usher;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
 * The policies that come with Usher, on contacts that are denser than real ones: recorded progress,
 * waiting, history, messages.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets a state up before it is used.
public class ShippedBenchmark {
  private static final int CONTACTS = 4_096;
  private static final int BATCH = 256;
  private static final long SEED = 20_260_302;

  /** An open policy and its contacts, shared between the threads. */
  @State(Scope.Benchmark)
  public static class Open {
    /** The policy's name. */
    @Param({"kyndof", "kraken", "csm-bridge", "dignifi", "kickfin"})
    public String policy;

    Usher usher;
    List<Contact> contacts;
    List<List<AskedContact>> batches;

    /** Opens it, and draws contacts that fit it. */
    @Setup
    public void open() {
      usher = Usher.open(policy);
      contacts = RandomContacts.recorded(CONTACTS, SEED, usher.policy().manifest());
      batches = SampleContacts.batches(contacts, BATCH);
    }

    /** Lets go of it. */
    @TearDown
    public void close() {
      usher.close();
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

  /** Usher, one contact at a time. */
  @Benchmark
  public void decide(Open open, Turn turn, Blackhole hole) {
    Read.all(open.usher.decide(open.contacts.get(turn.of(CONTACTS))), hole);
  }

  /** Usher, a batch handed over at a time. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void decideAll(Open open, Turn turn, Blackhole hole) {
    Read.all(open.usher.decideAll(open.batches.get(turn.of(CONTACTS / BATCH))), hole);
  }
}
