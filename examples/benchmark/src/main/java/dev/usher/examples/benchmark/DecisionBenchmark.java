package dev.usher.examples.benchmark;

import dev.usher.Usher;
import dev.usher.examples.benchmark.byhand.Kyndof;
import dev.usher.examples.benchmark.byhand.Outcome;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.decision.Proposal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Four ways to decide the same contacts under kyndof's clauses; one operation is one contact. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecisionBenchmark {
  /** How many contacts {@link #decideAll} is given at once. */
  static final int BATCH = 256;

  /** An open policy, shared between the threads. */
  @State(Scope.Benchmark)
  public static class Open {
    final Usher usher = Usher.open("kyndof");

    /** Lets go of the policy. */
    @TearDown
    public void close() {
      usher.close();
    }
  }

  /** Compiled rules without Usher, shared between the threads. */
  @State(Scope.Benchmark)
  public static class Naive {
    final NaiveDrools drools = NaiveDrools.kyndof();
  }

  /** No rules at all, shared between the threads. */
  @State(Scope.Benchmark)
  public static class ByHand {
    final Kyndof kyndof = new Kyndof();
  }

  /** The contacts, of which every thread takes the next one. */
  @State(Scope.Thread)
  public static class Contacts {
    private final List<Contact> contacts = SampleContacts.read();
    private final List<List<AskedContact>> batches = SampleContacts.batches(contacts, BATCH);
    private int taken;

    Contact next() {
      return contacts.get(Math.floorMod(taken++, contacts.size()));
    }

    List<AskedContact> nextBatch() {
      return batches.get(Math.floorMod(taken++, batches.size()));
    }
  }

  /** Usher, one contact at a time. */
  @Benchmark
  public void decide(Open open, Contacts contacts, Blackhole hole) {
    Read.all(open.usher.decide(contacts.next()), hole);
  }

  /** Usher, a batch handed over at a time, and decided one after another. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void decideAll(Open open, Contacts contacts, Blackhole hole) {
    Read.all(open.usher.decideAll(contacts.nextBatch()), hole);
  }

  /** Drools by itself; what it leaves out stands at {@link NaiveDrools}. */
  @Benchmark
  public List<Proposal> naive(Naive naive, Contacts contacts) {
    return naive.drools.decide(contacts.next());
  }

  /** Plain Java; what it leaves out stands at {@link Kyndof}. */
  @Benchmark
  public Outcome byHand(ByHand byHand, Contacts contacts) {
    return byHand.kyndof.decide(contacts.next());
  }
}
