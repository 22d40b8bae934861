package dev.usher.log;

import dev.usher.Usher;
import dev.usher.model.Contact;
import java.nio.file.Path;
import java.time.Duration;

/** A host that decides and keeps a log, for tests that end it. */
final class LoggingProgram {
  private LoggingProgram() {}

  /**
   * Decides contacts {@code NAME-1}, {@code NAME-2} and so on.
   *
   * @param args the file, how long it may get, the name, how many, and how many of them are written
   *     before a line on standard output says so
   */
  public static void main(String[] args) {
    String name = args[2];
    int many = Integer.parseInt(args[3]);
    int first = Integer.parseInt(args[4]);
    try (DecisionLog log =
            DecisionLog.builder(Path.of(args[0]))
                .rotating(Long.parseLong(args[1]), 1_000)
                .flushing(Duration.ofMillis(1))
                .waiting(1_000_000)
                .open();
        Usher usher = LogDesk.open(log)) {
      for (int i = 1; i <= many; i++) {
        Contact contact = LogDesk.contact(name + "-" + i).build();
        usher.decide(contact);
        if (i == first) {
          System.out.println("written " + log.flush(LogDesk.PATIENCE));
        }
      }
    }
  }
}
