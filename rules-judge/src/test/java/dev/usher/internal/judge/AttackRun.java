package dev.usher.internal.judge;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes every attempt against each wall without the others, in a JVM of its own with little memory,
 * and prints what became of each: its name, the wall, the milliseconds that it kept the processor
 * busy, what has fallen into the traps, and what was said, with tabs between.
 */
final class AttackRun {
  /** Printed behind the last attempt. */
  static final String END = "END";

  static final String PASSED = "PASSED";
  static final String FAILED = "FAILED";

  /** No attempt takes so long; what does is stopped with the program. */
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final PrintStream out;
  private final Traps traps;
  private final AtomicReference<String> current = new AtomicReference<>("");
  private final AtomicLong since = new AtomicLong(System.nanoTime());

  private AttackRun(PrintStream out, Traps traps) {
    this.out = out;
    this.traps = traps;
  }

  /** Runs. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    AttackRun run = new AttackRun(out, Traps.set());
    run.watch();
    List<Attack> attacks = AttackCorpus.read(run.traps.file(), run.traps.port());
    Wall.warmUp();
    run.traps.sprung();
    for (Wall wall : Wall.values()) {
      for (Attack attack : attacks) {
        if (wall.isTriedBy(attack)) {
          run.make(attack, wall);
        }
      }
    }
    out.println(END);
    out.flush();
    Runtime.getRuntime().halt(0);
  }

  private void make(Attack attack, Wall wall) throws IOException {
    current.set(attack.name() + " against " + wall);
    since.set(System.nanoTime());
    long before = THREADS.getCurrentThreadCpuTime();
    String said = said(attack, wall);
    long millis = (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000;
    String sprung = String.join(", ", traps.sprung());
    out.println(
        String.join("\t", attack.name(), wall.name(), String.valueOf(millis), sprung, said));
  }

  private static String said(Attack attack, Wall wall) {
    try {
      String refusal = wall.refusal(attack);
      return refusal == null ? PASSED : refusal.replaceAll("\\s", " ");
    } catch (RuntimeException | Error failure) {
      return FAILED + " " + failure;
    }
  }

  private void watch() {
    Thread watch =
        new Thread(
            () -> {
              while (System.nanoTime() - since.get() < PATIENCE_NANOS) {
                LockSupport.parkNanos(100_000_000);
              }
              out.println(current.get() + " hangs");
              out.flush();
              Runtime.getRuntime().halt(1);
            },
            "watch");
    watch.setDaemon(true);
    watch.start();
  }
}
