package dev.usher.log;

import static dev.usher.log.LogDesk.contact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Account;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.testing.Spelled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever private thing stands in whatever text of a contact, no line says it. */
class LogPrivacyTest {
  private static final int MANY = 500;

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_260_309)
  void noLine_saysWhatIsPrivate_andTheSameContactGivesTheSameLine(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<Spelled>> planted = new ArrayList<>();
    Path file = folder.resolve("d.ndjson");
    try (DecisionLog log =
            DecisionLog.builder(file)
                .waiting(10 * MANY)
                .rotating(1 << 30, 1)
                .withMessages()
                .open();
        Usher usher = LogDesk.open(log)) {
      for (int i = 0; i < MANY; i++) {
        List<Spelled> each = new ArrayList<>();
        AskedContact asked = AskedContact.atReceipt(planted(random, each));
        usher.decideAll(List.of(asked, asked));
        planted.add(each);
      }
    }
    List<String> lines = LogDesk.lines(file);
    assertThat(lines).hasSize(2 * MANY);
    for (int i = 0; i < MANY; i++) {
      String line = lines.get(2 * i);
      assertThat(withoutMicros(lines.get(2 * i + 1))).isEqualTo(withoutMicros(line));
      for (Spelled each : planted.get(i)) {
        assertThat(each.isIn(line)).as("%s in %s", each, line).isFalse();
      }
      assertThat(new LogLineReader().read(line, 1)).isInstanceOf(LoggedDecision.class);
    }
  }

  private static String withoutMicros(String line) {
    return line.replaceFirst("\"micros\":\\d+", "");
  }

  private static Contact planted(SplittableRandom random, List<Spelled> all) {
    return contact(visible(random, all))
        .topic(random.nextInt(4) == 0 ? visible(random, all) : null)
        .message(any(random, all) + " and " + any(random, all))
        .labels(List.of(visible(random, all), visible(random, all), "b2b"))
        .account(
            Account.builder()
                .id(visible(random, all))
                .manager(visible(random, all))
                .labels(List.of(visible(random, all)))
                .entitlements(List.of(visible(random, all)))
                .build())
        .history(List.of(new EarlierContact(LogDesk.AT, visible(random, all), null, 1)))
        .field("note", visible(random, all))
        .field("tags", List.of(visible(random, all), "x"))
        .build();
  }

  private static String any(SplittableRandom random, List<Spelled> all) {
    Spelled next = Spelled.any(random);
    all.add(next);
    return next.within(random);
  }

  /** A name holds no hidden characters, whichever the text would have. */
  private static String visible(SplittableRandom random, List<Spelled> all) {
    Spelled next = Spelled.any(random);
    all.add(next);
    return next.within(random)
        .replaceAll("[\\u200B\\u00AD\\u2060\\uFEFF]", "")
        .replaceAll("[\\n\\t\\u00A0]", " ")
        .strip();
  }
}
