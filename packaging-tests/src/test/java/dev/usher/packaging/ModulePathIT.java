package dev.usher.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars as modules: under names that stay, and working together. */
class ModulePathIT {
  /** What a module-info out there requires; another name breaks it. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("usher-model", "dev.usher.model"),
          Map.entry("usher-kb", "dev.usher.kb"),
          Map.entry("usher-runtime", "dev.usher"),
          Map.entry("usher-judge", "dev.usher.judge"),
          Map.entry("usher-analysis", "dev.usher.analysis"),
          Map.entry("usher-test", "dev.usher.test"),
          Map.entry("usher-ops", "dev.usher.ops"),
          Map.entry("usher-desk", "dev.usher.desk"),
          Map.entry("usher-spring-boot-autoconfigure", "dev.usher.spring.boot"),
          Map.entry("usher-spring-boot-starter", "dev.usher.spring.boot.starter"),
          Map.entry("usher-maven-plugin", "dev.usher.maven"),
          Map.entry("usher-flink", "dev.usher.flink"));

  /**
   * One's module asks for libraries that Usher does without; the others hold the desk's scripts,
   * and one of them a name that no module may have.
   */
  private static final Predicate<Path> ON_THE_CLASS_PATH =
      jar -> jar.toString().contains("commons-validator-") || jar.toString().contains("webjars");

  @TempDir private Path scratch;

  @Test
  void publishedJars_haveTheirNames_whateverTheirFilesAreCalled() {
    Map<String, String> found = new TreeMap<>();
    Reactor.published().stream()
        .filter(pom -> !pom.packaging().equals("pom"))
        .forEach(pom -> found.put(pom.artifact(), declared(jar(pom))));

    assertThat(found).containsExactlyInAnyOrderEntriesOf(NAMES);
  }

  @Test
  void everyJarAround_isAModule_andNoTwoAreOfOneName() {
    List<Path> jars = jars().filter(ON_THE_CLASS_PATH.negate()).toList();
    Map<String, Path> modules = new TreeMap<>();
    for (Path jar : jars) {
      String name =
          ModuleFinder.of(jar).findAll().stream()
              .map(ModuleReference::descriptor)
              .map(each -> each.name())
              .collect(Collectors.joining());
      assertThat(modules.put(name, jar)).as(name).isNull();
    }
    assertThat(modules).hasSize(jars.size()).containsKeys("dev.usher", "dev.usher.desk");
  }

  @Test
  void modularHost_opensAPolicyByName_andFromAFolder() throws Exception {
    Path host = compiled();
    Path folder = returnsDesk();
    List<String> out = run(host, "org.yaml.snakeyaml,org.slf4j", folder.toString());

    assertThat(out)
        .containsExactly(
            "module host, true",
            "module dev.usher, true",
            "by name: support-specialist",
            "from a folder: clerk");
  }

  private List<String> run(Path host, String added, String... arguments) throws Exception {
    List<Path> onClassPath = jars().filter(ON_THE_CLASS_PATH).toList();
    List<Path> modules =
        Stream.concat(Stream.of(host), jars().filter(ON_THE_CLASS_PATH.negate())).toList();
    Jvm ran =
        Jvm.run(
            scratch,
            Stream.concat(
                    Stream.of(
                        "-p",
                        Jvm.path(modules),
                        "-cp",
                        Jvm.path(onClassPath),
                        "--add-modules",
                        added,
                        "-m",
                        "host/host.Main"),
                    Stream.of(arguments))
                .toArray(String[]::new));
    assertThat(ran.exit()).as(ran.errors()).isZero();
    return ran.out();
  }

  /** With dates for a canton's holidays, whose calendar is read on the class path only. */
  private Path returnsDesk() throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("returns-desk"));
    try (Stream<Path> files = Files.list(Reactor.ROOT.resolve("examples/returns-desk"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".drl")).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    String manifest = Files.readString(Reactor.ROOT.resolve("examples/returns-desk/policy.yaml"));
    assertThat(manifest).contains("[CH-ZH]");
    Files.writeString(
        folder.resolve("policy.yaml"), manifest.replace("[CH-ZH]", "[\"2026-08-01\"]"));
    return folder;
  }

  private Path compiled() throws IOException {
    Path sources = Path.of("src/test/modules/host");
    Path classes = Files.createDirectories(scratch.resolve("host"));
    String[] arguments = {
      "-d",
      classes.toString(),
      "-p",
      Jvm.path(jars().filter(ON_THE_CLASS_PATH.negate()).toList()),
      sources.resolve("module-info.java").toString(),
      sources.resolve("host/Main.java").toString()
    };
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
    return classes;
  }

  private static Stream<Path> jars() {
    return Jvm.classPath().stream().filter(entry -> entry.toString().endsWith(".jar"));
  }

  private static Path jar(PomFile module) {
    String name = module.artifact() + "-" + Reactor.version() + ".jar";
    return module.file().resolveSibling("target").resolve(name);
  }

  private static String declared(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      String name = file.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
      return name == null ? "none" : name;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
