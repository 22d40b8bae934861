package dev.usher.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.distribution.Unpacked.Ended;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The archive is unpacked and used, with no Maven, and away from the sources. */
class ArchiveTest {
  private static final String CONTACT =
      "{\"id\":\"k-1\",\"receivedAt\":\"2026-03-03T10:00:00+09:00\",\"channel\":\"email\","
          + "\"topic\":\"refund\",\"refund\":\"750.00 USD\"}\n";

  @TempDir private Path folder;
  private Unpacked unpacked;

  @BeforeEach
  void unpack() throws IOException {
    unpacked = Unpacked.in(folder, "a place");
    Files.writeString(unpacked.user().resolve("contacts.jsonl"), CONTACT);
  }

  /** The JDKs of this machine, at the least the one that runs this. */
  static List<Path> jdks() throws IOException {
    Path installed = Path.of("/usr/lib/jvm");
    TreeSet<Path> all = new TreeSet<>(List.of(Path.of(System.getProperty("java.home"))));
    if (Files.isDirectory(installed)) {
      try (Stream<Path> found = Files.list(installed)) {
        found.filter(each -> !Files.isSymbolicLink(each) && isNewEnough(each)).forEach(all::add);
      }
    }
    return List.copyOf(all);
  }

  private static boolean isNewEnough(Path jdk) {
    try {
      return Files.isExecutable(jdk.resolve("bin/java"))
          && Files.readString(jdk.resolve("release"))
              .matches("(?s).*\\bJAVA_VERSION=\"(1[7-9]|[2-9]\\d).*");
    } catch (IOException none) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void theCommand_saysTheSameWithAndWithoutAnArchiveOfClasses(Path jdk) throws IOException {
    unpacked.set("JAVA_HOME", jdk.toString());
    List<Ended> without = everyDay("no");
    List<Ended> with = everyDay("now");

    assertThat(with).isEqualTo(without);
    assertThat(without.stream().map(Ended::exit)).containsExactly(0, 0, 0, 0, 2, 0, 0);
    assertThat(without.stream().map(Ended::err).filter(each -> !each.isEmpty()))
        .singleElement()
        .asString()
        .contains("nonesuch", "kyndof");
    assertThat(without.get(0).out()).startsWith("usher ").doesNotContain("not run");
    assertThat(without.get(1).out()).contains("\"approvals\":[\"cs-lead\"]");
    assertThat(without.get(6).out()).contains("Usage: usher desk");
    assertThat(classes(unpacked.home())).hasSize(1);
  }

  private List<Ended> everyDay(String archive) {
    unpacked.set("USHER_ARCHIVE", archive);
    return List.of(
        unpacked.usher("--version"),
        unpacked.usher("decide", "kyndof", "contacts.jsonl", "--format", "json"),
        unpacked.usher("check", "kyndof"),
        unpacked.usher("test", "kyndof"),
        unpacked.usher("decide", "nonesuch", "contacts.jsonl"),
        unpacked.usher("--help"),
        unpacked.usher("desk", "--help"));
  }

  @Test
  void aFolderThatTakesNothing_isUsedWithTheUsersCache() throws IOException {
    // JDK 17 loads nothing of jars from an archive if their path has a blank.
    unpacked = Unpacked.in(folder, "place");
    Files.createFile(unpacked.home().resolve("archives"));
    try (Stream<Path> all = Files.walk(unpacked.home())) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.setPosixFilePermissions(
            each,
            PosixFilePermissions.fromString(Files.isDirectory(each) ? "r-xr-xr-x" : mode(each)));
      }
    }
    String loaded = folder.resolve("loaded").toString();
    unpacked.set("USHER_ARCHIVE", "now").set("USHER_OPTS", "-Xlog:class+load:file=" + loaded);

    Ended run = unpacked.usher("test", "kyndof", "--judge=10");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(classes(unpacked.user().resolve(".cache/usher"))).hasSize(1);
    assertThat(Files.readString(Path.of(loaded)))
        .contains("dev.usher.Usher source: shared objects");
  }

  private static String mode(Path file) {
    return Files.isExecutable(file) ? "r-xr-xr-x" : "r--r--r--";
  }

  private static List<Path> classes(Path below) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      return files.filter(each -> each.endsWith("usher.jsa")).toList();
    }
  }

  @Test
  void bothArchives_holdTheSame() throws IOException {
    TreeSet<String> unpackedFiles = new TreeSet<>();
    try (Stream<Path> files = Files.walk(unpacked.home())) {
      Path parent = Objects.requireNonNull(unpacked.home().getParent());
      files
          .filter(Files::isRegularFile)
          .forEach(f -> unpackedFiles.add(parent.relativize(f).toString()));
    }
    try (ZipFile zip = new ZipFile(Unpacked.archive(".zip").toFile())) {
      assertThat(zip.stream().filter(each -> !each.isDirectory()).map(Object::toString))
          .containsExactlyInAnyOrderElementsOf(unpackedFiles);
    }
    String top = unpacked.home().getFileName() + "/";
    assertThat(unpackedFiles)
        .contains(
            top + "bin/usher",
            top + "bin/usher.cmd",
            top + "LICENSE",
            top + "NOTICE.txt",
            top + "README.txt",
            top + "share/bash-completion/completions/usher",
            top + "share/zsh/site-functions/_usher")
        .filteredOn(each -> each.startsWith(top + "share/man/man1/usher"))
        .hasSize(14);
  }

  @Test
  void itsFiles_haveTheModesAndEndsOfLinesOfTheirSystems() throws IOException {
    Path home = unpacked.home();

    assertThat(Files.getPosixFilePermissions(home.resolve("bin/usher")))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(Files.getPosixFilePermissions(home.resolve("lib/launch.sh")))
        .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(Files.readString(home.resolve("bin/usher"))).doesNotContain("\r");
    assertThat(Files.readString(home.resolve("bin/usher.cmd")).replace("\r\n", ""))
        .doesNotContain("\n", "\r");
  }

  @Test
  void theJars_areThoseOfTheClassPath_andTheJudgesAreOnNone() throws IOException {
    try (JarFile jar = new JarFile(unpacked.home().resolve("usher.jar").toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path").split(" "))
          .containsExactlyInAnyOrderElementsOf(jars("lib"));
    }
    assertThat(jars("judge")).anyMatch(each -> each.contains("ecj"));
    assertThat(jars("lib")).noneMatch(each -> each.contains("ecj") || each.contains("mvel"));
  }

  @Test
  void whatIsSaidAboutOthersLicences_isTrue() throws IOException {
    String notice = Files.readString(unpacked.home().resolve("NOTICE.txt"));
    TreeSet<String> silent = new TreeSet<>();
    for (String each : Stream.of("lib", "judge").flatMap(f -> jars(f).stream()).toList()) {
      if (!each.contains("/usher-") && !saysItsLicence(unpacked.home().resolve(each))) {
        silent.add(each.replaceFirst(".*/", "").replaceFirst("-\\d.*", ""));
      }
    }

    assertThat(silent)
        .isEqualTo(
            Pattern.compile("(?m)^ {4}(\\S+) ")
                .matcher(notice)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static boolean saysItsLicence(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      boolean inManifest =
          jar.getManifest() != null
              && jar.getManifest().getMainAttributes().getValue("Bundle-License") != null;
      return inManifest
          || jar.stream()
              .filter(each -> !each.isDirectory())
              .anyMatch(
                  each ->
                      each.getName().matches("(?i)(.*/)?licen[sc]e[^/]*")
                          || (each.getName().matches("META-INF/maven/.*/pom\\.xml")
                              && text(jar, each.getName()).contains("<license>")));
    }
  }

  private static String text(JarFile jar, String name) {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> jars(String name) {
    try (Stream<Path> found = Files.list(unpacked.home().resolve(name))) {
      return found
          .map(each -> name + "/" + each.getFileName())
          .filter(each -> each.endsWith(".jar"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
