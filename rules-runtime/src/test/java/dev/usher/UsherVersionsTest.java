package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.live.Activation;
import dev.usher.live.PolicyVersion;
import dev.usher.live.Reload;
import dev.usher.live.ReloadGates;
import dev.usher.live.Versions;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.policy.PolicySource;
import dev.usher.testing.MarkedPolicy;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which versions there have been, and the way back to each. */
class UsherVersionsTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final Contact CONTACT = Contact.builder("c", NOW, Channel.EMAIL).build();

  @TempDir private Path folder;
  private final Deque<Instant> moments = new ArrayDeque<>();
  private Usher usher;

  @BeforeEach
  void open() {
    usher =
        Usher.builder(PolicySource.folder(written(1)))
            .clock(() -> moments.isEmpty() ? NOW : moments.pop())
            .open();
  }

  private Path written(int mark) {
    return MarkedPolicy.write(new PolicyFolder(folder), mark).path();
  }

  private void reload(int... marks) {
    for (int mark : marks) {
      written(mark);
      assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
    }
  }

  private int mark() {
    return MarkedPolicy.of(usher.decide(CONTACT));
  }

  private List<Integer> kept() {
    return usher.versions().kept().stream().map(PolicyVersion::number).toList();
  }

  @Test
  void theFirstVersion_isTheOneThatWasOpened() {
    assertThat(usher.versions().kept())
        .singleElement()
        .satisfies(
            first -> {
              assertThat(first.number()).isEqualTo(1);
              assertThat(first.activatedBy()).isEqualTo(Activation.OPENING);
              assertThat(first.activatedAt()).isEqualTo(NOW);
              assertThat(first.policy()).isSameAs(usher.policy());
              assertThat(first).hasToString("version 1 (desk 1.0.0, " + first.ref().digest() + ")");
            });
    assertThatThrownBy(() -> usher.versions().rollback())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no version before 1 is kept: those kept are [1]");
  }

  @Test
  void rollback_goesToWhatWasInForceBefore_andIsTheSamePolicy() {
    PolicyVersion first = usher.versions().current();
    reload(2);

    PolicyVersion back = usher.versions().rollback();

    assertThat(back.number()).isEqualTo(1);
    assertThat(back.policy()).isSameAs(first.policy());
    assertThat(back.activatedBy()).isEqualTo(Activation.ROLLBACK);
    assertThat(usher.versions().current()).isSameAs(back);
    assertThat(usher.policy()).isSameAs(first.policy());
    assertThat(mark()).isEqualTo(1);
    assertThat(kept()).containsExactly(1, 2);
  }

  @Test
  void rollback_again_goesBackFurther_andNeverToWhatWasGoneBackFrom() {
    reload(2, 3);
    usher.versions().rollback();
    assertThat(mark()).isEqualTo(2);
    usher.versions().rollback();
    assertThat(mark()).isEqualTo(1);

    reload(4);
    usher.versions().rollback();
    assertThat(mark()).isEqualTo(1);
    assertThatThrownBy(() -> usher.versions().rollback())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no version before 1 is kept: those kept are [1, 4, 2, 3]");
  }

  @Test
  void tenVersions_areKept_thoseInForceLast() {
    reload(IntStream.rangeClosed(2, 12).toArray());
    assertThat(kept()).containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3);

    for (int number = 3; number <= 12; number++) {
      assertThat(usher.versions().rollback(number).number()).isEqualTo(number);
      assertThat(mark()).isEqualTo(number);
    }
    usher.versions().rollback(3);
    reload(13);
    assertThat(kept()).containsExactly(13, 3, 12, 11, 10, 9, 8, 7, 6, 5);
    assertThat(usher.versions().rollback().number()).isEqualTo(3);
  }

  @Test
  void aVersionThatIsNotKept_isNamedWithThoseThatAre() {
    reload(2);
    assertThatThrownBy(() -> usher.versions().rollback(7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("version 7 is not kept: those kept are [2, 1]");
    assertThat(mark()).isEqualTo(2);
  }

  @Test
  void rollbackToTheCurrentVersion_doesNothing() {
    PolicyVersion current = usher.versions().current();
    assertThat(usher.versions().rollback(1)).isSameAs(current);
  }

  @Test
  void aClockThatStepsBack_changesMomentsAndNothingElse() {
    moments.addAll(List.of(NOW.minusSeconds(60), NOW.minusSeconds(60), NOW.minusSeconds(3600)));
    reload(2);
    usher.versions().rollback();

    assertThat(usher.versions().kept())
        .extracting(PolicyVersion::activatedAt)
        .containsExactly(NOW.minusSeconds(3600), NOW.minusSeconds(60));
    assertThat(kept()).containsExactly(1, 2);
    assertThat(mark()).isEqualTo(1);
  }

  @Test
  void whatWasGoneBackFrom_comesAgainWhenItIsAskedFor() {
    reload(2);
    usher.versions().rollback();

    assertThat(usher.reload().current().number()).isEqualTo(3);
    assertThat(mark()).isEqualTo(2);
    assertThat(usher.versions().rollback().number()).isEqualTo(1);
  }

  @Test
  void aReloadThatIsUnderWay_isNotWaitedFor_andAsksItsGatesAgain() {
    AtomicReference<Usher> rollingBack = new AtomicReference<>();
    List<Integer> compared = new ArrayList<>();
    ReloadGates gates =
        ReloadGates.builder()
            .gate(
                (before, after) -> {
                  int old = MarkedPolicy.of(before.decide(CONTACT));
                  compared.add(old);
                  if (old == 2 && MarkedPolicy.of(after.decide(CONTACT)) == 3) {
                    rollingBack.get().versions().rollback();
                  }
                  return List.of();
                })
            .build();
    try (Usher other = Usher.builder(PolicySource.folder(written(1))).gates(gates).open()) {
      rollingBack.set(other);
      written(2);
      other.reload();
      written(3);
      Reload reload = other.reload();

      assertThat(compared).containsExactly(1, 2, 1);
      assertThat(((Reload.Activated) reload).before().number()).isEqualTo(1);
      Versions versions = other.versions();
      assertThat(versions.kept()).extracting(PolicyVersion::number).containsExactly(3, 1, 2);
      assertThat(versions.rollback().number()).isEqualTo(1);
    }
  }

  @Test
  void numbersBelowOne_areNoVersions() {
    assertThatThrownBy(() -> PolicyVersion.of(0, usher.policy(), NOW, Activation.RELOAD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("version 0: 1 or more is allowed");
  }
}
