package dev.usher.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.internal.log.LineMask;
import dev.usher.internal.log.MaskSettings;
import dev.usher.internal.log.Masks;
import dev.usher.model.AskedContact;
import java.time.Duration;

/** Makes of what a log was told what it may say. For one thread. */
final class LogLines {
  private final MaskSettings settings;
  private final Masks masks;
  private final LogLineWriter writer = new LogLineWriter();

  LogLines(MaskSettings settings) {
    this.settings = settings;
    this.masks = new Masks(settings);
  }

  LoggedDecision line(LogEvent event) {
    AskedContact asked = event.answer().asked();
    LineMask mask = masks.line(event.policy(), asked.contact());
    Duration took = Duration.ofNanos(Math.max(0, event.nanos()));
    LoggedDecision line =
        event
            .answer()
            .either(
                decided -> LoggedDecision.decided(mask.decision(decided.decision()), took),
                refused ->
                    LoggedDecision.refused(
                        event.policy().ref(),
                        mask.id(),
                        asked.moment(),
                        mask.refusal(refused.failure()),
                        took));
    LoggedDecision whole =
        settings.contacts() ? line.carrying(mask.contact(line.decision().isEmpty())) : line;
    return whole.masking(mask.fields());
  }

  /** Returns a line without its end. */
  byte[] bytes(LogEvent event) {
    return bytes(line(event));
  }

  /** Returns a line without its end. */
  byte[] bytes(LogEntry entry) {
    return writer.toJson(entry).getBytes(UTF_8);
  }
}
