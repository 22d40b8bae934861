package dev.usher.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy is found once, and what is found is read anew each time, as of one moment. */
class PolicyPlaceTest {
  private static final String RULES =
      "package desk;\nrule \"r\" when $case : Assessed() then $case.escalate(2); end\n";
  private static final String SCENARIOS = "scenarios: []";

  @TempDir private Path folder;

  private static Map<String, byte[]> bytes() {
    Map<String, byte[]> files = new HashMap<>();
    files.put("policy.yaml", PolicyFolder.MANIFEST.getBytes(UTF_8));
    files.put("rules.drl", RULES.getBytes(UTF_8));
    files.put("scenarios/a.yaml", SCENARIOS.getBytes(UTF_8));
    return files;
  }

  private PolicyFolder onDisk() {
    return new PolicyFolder(folder).file("rules.drl", RULES).file("scenarios/a.yaml", SCENARIOS);
  }

  @Test
  void bytes_areThePolicyOfThoseFiles() {
    onDisk();
    try (Usher disk = Usher.open(folder);
        Usher memory = Usher.open(PolicySource.ofBytes(bytes()));
        Usher store = Usher.open(PolicySource.supplied("the store", PolicyPlaceTest::bytes))) {
      assertThat(memory.policy().ref()).isEqualTo(disk.policy().ref());
      assertThat(store.policy().ref()).isEqualTo(disk.policy().ref());
    }
  }

  @Test
  void bytes_areCopied() {
    Map<String, byte[]> files = bytes();
    PolicySource source = PolicySource.ofBytes(files);
    files.get("rules.drl")[0] = '!';
    files.clear();

    Usher.open(source).close();
  }

  @Test
  void aStore_isAskedOnceForAllFilesOfOneMoment() {
    AtomicInteger asked = new AtomicInteger();
    PolicyPlace place =
        PolicyPlace.of(
            PolicySource.supplied(
                "the store",
                () -> {
                  asked.incrementAndGet();
                  return bytes();
                }));

    assertThat(place.snapshot().scenarios()).containsOnlyKeys("scenarios/a.yaml");
    assertThat(asked).hasValue(1);
    place.snapshot();
    assertThat(asked).hasValue(2);
  }

  @Test
  void aStoreThatFails_isNamedWithItsReason() {
    PolicySource failing =
        PolicySource.supplied(
            "the store",
            () -> {
              throw new UncheckedIOException(new IOException("no route to the store"));
            });
    assertThatThrownBy(() -> Usher.open(failing))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("the store")
        .hasMessageContaining("no route to the store");
  }

  @Test
  @SuppressWarnings("NullAway") // What a caller must not do.
  void aStoreThatGivesNothing_isAPolicyThatCannotBeRead() {
    Map<String, byte[]> withoutContent = bytes();
    withoutContent.put("more.drl", null);
    assertThatThrownBy(() -> Usher.open(PolicySource.supplied("the store", () -> null)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("it gave nothing");
    assertThatThrownBy(() -> Usher.open(PolicySource.supplied("the store", () -> withoutContent)))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("more.drl has no content");
  }

  @Test
  void content_differsWithEveryFileThatIsRead_andWithNoOther() {
    onDisk();
    PolicyPlace place = PolicyPlace.of(PolicySource.folder(folder));
    String content = place.snapshot().content();
    Map<String, String> changed =
        new TreeMap<>(
            Map.of(
                "policy.yaml", PolicyFolder.MANIFEST + "# more\n",
                "rules.drl", RULES + "\n",
                "scenarios/a.yaml", SCENARIOS + "\n",
                "scenarios/b.yaml", SCENARIOS));

    onDisk().file("readme.txt", "nobody reads it");
    assertThat(place.snapshot().content()).isEqualTo(content);
    changed.forEach(
        (file, text) -> {
          onDisk().file(file, text);
          assertThat(place.snapshot().content()).as(file).isNotEqualTo(content);
        });
  }

  @Test
  void scenariosThatCannotBeRead_areContentToo() {
    onDisk();
    PolicyPlace place = PolicyPlace.of(PolicySource.folder(folder));
    String content = place.snapshot().content();

    onDisk().file("scenarios/a.yaml", "#".repeat(1_000_001));
    PolicySnapshot snapshot = place.snapshot();
    assertThat(snapshot.content()).isNotEqualTo(content);
    assertThat(snapshot.rules().texts(new ArrayList<>())).hasSize(2);
    assertThatThrownBy(snapshot::scenarios)
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("scenarios/a.yaml");
  }

  @Test
  void aFolderThatIsGone_isNotLookedForOnTheClassPath(@TempDir Path other) throws Exception {
    Path moved = other.resolve("kyndof");
    Files.createDirectories(moved);
    new PolicyFolder(moved).file("rules.drl", RULES);
    PolicyPlace place = PolicyPlace.of(PolicySource.of(moved.toString()));
    place.rules();

    Files.delete(moved.resolve("policy.yaml"));
    Files.delete(moved.resolve("rules.drl"));
    Files.delete(moved);
    assertThatThrownBy(place::rules)
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("there is no such folder");
  }

  @Test
  void aPolicyOnTheClassPath_isReadThereWhateverTheReadingThreadSees() throws Exception {
    PolicyPlace place = PolicyPlace.of(PolicySource.named("kyndof"));
    String digest = place.rules().digest();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(
          new ClassLoader(before) {
            @Override
            public Enumeration<URL> getResources(String name) {
              throw new AssertionError("asked for " + name);
            }
          });
      assertThat(place.rules().digest()).isEqualTo(digest);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
