package dev.usher.ops.terminal;

import java.util.Locale;

/**
 * A line on standard error that says how far a long run has come, rewritten in place. Silent where
 * standard error is no terminal, and for the first second. Not safe to share between threads.
 */
public final class ProgressLine {
  private static final long SILENT = 1_000_000_000;
  private static final long BETWEEN = 200_000_000;

  private final Terminal terminal;
  private final HowFar howFar;
  private final long began;
  private long next;
  private String line = "";
  private boolean shown;

  /** Says how far a run has come. */
  @FunctionalInterface
  public interface HowFar {

    /**
     * Returns the line.
     *
     * @param done how many have been done
     * @param read how many bytes have been read
     * @param nanos how many nanoseconds that has taken
     */
    String line(long done, long read, long nanos);
  }

  /**
   * Starts the stopwatch of a run that decides contacts.
   *
   * @param total how many bytes there are to read, or 0 if that is not known
   */
  public ProgressLine(Terminal terminal, long total) {
    this(terminal, (done, read, nanos) -> contacts(done, read, total, nanos));
  }

  /** Starts the stopwatch. */
  public ProgressLine(Terminal terminal, HowFar howFar) {
    this.terminal = terminal;
    this.howFar = howFar;
    this.began = now();
    this.next = SILENT;
  }

  private long now() {
    return terminal.surroundings().nanoTime().getAsLong();
  }

  /**
   * Shows how far the run has come; between two looks at the stopwatch, what it showed last.
   *
   * @param done how many contacts have been decided, or whatever it is that is done
   * @param read how many bytes have been read
   */
  public void show(long done, long read) {
    long passed = now() - began;
    if (!terminal.surroundings().errorIsTerminal() || passed < SILENT) {
      return;
    }
    if (passed >= next) {
      next = passed + BETWEEN;
      String gone = shown ? blank() : "";
      line = howFar.line(done, read, passed);
      terminal.hint(gone + line);
    } else if (!shown) {
      terminal.hint(line);
    }
    shown = true;
  }

  private static String contacts(long contacts, long read, long total, long passed) {
    long perSecond = Math.round(contacts * 1e9 / passed);
    String share = total > 0 ? ", " + Math.min(100, read * 100 / total) + " %" : "";
    return String.format(Locale.ROOT, "decided %,d contacts (%,d/s%s)", contacts, perSecond, share);
  }

  /** Takes the line away, so that other text can take its place. */
  public void clear() {
    if (shown) {
      terminal.hint(blank());
      shown = false;
    }
  }

  private String blank() {
    return "\r" + " ".repeat(line.length()) + "\r";
  }
}
