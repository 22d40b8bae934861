package dev.usher.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy's name on a class path that holds it once, twice, or not at all. */
class ClassPathFilesTest {
  @TempDir private Path one;
  @TempDir private Path other;

  private static void write(Path root, String rule) {
    new PolicyFolder(root.resolve("policies/desk")).rules(rule);
  }

  private static Map<String, String> rules(String policy) {
    return PolicyFiles.rules(PolicySource.named(policy)).texts(new ArrayList<>());
  }

  private <T> T withBoth(Callable<T> task) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] urls = {one.toUri().toURL(), other.toUri().toURL()};
    try (URLClassLoader both = new URLClassLoader(urls, before)) {
      thread.setContextClassLoader(both);
      return task.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void samePolicyTwice_isRead() throws Exception {
    write(one, "Assessed() => escalate(2)");
    write(other, "Assessed() => escalate(2)");

    assertThat(withBoth(() -> rules("desk"))).containsOnlyKeys("policy.yaml", "rules.drl");
  }

  @Test
  void twoPoliciesOfOneName_areRefused() {
    write(one, "Assessed() => escalate(2)");
    write(other, "Assessed() => escalate(3)");

    assertThatThrownBy(() -> withBoth(() -> rules("desk")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("more than once, in different states")
        .hasMessageContaining(one.toString())
        .hasMessageContaining(other.toString());
  }

  @Test
  void unknownName_namesThoseThereAre() {
    write(one, "Assessed() => escalate(2)");

    assertThatThrownBy(() -> withBoth(() -> rules("disk")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("csm-bridge, desk, dignifi, kickfin, kraken, kyndof")
        .hasMessageContaining("did you mean \"desk\"?");
  }
}
