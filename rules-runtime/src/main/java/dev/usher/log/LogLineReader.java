package dev.usher.log;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.Fault;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.JsonDocument;
import dev.usher.model.ContactException;

/**
 * Reads back what {@link LogLineWriter} wrote: an equal entry. Reading is exact: an unknown or
 * repeated field, a value of another type and a line of a later format are refused. A line has at
 * most 20,000,000 characters. Immutable and thread-safe.
 */
public final class LogLineReader {

  /** Makes a reader. */
  public LogLineReader() {}

  /**
   * Reads one line.
   *
   * @param line the line, without its line break
   * @param number its number in the file, counted from 1, for what is said of it
   * @throws MalformedLogLineException if it is none; the message names line, column, the first
   *     field that is wrong with its value, and what is allowed
   */
  public LogEntry read(String line, long number) {
    try {
      return LogLineForm.read(JsonDocument.read(requireNonNull(line, "line"), LogLineForm.NAMES));
    } catch (FaultException wrong) {
      throw malformed(wrong.fault(), line, number);
    } catch (ContactException refused) {
      throw new MalformedLogLineException(String.valueOf(refused.getMessage()), number, 1, false);
    }
  }

  private static MalformedLogLineException malformed(Fault fault, String line, long number) {
    boolean cut = CutLine.is(line);
    String what = cut ? "it is cut off after " + line.length() + " characters" : fault.message();
    String hint = cut || fault.hint() == null ? "" : " (" + fault.hint() + ")";
    return new MalformedLogLineException(what + hint, number, fault.column(), cut);
  }
}
