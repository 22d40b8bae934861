package dev.usher.examples.benchmark;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicySource;
import java.util.Currency;
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
 * What is as large as Usher takes it: contacts and documents, which come from outside, and
 * policies, which their authors write. One operation is one of them, so that the figures are
 * milliseconds.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class BoundsBenchmark {

  /** A contact, and kyndof's policy. */
  @State(Scope.Benchmark)
  public static class Decided {
    @Param({
      "message of zeros",
      "message of groups of zeros",
      "message of account numbers begun",
      "message of words",
      "message of syllables",
      "message of marks",
      "history",
      "labels",
      "names",
      "waiting, one after the other",
      "waiting, all at once"
    })
    String contact = "";

    private final Usher usher = Usher.open("kyndof");
    private Contact large = Contact.builder("k", AtBounds.RECEIVED, AtBounds.CHANNEL).build();

    /** Makes the contact. */
    @Setup
    public void make() {
      large = AtBounds.contact(contact);
    }

    /** Lets go of the policy. */
    @TearDown
    public void close() {
      usher.close();
    }
  }

  /** A document. */
  @State(Scope.Benchmark)
  public static class Document {
    @Param({
      "message",
      "message of escapes",
      "values",
      "names",
      "names with one hash",
      "one name",
      "no end"
    })
    String document = "";

    private final ContactReader reader = ContactReader.in(Currency.getInstance("USD"));
    private String json = "";

    /** Makes the document. */
    @Setup
    public void make() {
      json = AtBounds.document(document);
    }
  }

  /** A policy, and a contact that meets its rules. */
  @State(Scope.Benchmark)
  public static class Opened {
    @Param({"rules", "words", "phrases", "word lists", "teams", "desks", "tiers"})
    String policy = "";

    private final Contact contact = AtBounds.contact().build();
    private PolicySource source = PolicySource.of("kyndof");
    private Usher usher = Usher.open(source);

    /** Makes the policy. */
    @Setup
    public void make() {
      usher.close();
      source = PolicySource.of(AtBounds.policy(policy));
      usher = Usher.open(source);
    }

    /** Lets go of the policy. */
    @TearDown
    public void close() {
      usher.close();
    }
  }

  /** Decides a contact at its bounds. */
  @Benchmark
  public Decision decide(Decided at) {
    return at.usher.decide(at.large);
  }

  /** Reads a document at its bounds, or refuses it. */
  @Benchmark
  public Object read(Document at) {
    try {
      return at.reader.read(at.json);
    } catch (ContactException refused) {
      return refused;
    }
  }

  /** Opens a policy at its bounds. */
  @Benchmark
  public Object open(Opened at) {
    try (Usher usher = Usher.open(at.source)) {
      return usher.policy();
    }
  }

  /** Decides a small contact under a policy at its bounds. */
  @Benchmark
  public Decision decideUnder(Opened at) {
    return at.usher.decide(at.contact);
  }
}
