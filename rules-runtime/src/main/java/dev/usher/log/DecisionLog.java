package dev.usher.log;

import static java.util.Objects.requireNonNull;

import dev.usher.Answer;
import dev.usher.internal.live.DaemonThread;
import dev.usher.internal.log.LineMask;
import dev.usher.internal.log.MaskSettings;
import dev.usher.live.DecisionListener;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps what was decided in a file, one line of JSON for each decision and each refusal, which
 * {@link LogLineReader} reads. Hand it to {@link dev.usher.UsherBuilder#deciding}.
 *
 * <p>It never fails a decision nor keeps one waiting: the thread that decides puts what it is told
 * into a queue, and a daemon thread of the log's own does the rest. Where the queue is full, as the
 * disk is or more is decided than can be written, lines are dropped; how many is said in the log
 * itself once there is room, by {@link #dropped()}, and to the logger {@code dev.usher}.
 *
 * <p>What a customer wrote is left out, and so are the numbers of cards, accounts and phones and
 * e-mail addresses in all other texts. Several logs, in several processes too, may write to one
 * file. What a process has written is there however it ends; what waits is not, for {@link
 * DecisionLogBuilder#flushing} at most. Safe to share between threads, and between ushers.
 */
public final class DecisionLog implements DecisionListener, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LogQueue queue;
  private final LogWriting writing;
  private final LogThread work;
  private final MaskSettings settings;
  private final Thread thread;
  private volatile boolean closed;

  DecisionLog(
      LogQueue queue, LogWriting writing, LogThread work, MaskSettings settings, String name) {
    this.queue = queue;
    this.writing = writing;
    this.work = work;
    this.settings = settings;
    this.thread = DaemonThread.start(work, name);
  }

  /**
   * Returns a builder of a log.
   *
   * @param file the file that is written to, such as {@code decisions.ndjson}
   */
  public static DecisionLogBuilder builder(Path file) {
    return new DecisionLogBuilder(requireNonNull(file, "file"));
  }

  @Override
  public void decided(Policy policy, AskedContact asked, Decision decision, long nanos) {
    put(new LogEvent(policy, new Answer.Decided(asked, decision), nanos));
  }

  @Override
  public void refused(Policy policy, AskedContact asked, RuntimeException failure, long nanos) {
    put(new LogEvent(policy, new Answer.Refused(asked, failure), nanos));
  }

  private void put(LogEvent event) {
    if (closed || !queue.offer(event)) {
      writing.drop(1);
    }
  }

  /**
   * Returns the id that a contact has in this log: its own, unless that carries what is masked. So
   * a host finds the lines on a contact whatever its id is.
   */
  public String idOf(String contact) {
    return LineMask.id(settings, requireNonNull(contact, "contact"));
  }

  /** Returns how many lines on contacts were written. */
  public long written() {
    return writing.written();
  }

  /** Returns how many lines on contacts were dropped, and will never be written. */
  public long dropped() {
    return writing.dropped();
  }

  /**
   * Has everything written that the log was told so far, and waits for it.
   *
   * @param patience how long to wait at most
   * @return whether it is written; if not, as the disk is full, it still may be
   */
  public boolean flush(Duration patience) {
    CountDownLatch written = work.flush();
    try {
      return thread.isAlive() && written.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      work.forget(written);
    }
  }

  /**
   * Writes what waits, and ends; waits for that no longer than five seconds. What could not be
   * written by then is dropped, and so is what the log is told from now on. Closing again does
   * nothing.
   */
  @Override
  public void close() {
    closed = true;
    work.close(thread);
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
