package dev.usher.log;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.JsonText;
import dev.usher.internal.form.ContactText;
import dev.usher.internal.form.DecisionForm;
import java.time.ZoneOffset;

/**
 * Writes lines of a log as JSON, so that equal entries are equal lines; {@link LogLineReader} reads
 * them back. It masks nothing: a {@code LoggedDecision} says what it says. Moments bear the offset
 * that the policy's zone has then. Characters that nobody sees are escaped. Immutable and
 * thread-safe.
 */
public final class LogLineWriter {
  private static final int USUAL_LENGTH = 512;

  /** Makes a writer. */
  public LogLineWriter() {}

  /** Returns what a line says, without a line break. */
  public String toJson(LogEntry entry) {
    return requireNonNull(entry, "entry").either(LogLineWriter::json, LogLineWriter::json);
  }

  private static String json(LoggedDecision line) {
    int length =
        USUAL_LENGTH
            + line.decision().map(DecisionForm::length).orElse(0)
            + line.contact().map(ContactText::length).orElse(0);
    return JsonText.object(line.policy().zone(), length, json -> LogLineForm.write(json, line));
  }

  private static String json(DroppedDecisions dropped) {
    return JsonText.object(ZoneOffset.UTC, USUAL_LENGTH, json -> LogLineForm.write(json, dropped));
  }
}
