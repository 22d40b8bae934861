package dev.usher.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.live.PolicyListener;
import dev.usher.live.PolicyVersion;
import dev.usher.policy.PolicySource;
import dev.usher.testing.MarkedPolicy;
import dev.usher.testing.PolicyFolder;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thread that watches, from its beginning to its end. */
class WatchThreadTest {
  private static final String NAME = "usher-watch-desk";
  private static final Duration SHORT = Duration.ofMillis(5);

  @TempDir private Path folder;

  private PolicySource source(int mark) {
    return PolicySource.folder(MarkedPolicy.write(new PolicyFolder(folder), mark).path());
  }

  private static Set<Thread> watching() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(NAME))
        .collect(Collectors.toSet());
  }

  private static Thread opened(Set<Thread> before) {
    Set<Thread> after = watching();
    after.removeAll(before);
    assertThat(after).hasSize(1);
    return after.iterator().next();
  }

  @Test
  void anEdit_comesByItself_onAThreadOfOurOwn() throws Exception {
    CountDownLatch came = new CountDownLatch(1);
    Set<Thread> before = watching();
    PolicyListener listener =
        new PolicyListener() {
          @Override
          public void activated(PolicyVersion old, PolicyVersion after) {
            assertThat(Thread.currentThread().getName()).isEqualTo(NAME);
            came.countDown();
          }
        };
    Thread thread;
    try (Usher usher = Usher.builder(source(1)).watching(SHORT).listener(listener).open()) {
      thread = opened(before);
      assertThat(thread.isDaemon()).isTrue();
      assertThat(thread.getContextClassLoader()).isSameAs(Usher.class.getClassLoader());
      thread.interrupt();
      source(2);
      came.await();
      assertThat(usher.policy().ref().version()).isEqualTo("2.0.0");
    }
    thread.join();
  }

  @Test
  void closing_endsTheThread_howeverLongItWouldWait() throws Exception {
    Set<Thread> before = watching();
    Usher usher = Usher.builder(source(1)).watching(Duration.ofDays(1)).open();
    Thread thread = opened(before);
    usher.close();
    thread.join();
  }

  @Test
  void withoutAWish_nothingIsWatched() {
    Set<Thread> before = watching();
    try (Usher usher = Usher.open(source(1))) {
      assertThat(watching()).isEqualTo(before);
      assertThat(usher.policy().rules()).isNotEmpty();
    }
  }

  /** A program that forgets its usher, as a web application does that is taken down. */
  @Test
  void aForgottenUsher_isLetGo_withTheProgramThatOpenedIt() throws Exception {
    Set<Thread> before = watching();
    source(1);
    WeakReference<ClassLoader> host = openedByAHost();
    Thread thread = opened(before);
    for (int i = 0; i < 2_000 && (host.get() != null || thread.isAlive()); i++) {
      System.gc();
      thread.join(SHORT.toMillis());
    }
    assertThat(host.get()).isNull();
    assertThat(thread.isAlive()).isFalse();
  }

  private WeakReference<ClassLoader> openedByAHost() throws Exception {
    URL classes = HostProgram.class.getProtectionDomain().getCodeSource().getLocation();
    ClassLoader host =
        new URLClassLoader(new URL[] {classes}, getClass().getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.startsWith(HostProgram.class.getName())
                ? findClass(name)
                : super.loadClass(name, resolve);
          }
        };
    Thread current = Thread.currentThread();
    ClassLoader before = current.getContextClassLoader();
    current.setContextClassLoader(host);
    try {
      Class<?> program = host.loadClass(HostProgram.class.getName());
      assertThat(program).isNotSameAs(HostProgram.class);
      program.getMethod("open", Path.class).invoke(null, folder);
    } finally {
      current.setContextClassLoader(before);
    }
    return new WeakReference<>(host);
  }
}
