package host;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import java.nio.file.Path;
import java.time.Instant;

/** Opens a policy that comes with Usher, and one from a folder. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    for (Class<?> type : new Class<?>[] {Main.class, Usher.class}) {
      System.out.println(type.getModule() + ", " + type.getModule().isNamed());
    }
    decide("by name", Usher.open("kyndof"), "refund");
    decide("from a folder", Usher.open(Path.of(args[0])), "return");
  }

  private static void decide(String how, Usher opened, String topic) {
    try (Usher usher = opened) {
      Contact contact =
          Contact.builder("c-1", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
              .topic(topic)
              .build();
      System.out.println(how + ": " + usher.decide(contact).owner());
    }
  }
}
