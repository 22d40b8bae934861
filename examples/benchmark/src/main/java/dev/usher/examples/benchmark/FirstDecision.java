package dev.usher.examples.benchmark;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** The program that {@link ColdOpening} starts again and again: opens a policy and decides once. */
final class FirstDecision {
  private FirstDecision() {}

  /**
   * Decides, says so, and waits for the end of its input.
   *
   * @param args the policy's folder; without one nothing is opened
   */
  public static void main(String[] args) throws IOException {
    System.out.println(args.length == 0 ? "started" : decide(Path.of(args[0])));
    System.in.readAllBytes();
  }

  private static String decide(Path folder) {
    try (Usher usher = Usher.open(folder)) {
      Contact contact =
          Contact.builder("first", Instant.parse("2026-03-03T01:00:00Z"), Channel.EMAIL)
              .topic("refund")
              .refund(Money.of("750.00", "USD"))
              .build();
      return usher.decide(contact).owner();
    }
  }
}
