package dev.usher.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
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
    URL[] urls = {one.toUri().toURL(), other.toUri().toURL()};
    try (URLClassLoader both =
        new URLClassLoader(urls, Thread.currentThread().getContextClassLoader())) {
      return with(both, task);
    }
  }

  private static <T> T with(ClassLoader context, Callable<T> task) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(context);
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

  /** Archives in archives and other inventions of servers: no folder, and no jar of the JDK's. */
  @Test
  void classPathOfAnotherKind_isRefusedInPlainWords() {
    ClassLoader odd =
        new ClassLoader(null) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            URL url = new URL(null, "vault:/outer.jar/inner.jar/" + name, new Closed());
            return Collections.enumeration(List.of(url));
          }
        };

    assertThatThrownBy(() -> with(odd, () -> rules("desk")))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("vault:/outer.jar/inner.jar/policies/desk/policy.yaml")
        .hasMessageContaining("only folders and jars can be read");
  }

  @Test
  void jarThatWasReplaced_isReadAnew() throws Exception {
    Path jar = one.resolve("policy.jar");
    URL[] urls = {jar.toUri().toURL()};
    writeJar(jar, "package desk; # before");
    try (URLClassLoader first = new URLClassLoader(urls, null)) {
      assertThat(with(first, () -> rules("desk"))).containsValue("package desk; # before");
    }
    writeJar(jar, "package desk; # after, and longer");
    try (URLClassLoader second = new URLClassLoader(urls, null)) {
      assertThat(with(second, () -> rules("desk")))
          .containsValue("package desk; # after, and longer");
    }
  }

  private static void writeJar(Path jar, String rules) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("policies/desk/policy.yaml"));
      out.write(PolicyFolder.MANIFEST.getBytes(UTF_8));
      out.putNextEntry(new JarEntry("policies/desk/rules.drl"));
      out.write(rules.getBytes(UTF_8));
    }
  }

  private static final class Closed extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() throws IOException {
          throw new IOException("closed");
        }
      };
    }
  }
}
