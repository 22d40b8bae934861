package dev.usher.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/decision-log.md}: what it has hosts write stands here too, and works. */
class DecisionLogPageTest {
  private static final Path PAGE = Path.of("../docs/decision-log.md");
  private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private final Contact contact = LogDesk.contact("k-1").build();
  private final byte[] secret = "a key of 20 bytes...".getBytes(UTF_8);

  @TempDir private Path folder;

  @Test
  void everySnippet_standsInThisFile() throws IOException {
    String here =
        plain(Files.readString(Path.of("src/test/java/dev/usher/log/DecisionLogPageTest.java")));
    Matcher snippets = SNIPPET.matcher(Files.readString(PAGE));
    int count = 0;
    for (; snippets.find(); count++) {
      assertThat(here).contains(plain(snippets.group(1)));
    }
    assertThat(count).isEqualTo(2);
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  @Test
  void settingUp() {
    DecisionLog log = DecisionLog.builder(folder.resolve("decisions.ndjson")).open();
    Usher usher = Usher.builder(PolicySource.named("kyndof")).deciding(log).open();

    Decision decision = usher.decide(contact); // as without a log

    usher.close();
    log.close(); // writes what waits, for five seconds at most
    assertThat(LogDesk.decisions(folder.resolve("decisions.ndjson")))
        .singleElement()
        .satisfies(line -> assertThat(line.decision()).contains(decision));
  }

  @Test
  void settings() {
    DecisionLog log =
        DecisionLog.builder(folder.resolve("decisions.ndjson"))
            .withContacts() // for usher replay; without their messages
            .leavingOut("account.manager", "labels", "fields.date-of-birth")
            .markingIds(secret) // 16 bytes or more, the same on every machine
            .rotating(50_000_000, 20) // bytes, and how many full files are kept
            .open();
    assertThat(log.idOf("<a@mail.example>")).matches("<\\[email]>~[0-9a-f]{12}");
    log.close();
  }

  @Test
  void everyFieldOfALine_isExplained() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(LogLineForm.NAMES_OF_LINE.all())
        .filteredOn(name -> !name.equals("formatVersion"))
        .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
  }
}
