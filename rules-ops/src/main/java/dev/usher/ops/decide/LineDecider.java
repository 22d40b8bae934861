package dev.usher.ops.decide;

import dev.usher.Answer;
import dev.usher.Usher;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.ops.decide.LineResult.DecidedLine;
import dev.usher.ops.decide.LineResult.RejectedLine;
import dev.usher.ops.input.Line;
import dev.usher.ops.input.Together;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers lines, one answer for each and in their order, whatever is wrong with some of them. Safe
 * to share between threads if its reader is.
 */
final class LineDecider {
  private final Usher usher;
  private final Function<String, AskedContact> reader;
  private final @Nullable Instant at;

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
    return Together.map(lines, this::answer);
  }

  private LineResult answer(Line line) {
    if (line.fault() != null) {
      return new RejectedLine(line.number(), line.fault());
    }
    AskedContact asked;
    try {
      asked = asked(reader.apply(line.text()));
    } catch (ContactException refused) {
      return new RejectedLine(line.number(), Line.reason(refused));
    } catch (RuntimeException unexpected) {
      // It must not cost the other lines theirs.
      return new RejectedLine(line.number(), "cannot be read: " + unexpected);
    }
    return result(line, usher.decideAll(List.of(asked)).get(0));
  }

  private AskedContact asked(AskedContact read) {
    return read.at() == null ? new AskedContact(read.contact(), at) : read;
  }

  private static LineResult result(Line line, Answer answer) {
    return answer.either(
        decided -> new DecidedLine(line.number(), decided.asked().contact(), decided.decision()),
        refused -> new RejectedLine(line.number(), why(refused.failure())));
  }

  private static String why(RuntimeException failure) {
    return failure instanceof ContactException refused
        ? Line.reason(refused)
        : "cannot be decided: " + failure.getMessage();
  }
}
