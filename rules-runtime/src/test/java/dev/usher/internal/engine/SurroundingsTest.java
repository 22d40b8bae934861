package dev.usher.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.testing.DroolsSettings;
import dev.usher.testing.OwnClassPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing around the program changes which rules fire, or stops them. */
@Tag("without-agent")
class SurroundingsTest {
  private static final List<String> EXPECTED = Elsewhere.fired();

  static Stream<String> settings() {
    return DroolsSettings.all().stream();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void systemProperties_changeNothing(String setting) {
    String[] parts = setting.split("=", 2);
    String before = System.setProperty(parts[0], parts[1]);
    try {
      assertThat(Elsewhere.fired()).isEqualTo(EXPECTED);
    } finally {
      if (before == null) {
        System.clearProperty(parts[0]);
      } else {
        System.setProperty(parts[0], before);
      }
    }
  }

  @Test
  void propertyFilesOnTheClassPath_changeNothing(@TempDir Path folder) throws Exception {
    String settings = settings().collect(Collectors.joining("\n"));
    for (String file : List.of("kie.properties.conf", "META-INF/kie.properties.conf")) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), settings);
    }
    try (OwnClassPath classPath = OwnClassPath.after(folder)) {
      assertThat(call(classPath, "fired")).isEqualTo(EXPECTED);
    }
  }

  @Test
  void contextClassLoader_needsToSeeNothing() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader blind = new ClassLoader(null) {};
    thread.setContextClassLoader(blind);
    try (OwnClassPath classPath = OwnClassPath.without("no such library")) {
      assertThat(call(classPath, "fired")).isEqualTo(EXPECTED);
      assertThat(thread.getContextClassLoader()).isSameAs(blind);
      thread.setContextClassLoader(null);
      assertThat(call(classPath, "fired")).isEqualTo(EXPECTED);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void interrupt_isKept_andStopsNothing() throws Exception {
    try (OwnClassPath classPath = OwnClassPath.without("no such library")) {
      Thread.currentThread().interrupt();
      Object fired = call(classPath, "fired");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(fired).isEqualTo(EXPECTED);
    }
  }

  @Test
  void aFullStack_breaksNothingForLater() throws Exception {
    try (OwnClassPath classPath = OwnClassPath.without("no such library")) {
      assertThat(call(classPath, "firedAfterOverflow")).isEqualTo(EXPECTED);
    }
  }

  @Test
  void noThread_isStarted() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    for (int i = 0; i < 30; i++) {
      Elsewhere.fired();
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !before.contains(thread))
        .extracting(Thread::getName)
        .noneMatch(name -> name.contains("drools") || name.contains("kie"));
  }

  private static Object call(OwnClassPath classPath, String method) throws Exception {
    return classPath.call(Elsewhere.class.getName(), method);
  }
}
