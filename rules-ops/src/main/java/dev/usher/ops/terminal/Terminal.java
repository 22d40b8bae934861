package dev.usher.ops.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.ops.text.Printable;
import dev.usher.ops.text.StyledLine;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The process as its commands see it, and the only place that touches it: streams, the reader's
 * zone, a stopwatch. Text goes out as UTF-8 with {@code \n}. Not safe to share between threads.
 */
public final class Terminal {
  /** A system property, {@code true} where standard input is a terminal; the launcher sets it. */
  public static final String INPUT_PROPERTY = "usher.stdin.terminal";

  /** A system property, {@code true} where standard output is a terminal; the launcher sets it. */
  public static final String OUTPUT_PROPERTY = "usher.stdout.terminal";

  /** A system property, {@code true} where standard error is a terminal; the launcher sets it. */
  public static final String ERROR_PROPERTY = "usher.stderr.terminal";

  /** A system property: how many columns a line of the terminal has; the launcher sets it. */
  public static final String COLUMNS_PROPERTY = "usher.columns";

  private static final int BUFFER = 1 << 16;

  /** Two looks that find the same make a change, which is to be seen within a second. */
  private static final long BETWEEN_LOOKS_MILLIS = 150;

  private static final String CLEARED = "\u001B[H\u001B[2J";

  /**
   * What surrounds the process.
   *
   * @param inputIsTerminal somebody types standard input
   * @param outputIsTerminal somebody watches standard output
   * @param errorIsTerminal somebody watches standard error
   * @param zone the zone that the reader lives in; never null
   * @param nanoTime a stopwatch in nanoseconds; never null
   * @param screen what whoever watches sees on; never null
   * @param pulse how often whoever watches files looks at them; never null
   */
  public record Surroundings(
      boolean inputIsTerminal,
      boolean outputIsTerminal,
      boolean errorIsTerminal,
      ZoneId zone,
      LongSupplier nanoTime,
      Screen screen,
      Pulse pulse) {

    /** Makes surroundings in which nobody looks a second time. */
    public Surroundings(
        boolean inputIsTerminal,
        boolean outputIsTerminal,
        boolean errorIsTerminal,
        ZoneId zone,
        LongSupplier nanoTime,
        Screen screen) {
      this(inputIsTerminal, outputIsTerminal, errorIsTerminal, zone, nanoTime, screen, () -> false);
    }

    /** Makes surroundings of whose screen nothing is known. */
    public Surroundings(
        boolean inputIsTerminal,
        boolean outputIsTerminal,
        boolean errorIsTerminal,
        ZoneId zone,
        LongSupplier nanoTime) {
      this(inputIsTerminal, outputIsTerminal, errorIsTerminal, zone, nanoTime, Screen.USUAL);
    }
  }

  private final InputStream in;
  private final OutputStream out;

  /** What a library prints; it has nothing left after a {@link #flush}. */
  private final Writer printed;

  private final Writer err;
  private final Surroundings surroundings;
  private ColorChoice colours = ColorChoice.AUTO;
  private boolean lost;

  /** Makes a terminal of streams; the caller closes them. */
  public Terminal(InputStream in, OutputStream out, OutputStream err, Surroundings surroundings) {
    this(in, out, new BufferedWriter(new OutputStreamWriter(err, UTF_8)), surroundings);
  }

  private Terminal(InputStream in, OutputStream out, Writer err, Surroundings surroundings) {
    this.in = in;
    this.out = new BufferedOutputStream(out, BUFFER);
    this.printed = new OutputStreamWriter(this.out, UTF_8);
    this.err = err;
    this.surroundings = surroundings;
  }

  /** Returns a terminal whose standard output goes elsewhere, where nobody watches it. */
  public Terminal into(OutputStream elsewhere) {
    Surroundings there =
        new Surroundings(
            surroundings.inputIsTerminal(),
            false,
            surroundings.errorIsTerminal(),
            surroundings.zone(),
            surroundings.nanoTime(),
            surroundings.screen(),
            surroundings.pulse());
    Terminal terminal = new Terminal(in, elsewhere, err, there);
    terminal.choose(colours);
    return terminal;
  }

  /**
   * Returns a terminal for a part of this process that writes for programs, and that nobody
   * watches.
   *
   * @param out where standard output goes
   * @param err where standard error goes
   */
  public static Terminal unwatched(OutputStream out, OutputStream err) {
    Surroundings surroundings =
        new Surroundings(false, false, false, ZoneOffset.UTC, System::nanoTime);
    return new Terminal(InputStream.nullInputStream(), out, err, surroundings);
  }

  /** Returns the terminal of this process. */
  public static Terminal ofProcess() {
    return new Terminal(
        // A bare file stream asks for its position, which a pipe does not have.
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        new Surroundings(
            Boolean.getBoolean(INPUT_PROPERTY),
            Boolean.getBoolean(OUTPUT_PROPERTY),
            Boolean.getBoolean(ERROR_PROPERTY),
            ZoneId.systemDefault(),
            System::nanoTime,
            Screen.of(System.getenv(), System.getProperty(COLUMNS_PROPERTY)),
            Terminal::rest));
  }

  private static boolean rest() {
    try {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
      return true;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns standard input. */
  public InputStream in() {
    return in;
  }

  /** Returns a new source of numbers that nobody can foretell. */
  public SecureRandom secureRandom() {
    return new SecureRandom();
  }

  /** Returns what surrounds the process. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** Says when output is coloured; without it, on a terminal that shows colours. */
  public void choose(ColorChoice choice) {
    this.colours = choice;
  }

  /** Returns how many columns a line on standard output has; 0 where nobody watches it. */
  public int columns() {
    return surroundings.outputIsTerminal() ? surroundings.screen().columns() : 0;
  }

  /** Returns how many columns a line on standard error has; 0 where nobody watches it. */
  public int errorColumns() {
    return surroundings.errorIsTerminal() ? surroundings.screen().columns() : 0;
  }

  /** Returns standard output for a library that prints by itself. */
  public PrintWriter out() {
    return new PrintWriter(printed);
  }

  /** Returns standard error for a library that prints by itself. */
  public PrintWriter err() {
    return new PrintWriter(err);
  }

  /**
   * Writes a line to standard output, which keeps it until {@link #flush}.
   *
   * @throws OutputException if it takes no more, once
   */
  public void print(String line) {
    printText(line);
    printText("\n");
  }

  /**
   * Writes a text of whole lines to standard output, which keeps it until {@link #flush}.
   *
   * @throws OutputException if it takes no more, once
   */
  public void printText(String text) {
    try {
      if (!lost) {
        out.write(text.getBytes(UTF_8));
      }
    } catch (IOException failure) {
      throw lost(failure);
    }
  }

  /**
   * Writes a line to standard output, in colour where that is wanted.
   *
   * @throws OutputException if it takes no more, once
   */
  public void print(StyledLine line) {
    print(styled(line, surroundings.outputIsTerminal()));
  }

  private String styled(StyledLine line, boolean watched) {
    return colours.colours(watched, surroundings.screen()) ? line.coloured() : line.plain();
  }

  /**
   * Hands on what has been written to standard output.
   *
   * @throws OutputException if it takes no more, once
   */
  public void flush() {
    try {
      if (!lost) {
        printed.flush();
      }
    } catch (IOException failure) {
      throw lost(failure);
    }
  }

  /**
   * Begins standard output anew where somebody watches it on a screen that can.
   *
   * @return whether it could; in a pipe, on a dumb terminal and with {@code NO_COLOR} it cannot
   * @throws OutputException if it takes no more, once
   */
  public boolean clear() {
    boolean can = surroundings.outputIsTerminal() && surroundings.screen().colours();
    if (can) {
      printText(CLEARED);
    }
    return can;
  }

  /** What failed once is not tried again. */
  private OutputException lost(IOException failure) {
    lost = true;
    return new OutputException(failure);
  }

  /** Writes a line to standard error, its control characters made visible. */
  public void report(String line) {
    hint(Printable.of(line) + "\n");
  }

  /** Writes a line to standard error, in colour where that is wanted. */
  public void report(StyledLine line) {
    hint(styled(line, surroundings.errorIsTerminal()) + "\n");
  }

  /** Writes to standard error as it is, cursor movements included. */
  void hint(String text) {
    try {
      err.write(text);
      err.flush();
    } catch (IOException nobodyListens) {
      // There is no other place left to say so.
    }
  }
}
