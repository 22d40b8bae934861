package dev.usher.log;

import dev.usher.internal.live.SeldomSaid;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what waits in a queue, many lines at once. What cannot be written is kept, up to one such
 * portion, and tried again; meanwhile the queue fills, and what it cannot hold is dropped. For one
 * thread; the counts are for all.
 */
final class LogWriting {
  private static final Logger LOG = LoggerFactory.getLogger("dev.usher");
  private static final int PORTION = 1 << 18;

  private final LogQueue queue;
  private final LogLines lines;
  private final LogFile file;
  private final InstantSource clock;
  private final LongSupplier stopwatch;
  private final int limit;
  private final SeldomSaid failures;
  private final SeldomSaid drops;
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();

  /** Those of the dropped that neither the log nor the program's own log has told yet. */
  private final AtomicLong untold = new AtomicLong();

  private final AtomicLong unsaid = new AtomicLong();

  /** What was serialised and is not written yet. */
  private byte[] portion = new byte[PORTION];

  private int length;
  private int count;

  /** The line after the portion, if it did not fit into it any more. */
  private byte @Nullable [] ahead;

  private boolean failing;

  LogWriting(
      LogQueue queue, LogLines lines, LogFile file, InstantSource clock, LongSupplier stopwatch) {
    this.queue = queue;
    this.lines = lines;
    this.file = file;
    this.clock = clock;
    this.stopwatch = stopwatch;
    this.limit = (int) Math.min(PORTION, file.mostBytes());
    this.failures = new SeldomSaid(stopwatch.getAsLong());
    this.drops = new SeldomSaid(stopwatch.getAsLong());
  }

  long written() {
    return written.get();
  }

  long dropped() {
    return dropped.get();
  }

  /** Counts lines that will never be written. */
  void drop(long more) {
    dropped.addAndGet(more);
    untold.addAndGet(more);
    unsaid.addAndGet(more);
  }

  /**
   * Writes what waits, until nothing does or it cannot be written; returns whether nothing does.
   */
  boolean write() {
    try {
      boolean more = true;
      while (more) {
        more = fill();
        if (length > 0 && !writePortion()) {
          return false;
        }
      }
      return true;
    } finally {
      sayDrops();
    }
  }

  /** Takes what fits into the portion, and returns whether there is more. */
  private boolean fill() {
    if (length == 0) {
      tellDrops();
    }
    for (byte[] line = nextLine(); line != null; line = nextLine()) {
      if (length > 0 && length + line.length >= limit) {
        ahead = line;
        return true;
      }
      add(line);
      count++;
    }
    return false;
  }

  private byte @Nullable [] nextLine() {
    byte[] line = ahead;
    ahead = null;
    for (LogEvent event; line == null && (event = queue.poll()) != null; ) {
      line = serialised(event);
    }
    return line;
  }

  private void tellDrops() {
    long told = untold.getAndSet(0);
    if (told > 0) {
      add(lines.bytes(new DroppedDecisions(told, clock.instant())));
    }
  }

  /** One decision that cannot be written must not cost others their lines. */
  private byte @Nullable [] serialised(LogEvent event) {
    try {
      return lines.bytes(event);
    } catch (Throwable failure) {
      drop(1);
      // What it says may quote the contact.
      sayFailure("a decision cannot be written", failure.getClass().getName());
      return null;
    }
  }

  private void add(byte[] line) {
    int end = length + line.length;
    if (end >= portion.length) {
      portion = Arrays.copyOf(portion, Math.max(2 * portion.length, end + 1));
    }
    System.arraycopy(line, 0, portion, length, line.length);
    portion[end] = '\n';
    length = end + 1;
  }

  private boolean writePortion() {
    try {
      if (!file.write(ByteBuffer.wrap(portion, 0, length))) {
        return false;
      }
    } catch (IOException | RuntimeException | Error failure) {
      failing = true;
      sayFailure("it cannot be written to", failure.toString());
      return false;
    }
    if (failing) {
      failing = false;
      LOG.info("The log of decisions {}: it is written to again", file);
    }
    written.addAndGet(count);
    forget();
    return true;
  }

  private void forget() {
    length = 0;
    count = 0;
    if (portion.length > PORTION) {
      portion = new byte[PORTION];
    }
  }

  /** Counts as dropped what waits and will not be written any more, and says so. */
  void giveUp() {
    drop(count + (ahead == null ? 0 : 1));
    ahead = null;
    forget();
    while (queue.poll() != null) {
      drop(1);
    }
    long rest = unsaid.getAndSet(0);
    if (rest > 0) {
      LOG.warn("The log of decisions {}: {} lines were dropped", file, rest);
    }
    file.close();
  }

  private void sayFailure(String what, String failure) {
    long times = failures.count(1, stopwatch.getAsLong());
    if (times > 0) {
      LOG.warn(
          "The log of decisions {}: {} ({} since this was said last): {}",
          file,
          what,
          times,
          failure);
    }
  }

  private void sayDrops() {
    long times = drops.count(unsaid.getAndSet(0), stopwatch.getAsLong());
    if (times > 0) {
      LOG.warn("The log of decisions {}: {} lines were dropped", file, times);
    }
  }
}
