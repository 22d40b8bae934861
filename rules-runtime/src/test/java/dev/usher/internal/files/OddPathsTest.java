package dev.usher.internal.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.usher.Usher;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that one reader of a jar or of a map would find, and another would not. */
class OddPathsTest {
  private static final String RULE =
      "package desk;\nrule \"r\" when $case : Tiered() then $case.hold(\"x\"); end\n";
  private static final String FOLDER = "policies/desk/";

  @TempDir private Path temp;

  private static Map<String, String> desk(String prefix) {
    return new TreeMap<>(
        Map.of(prefix + "policy.yaml", PolicyFolder.MANIFEST, prefix + "rules.drl", RULE));
  }

  private static List<Diagnostic> problems(PolicySource source) {
    PolicyException refused =
        catchThrowableOfType(PolicyException.class, () -> Usher.open(source).close());
    return refused == null ? List.of() : refused.diagnostics();
  }

  private Path jar(Map<String, String> entries) throws IOException {
    Path jar = temp.resolve("policy.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> each : entries.entrySet()) {
        out.putNextEntry(new JarEntry(each.getKey()));
        out.write(each.getValue().getBytes(UTF_8));
      }
    }
    return jar;
  }

  private static List<Diagnostic> problemsInJar(Path jar) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      thread.setContextClassLoader(loader);
      return problems(PolicySource.named("desk"));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "./more.drl",
        "../more.drl",
        "../other/more.drl",
        "rules/../more.drl",
        "/more.drl",
        "/etc/more.drl",
        "rules//more.drl",
        "rules\\more.drl",
        "..\\more.drl",
        "C:\\more.drl",
        ".\\policy.yaml",
        "x\u202E.drl",
        "x\n.drl",
        "\uFFFD.drl"
      })
  void pathInMemory_thatIsNoPlainOne_isRefused(String path) {
    Map<String, String> files = desk("");
    files.put(path, RULE);

    assertThat(problems(PolicySource.of(files)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(DiagnosticCode.MISPLACED_RULE_FILE);
              assertThat(problem.file()).doesNotContain("\n", "\u202E");
            });
  }

  @Test
  void oddPathsOfOthers_areNobodysBusiness() {
    Map<String, String> files = desk("");
    files.put("..\\notes.txt", "");
    files.put("/etc/passwd", "");
    files.put(".\\.git\\x.drl", "");

    assertThat(problems(PolicySource.of(files))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FOLDER + "../desk/more.drl",
        FOLDER + "./more.drl",
        "policies/other/../desk/more.drl",
        "/policies/desk/more.drl",
        "./policies/desk/more.drl",
        "policies\\desk\\more.drl",
        "policies/desk\\more.drl",
        "META-INF/versions/9/policies/desk/rules.drl",
        "META-INF/versions/11/policies/desk/policy.yaml"
      })
  void entryOfAJar_thatOnlySomeReadersFind_isRefused(String entry) throws IOException {
    Map<String, String> entries = desk(FOLDER);
    entries.put(entry, entry.endsWith(".yaml") ? PolicyFolder.MANIFEST : RULE);

    assertThat(problemsInJar(jar(entries)))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.code()).isEqualTo(DiagnosticCode.MISPLACED_RULE_FILE));
  }

  @Test
  void otherEntriesOfAJar_areNobodysBusiness() throws IOException {
    Map<String, String> entries = desk(FOLDER);
    entries.put("policies/other/more.drl", RULE);
    entries.put("more.drl", RULE);
    entries.put("policies/desk/../other/notes.txt", "");

    assertThat(problemsInJar(jar(entries))).isEmpty();
  }

  @Test
  void entryThatIsInAJarTwice_isRefused() throws IOException {
    Map<String, String> entries = desk(FOLDER);
    entries.put(FOLDER + "twins.drl", "package desk;");
    entries.put(FOLDER + "twin2.drl", "package desk;");
    Path jar = jar(entries);
    String bytes = Files.readString(jar, ISO_8859_1);
    Files.writeString(jar, bytes.replace("twin2.drl", "twins.drl"), ISO_8859_1);

    assertThat(problemsInJar(jar))
        .singleElement()
        .hasToString("twins.drl: is there twice (remove one of them)");
  }

  /** Elsewhere than on Linux nobody can say which files are open, but may delete the jar. */
  @Test
  void jarThatWasRead_isClosed() throws IOException {
    Path jar = jar(desk(FOLDER));
    assertThat(problemsInJar(jar)).isEmpty();

    Path open = Path.of("/proc/self/fd");
    if (Files.isDirectory(open)) {
      try (Stream<Path> handles = Files.list(open)) {
        assertThat(handles.map(OddPathsTest::target)).doesNotContain(jar.toRealPath().toString());
      }
    }
    Files.delete(jar);
  }

  private static String target(Path handle) {
    try {
      return Files.readSymbolicLink(handle).toString();
    } catch (IOException closed) {
      return "";
    }
  }
}
