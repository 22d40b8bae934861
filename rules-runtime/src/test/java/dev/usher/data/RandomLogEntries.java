package dev.usher.data;

import dev.usher.log.DroppedDecisions;
import dev.usher.log.LogEntry;
import dev.usher.log.LoggedDecision;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.internal.HiddenCharacters;
import java.time.Duration;

/** Lines of decision logs, of every kind. */
public final class RandomLogEntries {
  private final RandomDecisions data;

  /** Makes some that depend on a seed only. */
  public RandomLogEntries(long seed) {
    this.data = new RandomDecisions(seed);
  }

  /** Returns the next one. */
  public LogEntry next() {
    if (data.random.nextInt(10) == 0) {
      return new DroppedDecisions(1 + data.random.nextLong(1L << 40), data.supported());
    }
    Decision decision = data.decision();
    Duration took = Duration.ofNanos(data.random.nextLong(1L << data.random.nextInt(2, 50)));
    LoggedDecision line =
        data.chance()
            ? LoggedDecision.decided(decision, took)
            : LoggedDecision.refused(
                decision.policy(), decision.contact(), decision.at(), data.text(), took);
    if (data.chance() && HiddenCharacters.firstThatMayNotName(line.id()).isEmpty()) {
      line = line.carrying(contact(decision.contact()));
    }
    return line.masking(data.some(data::name));
  }

  private Contact contact(String id) {
    Contact any = data.contact();
    return Contact.builder(id, any.receivedAt(), any.channel())
        .message(any.message())
        .refund(any.refund())
        .account(any.account())
        .history(any.history())
        .progress(any.progress())
        .fields(any.fields())
        .build();
  }
}
