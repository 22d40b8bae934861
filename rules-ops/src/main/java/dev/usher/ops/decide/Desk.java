package dev.usher.ops.decide;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.ops.decide.Answer.Decided;
import dev.usher.ops.decide.Answer.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers lines, one answer for each and in their order, whatever is wrong with some of them. */
final class Desk {
  private final Usher usher;
  private final ContactReader reader;
  private final @Nullable Instant at;

  private record Asked(int place, long line, Contact contact, Instant at) {}

  /**
   * Makes a desk.
   *
   * @param at the moment asked about where the line names none, or null for the receipt
   */
  Desk(Usher usher, @Nullable Instant at) {
    this.usher = usher;
    this.reader = ContactReader.in(usher.policy().manifest().currency());
    this.at = at;
  }

  List<Answer> answer(List<Line> lines) {
    @Nullable Answer[] answers = new @Nullable Answer[lines.size()];
    List<Asked> atReceipt = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      Line line = lines.get(i);
      try {
        Asked asked = read(i, line);
        if (asked.at().equals(asked.contact().receivedAt())) {
          atReceipt.add(asked);
        } else {
          answers[i] = single(asked);
        }
      } catch (ContactException refused) {
        answers[i] = new Rejected(line.number(), reason(refused));
      }
    }
    together(atReceipt, answers);
    return Arrays.stream(answers).map(Objects::requireNonNull).toList();
  }

  private Asked read(int place, Line line) {
    if (line.fault() != null) {
      throw new ContactException("contact", line.fault());
    }
    AskedContact asked = reader.read(line.text());
    Instant named = asked.at() == null ? at : asked.at();
    Contact contact = asked.contact();
    return new Asked(place, line.number(), contact, named == null ? contact.receivedAt() : named);
  }

  private void together(List<Asked> all, @Nullable Answer[] answers) {
    try {
      List<Decision> decisions = usher.decideAll(all.stream().map(Asked::contact).toList());
      for (int i = 0; i < all.size(); i++) {
        answers[all.get(i).place()] = new Decided(all.get(i).contact(), decisions.get(i));
      }
    } catch (ContactException | IllegalStateException oneIsUnfit) {
      all.forEach(asked -> answers[asked.place()] = single(asked));
    }
  }

  private Answer single(Asked asked) {
    try {
      return new Decided(asked.contact(), usher.decide(asked.contact(), asked.at()));
    } catch (ContactException refused) {
      return new Rejected(asked.line(), reason(refused));
    } catch (IllegalStateException failed) {
      String cause = failed.getCause() == null ? "" : ": " + failed.getCause();
      return new Rejected(asked.line(), "cannot be decided: " + failed.getMessage() + cause);
    }
  }

  /** A line of the input is one line to its reader too, so only the column helps. */
  private static String reason(ContactException refused) {
    return String.valueOf(refused.getMessage()).replaceFirst(", line 1, (column \\d+)$", ", $1");
  }
}
