package dev.usher.examples.benchmark;

import dev.usher.Usher;
import dev.usher.examples.benchmark.sized.HandWritten;
import dev.usher.examples.benchmark.sized.Handling;
import dev.usher.examples.benchmark.sized.SizedContacts;
import dev.usher.examples.benchmark.sized.Way;
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
 * Ways to decide the same contacts under the outfitter's policy at three sizes; one operation is
 * one contact.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets a state up before it is used.
public class SizedBenchmark {
  /** How many contacts {@link #decideAll} is given at once. */
  static final int BATCH = 256;

  /** How many rules there are. */
  @State(Scope.Benchmark)
  public abstract static class Sized {
    /** That many, the synthetic ones among them. */
    @Param({"33", "333", "3033"})
    public int rules;
  }

  /** An open policy, shared between the threads. */
  @State(Scope.Benchmark)
  public static class Product extends Sized {
    Usher usher;

    /** Opens it. */
    @Setup
    public void open() {
      usher = SizedWays.open(rules);
    }

    /** Lets go of it. */
    @TearDown
    public void close() {
      usher.close();
    }
  }

  /** No rules at all, shared between the threads. */
  @State(Scope.Benchmark)
  public static class PlainJava extends Sized {
    HandWritten way;

    /** Lays out the bands. */
    @Setup
    public void make() {
      way = new HandWritten(rules);
    }
  }

  /** Compiled rules without Usher, shared between the threads. */
  public static class Naive extends Sized {
    NaiveOutfitter way;

    /** Compiles them. */
    @Setup
    public void compile() {
      way = new NaiveOutfitter(rules);
    }
  }

  /** The rules as those of Easy Rules, shared between the threads. */
  public static class EasyRules extends Sized {
    Way way;

    /** Opens it. */
    @Setup
    public void open() {
      way = Peers.open("easy-rules", rules);
    }
  }

  /** The rules as tables of OpenL, shared between the threads. */
  public static class OpenL extends Sized {
    Way way;

    /** Opens it. */
    @Setup
    public void open() {
      way = Peers.open("openl", rules);
    }
  }

  /** The rules as a DMN model, shared between the threads. */
  public static class Dmn extends Sized {
    Way way;

    /** Opens it. */
    @Setup
    public void open() {
      way = Peers.open("dmn", rules);
    }
  }

  /** The contacts, of which every thread takes the next one. */
  @State(Scope.Thread)
  public static class Contacts {
    private static final List<Contact> ALL = SizedContacts.all();
    private static final List<List<AskedContact>> BATCHES = SampleContacts.batches(ALL, BATCH);
    private int taken;

    Contact next() {
      return ALL.get(taken++ & SizedContacts.COUNT - 1);
    }

    List<AskedContact> nextBatch() {
      return BATCHES.get(taken++ & SizedContacts.COUNT / BATCH - 1);
    }
  }

  /** Plain Java; what it leaves out stands at {@link HandWritten}. */
  @Benchmark
  public Handling byHand(PlainJava java, Contacts contacts) {
    return java.way.decide(contacts.next());
  }

  /** Drools by itself; what it leaves out stands at {@link NaiveDrools}. */
  @Benchmark
  public Handling naive(Naive naive, Contacts contacts) {
    return naive.way.decide(contacts.next());
  }

  /** Easy Rules; what it leaves out stands at its peer's class, as for the others. */
  @Benchmark
  public Handling easyRules(EasyRules peer, Contacts contacts) {
    return peer.way.decide(contacts.next());
  }

  /** OpenL Tablets. */
  @Benchmark
  public Handling openl(OpenL peer, Contacts contacts) {
    return peer.way.decide(contacts.next());
  }

  /** KIE DMN. */
  @Benchmark
  public Handling dmn(Dmn peer, Contacts contacts) {
    return peer.way.decide(contacts.next());
  }

  /** Usher, one contact at a time. */
  @Benchmark
  public void decide(Product product, Contacts contacts, Blackhole hole) {
    Read.all(product.usher.decide(contacts.next()), hole);
  }

  /** Usher, a batch handed over at a time. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void decideAll(Product product, Contacts contacts, Blackhole hole) {
    Read.all(product.usher.decideAll(contacts.nextBatch()), hole);
  }
}
