package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.testing.OwnClassPath;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

  /** Drools' own compiler is for tests; a host does not have it. */
  @Test
  void withoutDroolsCompiler_decidesTheSame() throws Exception {
    try (OwnClassPath classPath = OwnClassPath.without("drools-mvel")) {
      assertThat(call(classPath, "decided")).isEqualTo(EXPECTED);
    }
  }

  private static Object call(OwnClassPath classPath, String method) throws Exception {
    return classPath.call(DecisionsElsewhere.class.getName(), method);
  }
}
