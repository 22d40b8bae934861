package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.live.Reload;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.testing.MarkedPolicy;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * A policy that is exchanged again and again under threads that decide by it. The property {@code
 * stress.reloads} says how often.
 */
class ReloadStressTest {
  private static final int RELOADS = Integer.getInteger("stress.reloads", 40);
  private static final int THREADS = 8;
  private static final int TO_GET_WARM = 20;
  private static final long MOST_GROWTH = 2_000_000;
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  private final AtomicInteger mark = new AtomicInteger(1);
  private final List<WeakReference<Policy>> policies = new ArrayList<>();

  @Test
  void reloadsUnderDecidingThreads_failAndMixNothing_andLeaveNothingBehind() throws Exception {
    PolicySource store = PolicySource.supplied("the store", () -> MarkedPolicy.bytes(mark.get()));
    try (Usher usher = Usher.open(store)) {
      reload(usher, TO_GET_WARM);
      long heap = heap();
      int classes = classes();

      reload(usher, RELOADS);

      long grown = heap() - heap;
      int more = classes() - classes;
      assertThat(grown).as("bytes of heap").isLessThan(MOST_GROWTH);
      // Some of the JDK's own come late; one that is left behind comes with every reload.
      assertThat(more).as("classes").isLessThan(RELOADS / 4);
      assertThat(policies).hasSize(TO_GET_WARM + RELOADS);
      assertThat(policies.stream().filter(each -> each.get() != null))
          .as("policies, of which ten are kept")
          .hasSizeLessThanOrEqualTo(10);
      assertThat(usher.versions().kept()).hasSize(10);
    }
  }

  /** What would have sessions is not even there. */
  @Test
  void sessions_areNotOpened() {
    assertThatThrownBy(
            () -> Class.forName("org.drools.kiesession.session.StatefulKnowledgeSessionImpl"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  private void reload(Usher usher, int times) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong decided = new AtomicLong();
    ExecutorService deciding = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> running = new ArrayList<>();
    try {
      for (int thread = 0; thread < THREADS; thread++) {
        running.add(deciding.submit(() -> decide(usher, done, decided)));
      }
      for (int i = 0; i < times; i++) {
        int next = mark.incrementAndGet();
        Reload reload = usher.reload();
        assertThat(reload).isInstanceOf(Reload.Activated.class);
        policies.add(new WeakReference<>(reload.current().policy()));
        assertThat(MarkedPolicy.of(usher.decide(contact(1)))).isEqualTo(next);
        awaitDecisions(decided, running);
      }
    } finally {
      done.set(true);
      deciding.shutdown();
    }
    for (Future<?> each : running) {
      each.get();
    }
  }

  /** Each version is decided by for a while. */
  private static void awaitDecisions(AtomicLong decided, List<Future<?>> running) {
    long until = decided.get() + THREADS;
    while (decided.get() < until && running.stream().noneMatch(Future::isDone)) {
      Thread.onSpinWait();
    }
  }

  private static void decide(Usher usher, AtomicBoolean done, AtomicLong decided) {
    int last = 0;
    for (int i = 0; !done.get(); i++) {
      int one = MarkedPolicy.of(usher.decide(contact(i)));
      assertThat(one).as("versions go forward").isGreaterThanOrEqualTo(last);
      List<Integer> several =
          usher.decideAll(List.of(asked(i), asked(i + 1), asked(i + 2))).stream()
              .map(answer -> MarkedPolicy.of(((Answer.Decided) answer).decision()))
              .distinct()
              .toList();
      assertThat(several).as("one version decides a list").hasSize(1);
      assertThat(several.get(0)).isGreaterThanOrEqualTo(one);
      last = several.get(0);
      decided.incrementAndGet();
    }
  }

  private static AskedContact asked(int number) {
    return AskedContact.atReceipt(contact(number));
  }

  private static Contact contact(int number) {
    return Contact.builder("c" + number, NOW.plusSeconds(3600L * (number % 500)), Channel.EMAIL)
        .build();
  }

  /** What is left once garbage has been collected, which may take a few attempts. */
  private static long heap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  private static int classes() {
    System.gc();
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }
}
