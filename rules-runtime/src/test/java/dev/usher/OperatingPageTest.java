package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.live.PolicyListener;
import dev.usher.live.PolicyVersion;
import dev.usher.live.Reload;
import dev.usher.live.ReloadGates;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.policy.PolicySource;
import dev.usher.testing.MarkedPolicy;
import dev.usher.testing.PolicyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/operating.md}: what it has hosts write stands here too, word for word, and works. */
class OperatingPageTest {
  private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Contact CONTACT =
      Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL).build();

  @TempDir private Path folder;
  private final List<String> paged = new ArrayList<>();
  private final Health health = new Health();
  private final Contacts contacts = new Contacts();
  private final Bucket bucket = new Bucket();

  /** Where a host says how it is. */
  private static final class Health {
    private final List<String> warnings = new ArrayList<>();

    void warn(List<String> reasons) {
      warnings.addAll(reasons);
    }
  }

  /** Where a host keeps its contacts. */
  private static final class Contacts {
    List<AskedContact> ofTheLastDays(int days) {
      String id = "of the last " + days + " days";
      return List.of(
          AskedContact.atReceipt(Contact.builder(id, CONTACT.receivedAt(), Channel.EMAIL).build()));
    }
  }

  /** Where a host keeps its policies. */
  private static final class Bucket {
    Map<String, byte[]> filesOf(String policy) {
      return MarkedPolicy.bytes(policy.length());
    }
  }

  private void page(String message) {
    paged.add(message);
  }

  private Path written(int mark) {
    return MarkedPolicy.write(new PolicyFolder(folder), mark).path();
  }

  private void broken() {
    new PolicyFolder(folder).rules("Tiered(vpi) => hold(\"x\")");
  }

  @Test
  void everySnippet_standsInThisFile() throws IOException {
    String page = Files.readString(Path.of("../docs/operating.md"));
    String here =
        plain(Files.readString(Path.of("src/test/java/dev/usher/OperatingPageTest.java")));
    Matcher snippets = SNIPPET.matcher(page);
    int count = 0;
    while (snippets.find()) {
      // Those of the analysis stand in its own tests.
      if (!snippets.group(1).contains("AnalysisGates")) {
        assertThat(here).contains(plain(snippets.group(1)));
        count++;
      }
    }
    assertThat(count).isEqualTo(6);
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  @Test
  void reloading() {
    written(1);
    Usher usher =
        Usher.builder(PolicySource.folder(folder)).watching().open(); // looks once a second
    Reload reload = usher.reload(); // or now, as a deployment may want it
    assertThat(reload).isInstanceOf(Reload.Unchanged.class);
    usher.close();
  }

  @Test
  void lastRefusal() {
    written(1);
    try (Usher usher = Usher.open(folder)) {
      broken();
      usher.reload();
      usher.versions().lastRefusal().ifPresent(refused -> health.warn(refused.reasons()));
      assertThat(health.warnings).hasSize(1);
    }
  }

  @Test
  void aStore() {
    PolicySource store =
        PolicySource.supplied("the policies' bucket", () -> bucket.filesOf("kyndof"));
    try (Usher usher = Usher.open(store)) {
      assertThat(usher.policy().ref().version()).isEqualTo("6.0.0");
    }
  }

  @Test
  void listening() {
    class Pager implements PolicyListener {
      @Override
      public void refused(PolicyVersion current, Reload.Refused refusal) {
        page("policy " + current.ref().name() + ": " + refusal.reasons());
      }
    }
    PolicySource source = PolicySource.folder(written(1));
    try (Usher usher = Usher.builder(source).listener(new Pager()).open()) {
      broken();
      usher.reload();
      assertThat(paged)
          .singleElement()
          .asString()
          .startsWith("policy desk: [rules.drl:5:18: Tiered has no property");
    }
  }

  @Test
  void gates() {
    written(1);
    ReloadGates gates =
        ReloadGates.builder()
            .sample(() -> contacts.ofTheLastDays(7)) // or .remembering(1_000): those decided last
            .mostChanged(5) // of a hundred; 2 unless told otherwise
            .gate(
                (before, after) ->
                    after.policy().rules().size() < before.policy().rules().size() / 2
                        ? List.of("more than half of the rules are gone")
                        : List.of())
            .build();
    Usher usher = Usher.builder(PolicySource.folder(folder)).gates(gates).watching().open();

    written(2);
    assertThat(usher.reload())
        .isInstanceOfSatisfying(
            Reload.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .containsExactly(
                        "1 of 1 contacts would be decided otherwise, at most 5 % may:"
                            + " of the last 7 days (signals, actions)"));
    usher.close();
  }

  @Test
  void rollingBack() {
    written(1);
    try (Usher usher = Usher.open(folder)) {
      written(2);
      usher.reload();
      written(3);
      usher.reload();
      usher.versions().rollback(); // what was in force before
      usher.versions().rollback(1); // or any of usher.versions().kept()
      assertThat(MarkedPolicy.of(usher.decide(CONTACT))).isEqualTo(1);
    }
  }
}
