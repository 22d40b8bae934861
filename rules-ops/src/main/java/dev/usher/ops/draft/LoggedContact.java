package dev.usher.ops.draft;

import dev.usher.log.LogLineReader;
import dev.usher.log.LoggedDecision;
import dev.usher.log.MalformedLogLineException;
import dev.usher.model.internal.ShownText;
import dev.usher.ops.input.Input;
import dev.usher.ops.input.Line;
import dev.usher.ops.input.LineReader;
import dev.usher.ops.terminal.CommandException;
import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a decision log says of a contact. */
final class LoggedContact {
  private LoggedContact() {}

  /**
   * Returns the last line of a log about a contact, which carries the contact.
   *
   * @param input the log, which the caller closes
   * @param masked whether a contact parts of which are masked is taken too
   * @throws CommandException if the log cannot be read, has no such line, or its line does not
   *     carry the contact as it was: a wrong use
   */
  static LoggedDecision last(Input input, String id, boolean masked) {
    LoggedDecision last = find(input, id);
    if (last == null) {
      throw CommandException.wrongUse(
          input.name() + " has no line about contact " + ShownText.quoted(id));
    }
    if (last.contact().isEmpty()) {
      throw CommandException.wrongUse(
          input.name()
              + " does not carry contact "
              + ShownText.quoted(id)
              + " itself, only what was decided: DecisionLogBuilder.withContacts() has a log carry"
              + " contacts");
    }
    SortedSet<String> gone = new TreeSet<>(last.masked());
    gone.remove("id"); // No rule asks for it.
    if (!gone.isEmpty() && !masked) {
      throw CommandException.wrongUse(
          input.name()
              + " carries contact "
              + ShownText.quoted(id)
              + " without all of its "
              + String.join(", ", gone)
              + ", so it may be decided otherwise than it was; --masked takes it as it is"
              + (gone.contains("message")
                  ? ", and DecisionLogBuilder.withMessages() has a log carry messages"
                  : ""));
    }
    return last;
  }

  private static @Nullable LoggedDecision find(Input input, String id) {
    LogLineReader reader = new LogLineReader();
    LineReader lines = new LineReader(input.stream());
    LoggedDecision last = null;
    try {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        LoggedDecision met = line.text().contains(id) ? read(reader, line) : null;
        if (met != null && met.id().equals(id)) {
          last = met;
        }
      }
    } catch (IOException failure) {
      throw Input.unreadable(input.name(), failure);
    }
    return last;
  }

  /** What else stands in a log, or is cut off, is about nobody. */
  private static @Nullable LoggedDecision read(LogLineReader reader, Line line) {
    try {
      return reader.read(line.text(), line.number()).either(decision -> decision, dropped -> null);
    } catch (MalformedLogLineException broken) {
      return null;
    }
  }
}
