package dev.usher.ops.replay;

import dev.usher.Usher;
import dev.usher.compare.DecisionDifference;
import dev.usher.data.ContactReader;
import dev.usher.log.LogEntry;
import dev.usher.log.LogLineReader;
import dev.usher.log.LoggedDecision;
import dev.usher.log.MalformedLogLineException;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.ops.input.Line;
import dev.usher.ops.replay.ReplayedLine.Malformed;
import dev.usher.ops.replay.ReplayedLine.Missing;
import dev.usher.ops.replay.ReplayedLine.PassedOver;
import dev.usher.ops.replay.ReplayedLine.PassedOver.Obstacle;
import dev.usher.ops.replay.ReplayedLine.Replayed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has a policy decide again what lines of a log tell of. Safe to share between threads. */
final class LineReplay {
  private final LogLineReader reader = new LogLineReader();
  private final Usher usher;
  private final PolicyRef policy;
  private final ContactReader contacts;
  private final @Nullable Usher earlier;

  /**
   * Makes a replay.
   *
   * @param usher the policy that decides again
   * @param earlier the policy that decides first where lines are contacts, or those of a log that
   *     stand for theirs; null where it is asked what the log says
   */
  LineReplay(Usher usher, @Nullable Usher earlier) {
    this.usher = usher;
    this.policy = usher.policy().ref();
    this.contacts = ContactReader.in(usher.policy().manifest().currency());
    this.earlier = earlier;
  }

  /** Returns what becomes of a line, whatever is wrong with it. */
  ReplayedLine of(Line line) {
    if (line.fault() != null) {
      return new Malformed(line.number(), line.fault(), false);
    }
    return earlier == null ? logged(line) : contact(line, earlier);
  }

  private ReplayedLine contact(Line line, Usher first) {
    try {
      return decided(line.number(), contacts.read(line.text()), first);
    } catch (ContactException refused) {
      return ofLog(line, first)
          .orElseGet(() -> new Malformed(line.number(), Line.reason(refused), false));
    }
  }

  /** A log may stand for its contacts: what becomes of them, or nothing if it is no line of one. */
  private Optional<ReplayedLine> ofLog(Line line, Usher first) {
    try {
      return Optional.of(
          read(line)
              .either(
                  logged ->
                      ofThisPolicy(
                          line.number(), logged, asked -> decided(line.number(), asked, first)),
                  dropped -> new Missing(dropped.count())));
    } catch (MalformedLogLineException none) {
      return Optional.empty();
    }
  }

  private ReplayedLine decided(long line, AskedContact asked, Usher first) {
    LoggedDecision before =
        first
            .decideAll(List.of(asked))
            .get(0)
            .either(
                answer -> LoggedDecision.decided(answer.decision(), Duration.ZERO),
                answer ->
                    LoggedDecision.refused(
                        first.policy().ref(),
                        asked.contact().id(),
                        asked.moment(),
                        why(answer.failure()),
                        Duration.ZERO));
    return decided(line, before.carrying(asked.contact()), asked);
  }

  private ReplayedLine logged(Line line) {
    LogEntry entry;
    try {
      entry = read(line);
    } catch (MalformedLogLineException wrong) {
      return new Malformed(line.number(), reason(wrong), wrong.isCut());
    } catch (RuntimeException unexpected) {
      // It must not cost the other lines theirs.
      return new Malformed(line.number(), "cannot be read: " + unexpected, false);
    }
    return entry.either(
        logged -> replayed(line.number(), logged), dropped -> new Missing(dropped.count()));
  }

  /** What is wrong with a line is told of the whole of it, columns and all. */
  private LogEntry read(Line line) {
    try {
      return reader.read(OutlineText.of(line.text()), line.number());
    } catch (MalformedLogLineException wrong) {
      return reader.read(line.text(), line.number());
    }
  }

  private ReplayedLine replayed(long line, LoggedDecision logged) {
    return ofThisPolicy(line, logged, asked -> decided(line, logged, asked));
  }

  private ReplayedLine ofThisPolicy(
      long line, LoggedDecision logged, Function<AskedContact, ReplayedLine> deciding) {
    if (!logged.policy().name().equals(policy.name())) {
      return new PassedOver(line, logged, Obstacle.OTHER_POLICY);
    }
    return logged
        .contact()
        .map(contact -> deciding.apply(new AskedContact(contact, logged.at())))
        .orElseGet(() -> new PassedOver(line, logged, Obstacle.NO_CONTACT));
  }

  private ReplayedLine decided(long line, LoggedDecision logged, AskedContact asked) {
    boolean same = logged.policy().digest().equals(policy.digest());
    return usher
        .decideAll(List.of(asked))
        .get(0)
        .either(
            answer -> {
              Decision after = answer.decision();
              DecisionDifference difference =
                  logged
                      .decision()
                      .map(before -> DecisionDifference.between(before, after))
                      .orElse(null);
              return new Replayed(line, logged, after, difference, null, same);
            },
            answer -> new Replayed(line, logged, null, null, why(answer.failure()), same));
  }

  private static String why(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    return failure instanceof ContactException ? message : "cannot be decided: " + message;
  }

  private static String reason(MalformedLogLineException wrong) {
    return wrong.isCut() ? wrong.problem() : "column " + wrong.column() + ": " + wrong.problem();
  }
}
