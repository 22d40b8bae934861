package dev.usher.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.packaging.host.Host;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program, packed in every way, decides the same on every thread. */
@Tag("packed")
class PackedIT {
  private static final String BLIND = " that sees nothing";
  private static final String JAR = "target/usher-packaging-tests-%s-%s.jar";

  private static final String UNUSABLE =
      "dev.usher.policy.EnvironmentException: no policy can be opened here";

  @TempDir private Path scratch;

  private static List<String> decided(String pool, String main) {
    return Stream.of("pool" + pool, "blind" + BLIND, "main" + main)
        .flatMap(
            thread ->
                Stream.of(
                    thread + ": kyndof gives it to cs-lead, asks [cs-lead]",
                    thread + ": returns-desk gives it to clerk, asks []"))
        .toList();
  }

  @Test
  void classPathOfJars_opensEveryPolicy() throws Exception {
    assertThat(run("-cp", Jvm.path(Jvm.classPath()), Host.class.getName()))
        .isEqualTo(decided("", ""));
  }

  /** The common pool's threads see the launcher alone, which is all that the class path holds. */
  @Test
  void jarOfJars_opensPoliciesOfJarsInIt() throws Exception {
    assertThat(run("-jar", jar("boot"))).isEqualTo(decided(BLIND, ""));
  }

  @Test
  void shadedJar_opensEveryPolicy() throws Exception {
    assertThat(run("-cp", jar("shaded"), Host.class.getName())).isEqualTo(decided("", ""));
  }

  /** Nothing that Usher needs is found by a file whose other versions such shading loses. */
  @Test
  void jarShadedWithoutCare_opensEveryPolicy() throws Exception {
    assertThat(run("-cp", jar("careless"), Host.class.getName())).isEqualTo(decided("", ""));
    Path bare = without(name -> name.startsWith("META-INF/services/org.kie"));
    assertThat(run("-cp", bare.toString(), Host.class.getName())).isEqualTo(decided("", ""));
  }

  /** As where somebody has left out what seemed to be unused. */
  @Test
  void shadedJarThatLacksAPart_isNotTakenForAMistakeOfThePolicy() throws Exception {
    Path minimised = without(name -> name.startsWith("org/drools/core/reteoo/"));
    assertThat(run("-cp", minimised.toString(), Host.class.getName()))
        .hasSize(6)
        .allSatisfy(line -> assertThat(line).contains(UNUSABLE));
  }

  /** Another Usher lies in the loader above, whose classes must not be mixed with its own. */
  @Test
  void childFirstLoaderOverNestedJars_opensPoliciesOfJarsInIt() throws Exception {
    String classPath = Jvm.path(Jvm.classPath());
    assertThat(run("-cp", classPath, ChildFirst.class.getName(), jar("boot")))
        .isEqualTo(decided("", ""));
  }

  /** Services of another Drools are found above, which the one inside cannot take for its own. */
  @Test
  void childFirstLoaderBelowAnotherDrools_isNotTakenForAMistakeOfThePolicy() throws Exception {
    String classPath = Jvm.path(Jvm.wholeClassPath());
    assertThat(run("-cp", classPath, ChildFirst.class.getName(), jar("boot")))
        .filteredOn(line -> line.contains("gives it") || line.contains("dev.usher.policy"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains(UNUSABLE));
  }

  private List<String> run(String... arguments) throws Exception {
    Jvm ran = Jvm.run(scratch, arguments);
    assertThat(ran.exit()).as(ran.errors()).isZero();
    return ran.out();
  }

  private static String jar(String kind) {
    return Path.of(JAR.formatted(Reactor.version(), kind)).toAbsolutePath().toString();
  }

  private Path without(Predicate<String> left) throws IOException {
    Path copy = scratch.resolve("less.jar");
    int before;
    int after = 0;
    try (ZipFile whole = new ZipFile(jar("careless"));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      before = whole.size();
      for (ZipEntry entry : Collections.list(whole.entries())) {
        if (!left.test(entry.getName())) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          try (InputStream in = whole.getInputStream(entry)) {
            in.transferTo(out);
          }
          after++;
        }
      }
    }
    assertThat(after).isLessThan(before);
    return copy;
  }
}
