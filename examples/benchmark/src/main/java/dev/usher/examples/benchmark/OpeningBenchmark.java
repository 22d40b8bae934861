package dev.usher.examples.benchmark;

import dev.usher.Usher;
import dev.usher.examples.benchmark.sized.SizedContacts;
import dev.usher.examples.benchmark.sized.SizedPolicy;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** How soon an edited rule decides, in a process that has opened policies before. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets a state up before it is used.
public class OpeningBenchmark {
  private static final String EDITED = "escalation.drl";

  /** A policy in a folder of each thread's own. */
  @State(Scope.Thread)
  public static class Folder {
    /** How many rules it has. */
    @Param({"33", "333", "3033"})
    public int rules;

    private final Contact contact = SizedContacts.drawn(1, 1).get(0);
    private Path path;
    private String text;
    private int figure;

    /** Writes it. */
    @Setup
    public void write() throws IOException {
      write(Files.createTempDirectory("outfitter"));
    }

    void write(Path to) throws IOException {
      path = PolicyFolder.write(to, SizedPolicy.files(rules));
      text = Files.readString(path.resolve(EDITED));
    }

    /** Deletes it. */
    @TearDown
    public void delete() throws IOException {
      PolicyFolder.delete(path);
    }

    Path path() {
      return path;
    }

    /** Changes a figure in a rule, to one that it has not had. */
    void edit() throws IOException {
      figure++;
      String figures = "refund > " + (2_000 + figure % 1_000);
      Files.writeString(path.resolve(EDITED), text.replace("refund > 2000", figures));
    }
  }

  /** A figure is changed on disk, the folder opened, a contact decided. */
  @Benchmark
  public Decision edited(Folder folder) throws IOException {
    folder.edit();
    try (Usher usher = Usher.open(folder.path)) {
      return usher.decide(folder.contact);
    }
  }
}
