package dev.usher.ops.decide;

import dev.usher.Answer;
import dev.usher.Usher;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.ops.decide.LineResult.DecidedLine;
import dev.usher.ops.decide.LineResult.RejectedLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers lines, one answer for each and in their order, whatever is wrong with some of them. */
final class LineDecider {
  private final Usher usher;
  private final Function<String, AskedContact> reader;
  private final @Nullable Instant at;

  /** A line that was read, or what was wrong with it. */
  private record Read(Line line, @Nullable AskedContact asked, String fault) {}

  /**
   * Makes a decider.
   *
   * @param reader reads a line's text
   * @param at the moment asked about where the line names none, or null for the receipt
   */
  LineDecider(Usher usher, Function<String, AskedContact> reader, @Nullable Instant at) {
    this.usher = usher;
    this.reader = reader;
    this.at = at;
  }

  List<LineResult> answer(List<Line> lines) {
    List<Read> all = lines.stream().map(this::read).toList();
    List<AskedContact> asked = new ArrayList<>(all.size());
    for (Read read : all) {
      if (read.asked != null) {
        asked.add(read.asked);
      }
    }
    Iterator<Answer> answers = usher.decideAll(asked).iterator();
    List<LineResult> results = new ArrayList<>(all.size());
    for (Read read : all) {
      results.add(
          read.asked == null
              ? new RejectedLine(read.line.number(), read.fault)
              : result(read.line, answers.next()));
    }
    return results;
  }

  private Read read(Line line) {
    if (line.fault() != null) {
      return new Read(line, null, line.fault());
    }
    try {
      AskedContact asked = reader.apply(line.text());
      return new Read(line, asked.at() == null ? new AskedContact(asked.contact(), at) : asked, "");
    } catch (ContactException refused) {
      return new Read(line, null, withoutLine(refused));
    } catch (RuntimeException unexpected) {
      // It must not cost the other lines theirs.
      return new Read(line, null, "cannot be read: " + unexpected);
    }
  }

  private static LineResult result(Line line, Answer answer) {
    return answer.either(
        decided -> new DecidedLine(line.number(), decided.asked().contact(), decided.decision()),
        refused -> new RejectedLine(line.number(), why(refused.failure())));
  }

  private static String why(RuntimeException failure) {
    return failure instanceof ContactException refused
        ? withoutLine(refused)
        : "cannot be decided: " + failure.getMessage();
  }

  /** A line of the input is one line to its reader too, so only the column helps. */
  private static String withoutLine(ContactException refused) {
    return String.valueOf(refused.getMessage()).replaceFirst(", line 1, (column \\d+)$", ", $1");
  }
}
