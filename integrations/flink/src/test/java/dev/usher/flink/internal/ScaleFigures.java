package dev.usher.flink.internal;

import dev.usher.Usher;
import dev.usher.data.DecisionWriter;
import dev.usher.flink.life.EventKind;
import dev.usher.flink.life.LifeEvent;
import dev.usher.flink.stream.CaseDecision;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.runtime.state.storage.FileSystemCheckpointStorage;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test: prints what open cases of kyndof's take of a core, of state, and of time after a
 * failure. Decisions are counted in processor time of the thread that decides.
 */
@SuppressWarnings("try") // A harness may be interrupted while it closes.
class ScaleFigures {
  private static final int CASES = Integer.getInteger("figures.cases", 100_000);
  private static final int CONTACTS = 2_000;
  private static final double NANOS = 1e9;

  private final EditedPolicy policies = EditedPolicy.of("kyndof");

  @TempDir private Path folder;

  /** What is counted while something is done. */
  private record Spent(double cpu, double wall, long decisions) {
    String rate() {
      return String.format(Locale.ROOT, "%9.0f", decisions / cpu);
    }
  }

  /** Something that is measured, which returns how many decisions it took. */
  private interface Work {
    long done() throws Exception;
  }

  private static Spent spent(Work work) throws Exception {
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long began = System.nanoTime();
    long decisions = work.done();
    double wall = (System.nanoTime() - began) / NANOS;
    return new Spent(
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / NANOS,
        wall,
        decisions);
  }

  @Test
  void print() throws Exception {
    try (Usher usher = Usher.open("kyndof")) {
      List<Contact> contacts =
          new GeneratedLives(usher.policy(), 1)
              .next(CONTACTS).stream()
                  .map(each -> each.contact().toBuilder().progress(Progress.NONE).build())
                  .toList();
      embedded(usher, contacts);
      System.out.printf(
          "embedded, decided and written        %s decisions a second and core%n",
          spent(() -> embedded(usher, contacts)).rate());
      print("heap", new HashMapStateBackend(), contacts);
      print("rocksdb", new EmbeddedRocksDBStateBackend(true), contacts);
    }
  }

  private static long embedded(Usher usher, List<Contact> contacts) {
    DecisionWriter writer = new DecisionWriter();
    long written = 0;
    for (int i = 0; i < 5; i++) {
      for (Contact each : contacts) {
        written += writer.toJson(usher.decide(each)).isEmpty() ? 0 : 1;
      }
    }
    return written;
  }

  private void print(String name, StateBackend backend, List<Contact> contacts) throws Exception {
    OperatorSubtaskState state;
    try (var harness = harness(backend)) {
      harness.open();
      harness.processElement2(new StreamRecord<>(policies.before().toJson()));
      say(name, "arrivals", spent(() -> arrivals(harness, contacts)));
      say(name, "events", spent(() -> events(harness, contacts)));
      Spent reviews =
          spent(
              () -> {
                harness.processWatermark1(
                    new Watermark(Instant.parse("2026-03-20T00:00:00Z").toEpochMilli()));
                return told(harness);
              });
      say(name, "reviews", reviews);
      long began = System.nanoTime();
      state = harness.snapshot(1, 1);
      System.out.printf(
          Locale.ROOT,
          "%-8s checkpoint of %,d cases: %.1f MB, %.0f bytes a case, %.1f s%n",
          name,
          CASES,
          state.getStateSize() / 1e6,
          (double) state.getStateSize() / CASES,
          (System.nanoTime() - began) / NANOS);
      Spent again =
          spent(
              () -> {
                harness.processElement2(new StreamRecord<>(policies.after().toJson()));
                return told(harness);
              });
      say(name, "a new policy", again);
    }
    restored(name, backend, state);
  }

  private void restored(String name, StateBackend backend, OperatorSubtaskState state)
      throws Exception {
    try (var harness = harness(backend)) {
      Spent restored =
          spent(
              () -> {
                harness.initializeState(state);
                harness.open();
                return 0;
              });
      System.out.printf(Locale.ROOT, "%-8s restored in %.1f s%n", name, restored.wall());
    }
  }

  private static void say(String name, String what, Spent spent) {
    System.out.printf(
        Locale.ROOT,
        "%-8s %-14s %,9d decisions   %s a second and core, %.1f s%n",
        name,
        what,
        spent.decisions(),
        spent.rate(),
        spent.wall());
  }

  private KeyedTwoInputStreamOperatorTestHarness<String, CaseNews, String, CaseDecision> harness(
      StateBackend backend) throws Exception {
    var harness =
        new KeyedTwoInputStreamOperatorTestHarness<String, CaseNews, String, CaseDecision>(
            new DecideCases(Duration.ofDays(30)), CaseNews::contact, null, Types.STRING);
    harness.setStateBackend(backend);
    harness.setCheckpointStorage(new FileSystemCheckpointStorage(folder.toUri()));
    return harness;
  }

  private static long arrivals(
      KeyedTwoInputStreamOperatorTestHarness<String, CaseNews, String, CaseDecision> harness,
      List<Contact> contacts)
      throws Exception {
    long decisions = 0;
    for (int i = 0; i < CASES; i++) {
      Contact contact = GeneratedLives.named(contacts.get(i % contacts.size()), "case-" + i);
      harness.processElement1(new StreamRecord<>(CaseNews.arrival(contact)));
      decisions += told(harness);
    }
    return decisions;
  }

  private static long events(
      KeyedTwoInputStreamOperatorTestHarness<String, CaseNews, String, CaseDecision> harness,
      List<Contact> contacts)
      throws Exception {
    long decisions = 0;
    for (int i = 0; i < CASES; i++) {
      Instant at = contacts.get(i % contacts.size()).receivedAt().plusSeconds(60);
      harness.processElement1(
          new StreamRecord<>(
              CaseNews.event(LifeEvent.of("case-" + i, "e-1", at, EventKind.UPDATED))));
      decisions += told(harness);
    }
    return decisions;
  }

  private static long told(
      KeyedTwoInputStreamOperatorTestHarness<String, CaseNews, String, CaseDecision> harness) {
    long decisions =
        harness.getOutput().stream().filter(each -> each instanceof StreamRecord).count();
    harness.getOutput().clear();
    return decisions;
  }
}
