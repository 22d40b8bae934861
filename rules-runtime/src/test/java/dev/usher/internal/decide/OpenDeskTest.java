package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which of two desks is open at receipt: in UTC, east from 23:00 to 11:00, west from 13:00 to
 * 01:00.
 */
class OpenDeskTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2026-03-03T10:59:59Z, desk-east",
    "2026-03-03T11:00:00Z, agent",
    "2026-03-03T12:59:59Z, agent",
    "2026-03-03T13:00:00Z, desk-west",
    "2026-03-03T23:00:00Z, desk-east",
  })
  void openDesk_isTheFirstInTheManifestsOrder(Instant received, String queue) {
    try (Usher usher =
        new PolicyFolder(folder).rules("Tiered($desk : openDesk != null) => route($desk)").open()) {
      Contact contact = Contact.builder("c", received, Channel.EMAIL).build();

      assertThat(usher.decide(contact).queue()).isEqualTo(queue);
    }
  }
}
