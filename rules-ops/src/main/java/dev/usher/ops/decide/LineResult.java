package dev.usher.ops.decide;

import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import java.util.function.Consumer;

/** What became of one line. */
public sealed interface LineResult {

  /** Hands itself to whoever takes its kind of result. */
  void give(Consumer<DecidedLine> decided, Consumer<RejectedLine> rejected);

  /**
   * A contact that was decided.
   *
   * @param line the line's number
   * @param contact the contact
   * @param decision what was decided about it
   */
  record DecidedLine(long line, Contact contact, Decision decision) implements LineResult {
    @Override
    public void give(Consumer<DecidedLine> decided, Consumer<RejectedLine> rejected) {
      decided.accept(this);
    }
  }

  /**
   * A line that holds no contact, or one that the policy refuses.
   *
   * @param line the line's number
   * @param reason why, with the field where there is one
   */
  record RejectedLine(long line, String reason) implements LineResult {
    @Override
    public void give(Consumer<DecidedLine> decided, Consumer<RejectedLine> rejected) {
      rejected.accept(this);
    }
  }
}
