package dev.usher.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.data.DecisionWriter;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.testing.FileTree;
import dev.usher.testing.PolicyFolder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same files are the same policy, or are refused for the same reasons, wherever they lie: in a
 * folder, behind links, in a ConfigMap, in a jar, among classes, in memory, in a file system of
 * their own.
 */
class OneVerdictTest {
  private static final int ROUNDS = 60;
  private static final DecisionWriter WRITER = new DecisionWriter();
  private static final Contact CONTACT =
      Contact.builder("c-1", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
          .attempts(2)
          .build();

  private static final List<String> NAMES =
      List.of(
          "rules.drl",
          "more.drl",
          "a b.drl",
          "한.drl",
          "X.DRL",
          "x.drl.txt",
          "rules/x.drl",
          "deep/er/and/deeper/x.drl",
          "x\\y.drl",
          "policy.yml",
          "Policy.YAML",
          "old/policy.yaml",
          "invariants.yaml",
          "Invariants.yaml",
          "old/invariants.yaml",
          "README.md",
          "contacts/march.jsonl",
          ".x.drl.swp",
          ".git/hooks/x.drl",
          "x.drl~",
          "#x.drl#",
          "4913",
          "e\u0301.drl",
          "tab\t.drl",
          "folder.drl/notes.txt",
          "scenarios/a.yaml",
          "scenarios/b.yaml",
          "scenarios/b.YAML",
          "scenarios/money/c.yaml",
          "scenarios/x.drl",
          "scenarios/d.yaml/notes.txt",
          "scenarios/odd.yml",
          "scenarios/.d.yaml.swp");

  private static final String INVARIANTS =
      """
      invariants:
        - name: What has been tried is held
          always: {when: attempts >= 1, has: [holds.held]}
      """;

  @TempDir private Path temp;

  private static String rule(String name) {
    return "package desk;\nrule \""
        + name
        + "\" when $case : Assessed(attempts >= 1) then $case.hold(\"held\"); end\n";
  }

  private static FileTree tree(SplittableRandom random) {
    Map<String, String> files = new TreeMap<>();
    files.put("policy.yaml", PolicyFolder.MANIFEST);
    files.put("rules.drl", rule("first"));
    int strays = random.nextInt(5);
    while (files.size() < 2 + strays) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      String right = name.equals("invariants.yaml") ? INVARIANTS : rule("of " + files.size());
      files.put(name, random.nextInt(6) == 0 ? "\u0000 no rule" : right);
    }
    if (random.nextInt(8) == 0) {
      files.put("policy.yaml", PolicyFolder.MANIFEST.replace("tiers", "teirs"));
    }
    return new FileTree(files);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void sameFiles_giveTheSameVerdict_whereverTheyLie(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    int opened = 0;
    for (int round = 0; round < ROUNDS; round++) {
      FileTree tree = tree(random);
      Map<String, String> verdicts = verdicts(tree, temp.resolve("round-" + round));
      String expected = verdicts.get("memory");
      opened += expected.startsWith("opened") ? 1 : 0;
      assertThat(verdicts)
          .as("seed %d, round %d, files %s", seed, round, tree.files().keySet())
          .allSatisfy((layout, verdict) -> assertThat(verdict).isEqualTo(expected));
    }
    assertThat(opened).as("of %d", ROUNDS).isBetween(ROUNDS / 10, ROUNDS - ROUNDS / 10);
  }

  private static Map<String, String> verdicts(FileTree tree, Path at) throws Exception {
    Map<String, String> verdicts = new LinkedHashMap<>();
    verdicts.put("memory", verdict(PolicySource.of(tree.files())));
    Map<String, byte[]> bytes = new TreeMap<>();
    tree.files().forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
    verdicts.put("bytes", verdict(PolicySource.ofBytes(bytes)));
    verdicts.put("store", verdict(PolicySource.supplied("store", () -> bytes)));
    verdicts.put("folder", verdict(PolicySource.folder(tree.folder(at.resolve("folder")))));
    verdicts.put("link", verdict(PolicySource.folder(tree.linkedFolder(at.resolve("link")))));
    verdicts.put("links", verdict(PolicySource.folder(tree.linkedFiles(at.resolve("links")))));
    verdicts.put("k8s", verdict(PolicySource.folder(tree.configMap(at.resolve("k8s")))));
    tree.folder(at.resolve("classes/policies/desk"));
    verdicts.put("classes", onClassPath(at.resolve("classes")));
    verdicts.put("jar", onClassPath(tree.jar(at.resolve("policy.jar"), "policies/desk/")));
    try (FileSystem zip = FileSystems.newFileSystem(at.resolve("policy.jar"))) {
      verdicts.put("zip", verdict(PolicySource.folder(zip.getPath("policies/desk"))));
    }
    return verdicts;
  }

  private static String onClassPath(Path root) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
      thread.setContextClassLoader(loader);
      return verdict(PolicySource.named("desk"));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String verdict(PolicySource source) {
    return orProblems(
            source,
            () -> {
              try (Usher usher = Usher.open(source)) {
                return "opened "
                    + WRITER.toJson(usher.decide(CONTACT))
                    + usher.policy().invariants();
              }
            })
        + "\nscenarios "
        + orProblems(source, () -> PolicyFiles.scenarios(source).toString());
  }

  private static String orProblems(PolicySource source, Callable<String> call) {
    try {
      return call.call();
    } catch (PolicyException refused) {
      List<String> problems = refused.diagnostics().stream().map(Diagnostic::toString).toList();
      return String.join("\n", problems).replace(source.name(), "POLICY");
    } catch (Exception failure) {
      throw new AssertionError(source.toString(), failure);
    }
  }
}
