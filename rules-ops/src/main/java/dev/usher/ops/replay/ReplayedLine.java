package dev.usher.ops.replay;

import dev.usher.compare.DecisionDifference;
import dev.usher.log.LoggedDecision;
import dev.usher.model.decision.Decision;
import org.jspecify.annotations.Nullable;

/** What became of one line of a log. */
sealed interface ReplayedLine {

  /** Calls the one for its kind. */
  void give(Taker taker);

  /** Takes each kind of line. */
  interface Taker {
    /** Takes a contact that was decided, or refused, and has been asked about again. */
    void replayed(Replayed line);

    /** Takes a line that nothing can be replayed of. */
    void passedOver(PassedOver line);

    /** Takes that decisions are missing in the log. */
    void missing(Missing line);

    /** Takes a line that is none of a log. */
    void malformed(Malformed line);
  }

  /**
   * A contact that was asked about again.
   *
   * @param line the line's number
   * @param logged what the log says
   * @param after what is decided of it; null if it is refused
   * @param difference how that differs; null unless it was decided, and is
   * @param refusal why it is refused; null if it is decided
   * @param samePolicy whether the log says that this very policy decided
   */
  record Replayed(
      long line,
      LoggedDecision logged,
      @Nullable Decision after,
      @Nullable DecisionDifference difference,
      @Nullable String refusal,
      boolean samePolicy)
      implements ReplayedLine {
    @Override
    public void give(Taker taker) {
      taker.replayed(this);
    }

    /** Returns whether the contact would fare otherwise. */
    boolean isChanged() {
      return difference == null
          ? logged.decision().isPresent() != (after != null)
          : !difference.isEmpty();
    }
  }

  /**
   * A line that nothing can be replayed of.
   *
   * @param line the line's number
   * @param logged what the log says
   * @param why for what reason
   */
  record PassedOver(long line, LoggedDecision logged, Obstacle why) implements ReplayedLine {

    /** Why nothing can be replayed. */
    enum Obstacle {
      /** The line does not carry the contact. */
      NO_CONTACT,
      /** A policy of another name decided. */
      OTHER_POLICY
    }

    @Override
    public void give(Taker taker) {
      taker.passedOver(this);
    }
  }

  /**
   * Decisions that the log has no lines for.
   *
   * @param count how many
   */
  record Missing(long count) implements ReplayedLine {
    @Override
    public void give(Taker taker) {
      taker.missing(this);
    }
  }

  /**
   * A line that is none of a log.
   *
   * @param line the line's number
   * @param reason why
   * @param isCut whether it is the beginning of one, whose end was never written
   */
  record Malformed(long line, String reason, boolean isCut) implements ReplayedLine {
    @Override
    public void give(Taker taker) {
      taker.malformed(this);
    }
  }
}
