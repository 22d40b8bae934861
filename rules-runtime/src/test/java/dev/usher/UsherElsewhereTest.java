package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.testing.DroolsSettings;
import dev.usher.testing.OwnClassPath;
import dev.usher.testing.PolicyFolder;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy opens and decides the same whatever goes on around it. */
@Tag("without-agent")
class UsherElsewhereTest {
  private static final List<String> EXPECTED = DecisionsElsewhere.decided();

  @Test
  void contextClassLoader_needsToSeeNothing() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (OwnClassPath classPath = OwnClassPath.without("no such library")) {
      thread.setContextClassLoader(new ClassLoader(null) {});
      assertThat(call(classPath, "decided")).isEqualTo(EXPECTED);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void interruptWhileOpening_isKept_andLeavesNothingHalfDone() throws Exception {
    try (OwnClassPath classPath = OwnClassPath.without("no such library")) {
      Thread.currentThread().interrupt();
      Object decided = call(classPath, "decided");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(decided).isEqualTo(EXPECTED);
    }
  }

  @Test
  void aFullStack_breaksNothingForLater() throws Exception {
    try (OwnClassPath classPath = OwnClassPath.without("no such library")) {
      assertThat(call(classPath, "decidedAfterOverflow")).isEqualTo(EXPECTED);
    }
  }

  @Test
  void aThreadThatSeesNothing_mayBeTheFirstToDecide() throws Exception {
    try (OwnClassPath classPath = OwnClassPath.without("no such library")) {
      assertThat(call(classPath, "decidedByABlindThread")).isEqualTo(EXPECTED);
    }
  }

  @Test
  void settingsOfDrools_changeNoDecision(@TempDir Path folder) throws Exception {
    String settings = String.join("\n", DroolsSettings.all());
    for (String file : List.of("kie.properties.conf", "META-INF/kie.properties.conf")) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), settings);
    }
    try (OwnClassPath classPath = OwnClassPath.after(folder)) {
      DroolsSettings.during(() -> assertThat(call(classPath, "decided")).isEqualTo(EXPECTED));
    }
  }

  @Test
  void openingAndDeciding_startNoThread() throws Exception {
    try (OwnClassPath classPath = OwnClassPath.without("no such library")) {
      Set<Thread> before = Thread.getAllStackTraces().keySet();
      assertThat(call(classPath, "decided")).isEqualTo(EXPECTED);
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> !before.contains(thread))
          .extracting(Thread::getName)
          .noneMatch(name -> !name.startsWith("surefire"));
    }
  }

  /** From the first class that is loaded to the last decision, and again and again. */
  @Test
  void interruptsAtAnyMoment_leaveWholeDecisions_andAreKept() throws Exception {
    try (OwnClassPath classPath = OwnClassPath.without("no such library")) {
      FutureTask<Boolean> opening =
          new FutureTask<>(
              () -> {
                assertThat(call(classPath, "decided")).isEqualTo(EXPECTED);
                while (!Thread.interrupted()) {
                  Thread.onSpinWait();
                }
                return true;
              });
      Thread opener = new Thread(opening);
      opener.start();
      while (!opening.isDone()) {
        opener.interrupt();
        Thread.onSpinWait();
      }
      assertThat(opening.get()).isTrue();
    }
  }

  @Test
  void interruptWhileAFolderIsOpened_isKept(@TempDir Path folder) {
    PolicyFolder policy = new PolicyFolder(folder).rules("Tiered() => hold(\"x\")");
    Thread.currentThread().interrupt();
    try (Usher usher = policy.open()) {
      assertThat(Thread.interrupted()).isTrue();
      assertThat(usher.policy().rules()).hasSize(1);
    }
  }

  /** Whatever is missing around a policy, the policy is not to blame for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {"drools-base", "drools-core", "drools-wiring-static", "kie-api", "kie-internal"})
  void surroundingsThatLackAPartOfDrools_areNotTakenForAMistakeOfThePolicy(String missing)
      throws Exception {
    try (OwnClassPath classPath = OwnClassPath.without(missing)) {
      try {
        assertThat(call(classPath, "decided")).isEqualTo(EXPECTED);
      } catch (InvocationTargetException failed) {
        assertThat(failed.getCause().toString())
            .startsWith("dev.usher.policy.EnvironmentException: no policy can be opened here")
            .contains("NoClassDefFoundError");
        assertThat(failed.getCause()).hasCauseInstanceOf(LinkageError.class);
      }
      assertThatThrownBy(() -> call(classPath, "openWithAMistake"))
          .cause()
          .hasToString(
              "dev.usher.policy.PolicyException: policy in memory has 1 problem\n"
                  + "  rules.drl:2:30: Tiered has no property \"vpi\" (did you mean \"vip\"?)");
    }
  }

  private static Object call(OwnClassPath classPath, String method) throws Exception {
    return classPath.call(DecisionsElsewhere.class.getName(), method);
  }
}
