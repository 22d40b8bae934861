package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.live.PolicyListener;
import dev.usher.live.PolicyVersion;
import dev.usher.live.Reload;
import dev.usher.policy.PolicySource;
import dev.usher.testing.LoggedLines;
import dev.usher.testing.MarkedPolicy;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told what, when a policy is exchanged or refused. */
class UsherListenerTest {
  @TempDir private Path folder;

  private Path written(int mark) {
    return MarkedPolicy.write(new PolicyFolder(folder), mark).path();
  }

  private Path broken() {
    return new PolicyFolder(folder).rules("Tiered(vpi) => hold(\"x\")").path();
  }

  /** Notes what it is told, and then does something. */
  private record Notes(List<String> told, BiConsumer<PolicyVersion, PolicyVersion> then)
      implements PolicyListener {
    Notes() {
      this(new ArrayList<>(), (before, after) -> {});
    }

    @Override
    public void activated(PolicyVersion before, PolicyVersion after) {
      told.add(before.number() + " -> " + after.number());
      then.accept(before, after);
    }

    @Override
    public void refused(PolicyVersion current, Reload.Refused refusal) {
      told.add(current.number() + " stays: " + refusal.by());
    }
  }

  private Usher usher(PolicyListener... listeners) {
    UsherBuilder builder = Usher.builder(PolicySource.folder(written(1)));
    for (PolicyListener each : listeners) {
      builder.listener(each);
    }
    return builder.open();
  }

  @Test
  void listeners_areToldWhatHappened_andNothingElse() {
    Notes notes = new Notes();
    try (Usher usher = usher(notes)) {
      usher.reload();
      assertThat(notes.told()).isEmpty();
      written(2);
      usher.reload();
      broken();
      usher.reload();
      usher.reload();
      usher.versions().rollback();
      usher.versions().rollback(1);
      usher.versions().rollback(2);

      assertThat(notes.told())
          .containsExactly("1 -> 2", "2 stays: CHECK", "2 stays: CHECK", "2 -> 1", "1 -> 2");
    }
    assertThat(notes.told()).hasSize(5);
  }

  @Test
  void aListenerThatFails_isLogged_andHarmsNobody() {
    Notes notes = new Notes();
    PolicyListener failing =
        new PolicyListener() {
          @Override
          public void activated(PolicyVersion before, PolicyVersion after) {
            throw new IllegalStateException("the pager is broken");
          }

          @Override
          public void refused(PolicyVersion current, Reload.Refused refusal) {
            throw new AssertionError("so is the fax");
          }
        };
    try (LoggedLines log = new LoggedLines();
        Usher usher = usher(failing, notes)) {
      written(2);
      assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
      broken();
      assertThat(usher.reload()).isInstanceOf(Reload.Refused.class);

      assertThat(notes.told()).containsExactly("1 -> 2", "2 stays: CHECK");
      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("ERROR A listener of policies failed: "))
          .hasSize(2);
    }
  }

  @Test
  void aListener_mayReloadAndRollBack_andIsToldInOrder() {
    AtomicReference<Usher> exchanging = new AtomicReference<>();
    List<String> told = new ArrayList<>();
    Notes notes =
        new Notes(
            told,
            (before, after) -> {
              if (after.number() == 2) {
                written(3);
                exchanging.get().reload();
                exchanging.get().versions().rollback(1);
                told.add("all done");
              }
            });
    try (Usher usher = usher(notes)) {
      exchanging.set(usher);
      written(2);
      usher.reload();

      assertThat(told).containsExactly("1 -> 2", "all done", "2 -> 3", "3 -> 1");
    }
  }

  /** It waits for another thread, which decides, reloads and rolls back meanwhile. */
  @Test
  void aListener_holdsNoLock() {
    AtomicReference<Usher> exchanging = new AtomicReference<>();
    List<String> told = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    Notes notes =
        new Notes(
            told,
            (before, after) -> {
              if (before.number() == 1) {
                new Thread(
                        () -> {
                          written(3);
                          exchanging.get().reload();
                          exchanging.get().versions().rollback();
                          done.countDown();
                        })
                    .start();
                await(done);
                told.add("done elsewhere");
              }
            });
    try (Usher usher = usher(notes)) {
      exchanging.set(usher);
      written(2);
      usher.reload();

      assertThat(told).containsExactly("1 -> 2", "done elsewhere", "2 -> 3", "3 -> 2");
    }
  }

  @Test
  void theLog_saysWhatHappened() {
    try (LoggedLines log = new LoggedLines();
        Usher usher = usher()) {
      usher.reload();
      assertThat(log.lines()).isEmpty();
      written(2);
      usher.reload();
      broken();
      usher.reload();
      usher.versions().rollback();

      List<PolicyVersion> kept = usher.versions().kept();
      assertThat(log.lines())
          .containsExactly(
              "INFO Policy %s: %s is in force, before it was %s"
                  .formatted(folder, kept.get(1), kept.get(0)),
              ("WARN Policy %s: what its source holds is refused, %s stays in force. CHECK:"
                      + " rules.drl:5:18: Tiered has no property \"vpi\" (did you mean \"vip\"?)")
                  .formatted(folder, kept.get(1)),
              "INFO Policy desk: rolled back from %s to %s".formatted(kept.get(1), kept.get(0)));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
