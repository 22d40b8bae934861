package dev.usher.examples.benchmark;

import dev.usher.Usher;
import dev.usher.examples.benchmark.sized.SizedContacts;
import dev.usher.examples.benchmark.sized.SizedPolicy;
import dev.usher.live.Reload;
import dev.usher.model.Contact;
import dev.usher.policy.PolicySource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How long the longest decisions take while the policy is exchanged under them: with nothing else
 * going on, while edited policies are opened aside, which costs the same but exchanges nothing, and
 * while they are reloaded, a round of each in turn.
 */
final class ReloadPauses {
  private static final int ROUNDS = 9;

  /** Threads rest now and then, so that two cores have room for what goes on beside them. */
  private static final int BURST = 200;

  private static final long REST_NANOS = 500_000;
  private static final String EDITED = "escalation.drl";

  private final long roundNanos;
  private final AtomicInteger edition = new AtomicInteger();
  private final Map<String, String> files;
  private final List<Contact> contacts = SizedContacts.all();

  /** What goes on beside the decisions. */
  private enum Beside {
    NOTHING("decisions alone"),
    OPENING("policies opened aside"),
    RELOADING("policy reloaded");

    private final String words;

    Beside(String words) {
      this.words = words;
    }
  }

  /** What one kind of rounds came to. */
  private static final class Row {
    private final List<Integer> longest = new ArrayList<>();
    private final List<Integer> nearlyAll = new ArrayList<>();
    private final List<Integer> beside = new ArrayList<>();
    private long decisions;
    private int exchanges;

    void add(Pauses pauses, int exchanged, GarbageCollections collections) {
      longest.add(pauses.longest());
      nearlyAll.add(pauses.allBut(0.0001));
      beside.add(pauses.longestBeside(collections));
      decisions += pauses.count();
      exchanges += exchanged;
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-34s %10d %9d %12.3f %11.3f %9.3f %11.3f %9.3f%n",
          name,
          decisions,
          exchanges,
          median(nearlyAll) / 1e3,
          median(longest) / 1e3,
          Collections.max(longest) / 1e3,
          median(beside) / 1e3,
          Collections.max(beside) / 1e3);
    }

    private static int median(List<Integer> values) {
      return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
  }

  private ReloadPauses(int rules, long roundNanos) {
    this.files = new TreeMap<>(SizedPolicy.files(rules));
    this.roundNanos = roundNanos;
  }

  static String table(int rules, List<Integer> threads, long roundMillis) {
    ReloadPauses pauses = new ReloadPauses(rules, TimeUnit.MILLISECONDS.toNanos(roundMillis));
    StringBuilder table = new StringBuilder();
    table.append(
        "%-34s %10s %9s %12s %11s %9s %11s %9s%n"
            .formatted(
                "",
                "decisions",
                "policies",
                "99.99 % ms",
                "longest ms",
                "worst ms",
                "no garbage",
                "worst"));
    for (int each : threads) {
      pauses.appendRows(each, table);
    }
    return table
        .append("medians of " + ROUNDS + " rounds, and the longest decision of all of them;\n")
        .append("the same of decisions during which no garbage was collected\n")
        .toString();
  }

  private void appendRows(int threads, StringBuilder table) {
    Map<Beside, Row> rows = new TreeMap<>();
    try (Usher usher = Usher.open(source())) {
      for (Beside beside : Beside.values()) {
        round(usher, threads, beside, new Row());
        rows.put(beside, new Row());
      }
      for (int i = 0; i < ROUNDS; i++) {
        rows.forEach((beside, row) -> round(usher, threads, beside, row));
      }
    }
    rows.forEach((beside, row) -> table.append(row.line(threads + " threads, " + beside.words)));
  }

  private void round(Usher usher, int threads, Beside beside, Row row) {
    try (GarbageCollections collections = new GarbageCollections()) {
      Pauses pauses = new Pauses();
      int exchanged = decide(usher, threads, beside, pauses);
      // What has been collected is told a little later.
      pause();
      row.add(pauses, exchanged, collections);
    }
  }

  private int decide(Usher usher, int threads, Beside beside, Pauses pauses) {
    AtomicBoolean done = new AtomicBoolean();
    List<Thread> deciding = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(() -> decide(usher, pauses, done, threads * REST_NANOS));
      thread.start();
      deciding.add(thread);
    }
    int exchanged = 0;
    for (long end = System.nanoTime() + roundNanos; System.nanoTime() < end; ) {
      exchanged += once(usher, beside);
    }
    done.set(true);
    deciding.forEach(ReloadPauses::join);
    return exchanged;
  }

  private int once(Usher usher, Beside beside) {
    switch (beside) {
      case NOTHING -> pause();
      case OPENING -> Usher.open(source()).close();
      case RELOADING -> {
        edition.incrementAndGet();
        if (!(usher.reload() instanceof Reload.Activated)) {
          throw new IllegalStateException("not reloaded: " + usher.versions().lastRefusal());
        }
      }
    }
    pause();
    return beside == Beside.NOTHING ? 0 : 1;
  }

  private void decide(Usher usher, Pauses pauses, AtomicBoolean done, long restNanos) {
    for (int i = 0; !done.get(); i++) {
      if (i % BURST == 0) {
        LockSupport.parkNanos(restNanos);
      }
      Contact contact = contacts.get(i & (SizedContacts.COUNT - 1));
      long began = System.nanoTime();
      usher.decide(contact);
      pauses.add(began, System.nanoTime());
    }
  }

  private PolicySource source() {
    return PolicySource.supplied("the benchmark", this::edited);
  }

  /** A figure of a rule is another one in each edition. */
  private Map<String, byte[]> edited() {
    String figures = "refund > " + (2_000 + edition.get() % 1_000);
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach(
        (file, text) ->
            bytes.put(
                file,
                (file.equals(EDITED) ? text.replace("refund > 2000", figures) : text)
                    .getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
