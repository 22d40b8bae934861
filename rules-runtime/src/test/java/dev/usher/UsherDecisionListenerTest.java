package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.usher.live.DecisionListener;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.testing.LoggedLines;
import dev.usher.testing.MarkedPolicy;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told what of decisions, and what a listener can do to them: nothing. */
class UsherDecisionListenerTest {
  private static final Instant AT = Instant.parse("2026-03-03T01:00:00Z");
  private static final Contact GOOD = Contact.builder("c-1", AT, Channel.EMAIL).build();
  private static final Contact BAD =
      Contact.builder("c-2", AT, Channel.EMAIL).topic("nobody-knows").build();
  private static final long MINUTE = 60_000_000_000L;

  @TempDir private Path folder;
  private final AtomicLong nanos = new AtomicLong(-7);

  @BeforeEach
  void write() {
    MarkedPolicy.write(new PolicyFolder(folder), 1);
  }

  private Usher usher(DecisionListener... listeners) {
    UsherBuilder builder =
        Usher.builder(PolicySource.folder(folder)).stopwatch(() -> nanos.getAndAdd(250));
    for (DecisionListener each : listeners) {
      builder.deciding(each);
    }
    return builder.open();
  }

  /** Notes what it is told. */
  private static final class Notes implements DecisionListener {
    final List<Answer> answers = new ArrayList<>();
    final List<Policy> policies = new ArrayList<>();
    final List<Long> nanos = new ArrayList<>();

    @Override
    public void decided(Policy policy, AskedContact asked, Decision decision, long nanos) {
      note(policy, new Answer.Decided(asked, decision), nanos);
    }

    @Override
    public void refused(Policy policy, AskedContact asked, RuntimeException failure, long nanos) {
      note(policy, new Answer.Refused(asked, failure), nanos);
    }

    private void note(Policy policy, Answer answer, long took) {
      answers.add(answer);
      policies.add(policy);
      nanos.add(took);
    }
  }

  /** Fails each time. */
  private static final class Failing implements DecisionListener {
    @Override
    public void decided(Policy policy, AskedContact asked, Decision decision, long nanos) {
      throw new AssertionError("it broke");
    }

    @Override
    public void refused(Policy policy, AskedContact asked, RuntimeException failure, long nanos) {
      throw new IllegalStateException("it broke");
    }
  }

  @Test
  void listeners_areToldOfEachDecision() {
    Notes first = new Notes();
    Notes second = new Notes();
    try (Usher usher = usher(first, second)) {
      Decision decision = usher.decide(GOOD, AT.plusSeconds(5));

      assertThat(first.answers)
          .containsExactly(new Answer.Decided(new AskedContact(GOOD, AT.plusSeconds(5)), decision))
          .isEqualTo(second.answers);
      assertThat(first.policies).containsExactly(usher.policy());
      assertThat(first.nanos).containsExactly(250L);
    }
  }

  @Test
  void listeners_areToldOfEachRefusal_whichIsThrownAllTheSame() {
    Notes notes = new Notes();
    try (Usher usher = usher(notes)) {
      assertThatExceptionOfType(ContactException.class)
          .isThrownBy(() -> usher.decide(BAD))
          .satisfies(
              thrown ->
                  assertThat(notes.answers)
                      .containsExactly(new Answer.Refused(new AskedContact(BAD, AT), thrown)));
      assertThat(notes.policies).containsExactly(usher.policy());
      assertThat(notes.nanos).containsExactly(250L);
    }
  }

  @Test
  void decideAll_tellsOfEachOfThem_inOrder() {
    Notes notes = new Notes();
    try (Usher usher = usher(notes)) {
      List<AskedContact> asked =
          List.of(
              AskedContact.atReceipt(GOOD),
              AskedContact.atReceipt(BAD),
              new AskedContact(GOOD, AT.plusSeconds(1)));

      assertThat(usher.decideAll(asked)).isEqualTo(notes.answers).hasSize(3);
    }
  }

  @Test
  void aReload_andWhatComesAfterClosing_areNoDecisions() {
    Notes notes = new Notes();
    Usher usher = usher(notes);
    MarkedPolicy.write(new PolicyFolder(folder), 2);
    usher.reload();
    usher.close();
    assertThatExceptionOfType(UsherClosedException.class).isThrownBy(() -> usher.decide(GOOD));

    assertThat(notes.answers).isEmpty();
  }

  @Test
  void aListenerThatFails_failsNoDecision_andHidesNothingFromOthers() {
    Notes notes = new Notes();
    try (LoggedLines log = new LoggedLines();
        Usher usher = usher(new Failing(), notes)) {
      usher.decide(GOOD);
      assertThatExceptionOfType(ContactException.class).isThrownBy(() -> usher.decide(BAD));

      assertThat(notes.answers).hasSize(2);
      assertThat(log.lines()).filteredOn(line -> line.startsWith("ERROR")).hasSize(1);
    }
  }

  @Test
  void aListenerThatFailsOften_isLoggedOnceInAWhile_withACount() {
    try (LoggedLines log = new LoggedLines();
        Usher usher = usher(new Failing())) {
      for (int i = 0; i < 10; i++) {
        usher.decide(GOOD);
      }
      nanos.addAndGet(MINUTE);
      usher.decide(GOOD);

      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("ERROR"))
          .containsExactly(
              "ERROR A listener of decisions failed (1 since this was said last): "
                  + Failing.class.getName(),
              "ERROR A listener of decisions failed (10 since this was said last): "
                  + Failing.class.getName());
    }
  }

  @Test
  void withoutAListener_nothingIsMeasured() {
    try (Usher usher = usher()) {
      usher.decide(GOOD);
      usher.decideAll(List.of(AskedContact.atReceipt(GOOD)));
      assertThat(nanos).hasValue(-7);
    }
  }
}
