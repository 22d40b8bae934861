package dev.usher.examples.benchmark;

import dev.usher.Usher;
import dev.usher.examples.benchmark.sized.SizedContacts;
import dev.usher.explain.Explanation;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an explanation takes, flips and all, beside a decision of the same contact: of the policy of
 * {@code SizedBenchmark} with 200 rules, and of the largest policy that comes with Usher.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets a state up before it is used.
public class ExplanationBenchmark {
  private static final String SIZED = "200";
  private static final int CONTACTS = 1_024;
  private static final long SEED = 20_260_302;

  /** An open policy and its contacts. */
  @State(Scope.Benchmark)
  public static class Open {
    /** The policy's name, or how many rules the sized one has. */
    @Param({SIZED, "kyndof"})
    public String policy;

    Usher usher;
    List<Contact> contacts;
    private int taken;

    /** Opens it, and draws contacts that fit it. */
    @Setup
    public void open() {
      if (policy.equals(SIZED)) {
        usher = SizedWays.open(Integer.parseInt(SIZED));
        contacts = SizedContacts.all();
      } else {
        usher = Usher.open(policy);
        contacts = RandomContacts.recorded(CONTACTS, SEED, usher.policy().manifest());
      }
    }

    Contact next() {
      taken++;
      return contacts.get(Math.floorMod(taken, contacts.size()));
    }

    /** Lets go of it. */
    @TearDown
    public void close() {
      usher.close();
    }
  }

  /** The decision alone. */
  @Benchmark
  public Decision decide(Open open) {
    return open.usher.decide(open.next());
  }

  /** Every rule, every condition, and what would change it. */
  @Benchmark
  public Explanation explain(Open open) {
    return open.usher.explain(open.next());
  }
}
