package dev.usher.ops.replay;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.log.LogEntry;
import dev.usher.log.LogLineWriter;
import dev.usher.log.LoggedDecision;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Lines of logs, as a host writes them that has a policy decide. */
public final class Logs {
  static final Duration TOOK = Duration.ofNanos(12_000);
  private static final LogLineWriter WRITER = new LogLineWriter();

  private Logs() {}

  /** Opens a policy by its name or folder. */
  public static Usher opened(String policy) {
    Path folder = Path.of(policy);
    return Files.isDirectory(folder) ? Usher.open(folder) : Usher.open(policy);
  }

  /** Returns what came of a contact, together with it. */
  static LoggedDecision logged(Usher usher, String contact) {
    AskedContact asked = ContactReader.in(usher.policy().manifest().currency()).read(contact);
    return usher
        .decideAll(List.of(asked))
        .get(0)
        .either(
            answer -> LoggedDecision.decided(answer.decision(), TOOK),
            answer ->
                LoggedDecision.refused(
                    usher.policy().ref(),
                    asked.contact().id(),
                    asked.moment(),
                    String.valueOf(answer.failure().getMessage()),
                    TOOK))
        .carrying(asked.contact());
  }

  /** Returns the same as a line. */
  public static String line(Usher usher, String contact) {
    return line(logged(usher, contact));
  }

  /** Returns an entry as a line. */
  static String line(LogEntry entry) {
    return WRITER.toJson(entry);
  }

  /** Returns a line that does not carry its contact. */
  static String bare(Usher usher, String contact) {
    Decision decision = logged(usher, contact).decision().orElseThrow();
    return line(LoggedDecision.decided(decision, TOOK));
  }
}
