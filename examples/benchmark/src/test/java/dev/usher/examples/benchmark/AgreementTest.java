package dev.usher.examples.benchmark;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.examples.benchmark.byhand.Kyndof;
import dev.usher.examples.benchmark.byhand.Outcome;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the benchmark compares answers alike: the rules, plain Java, Drools by itself. */
class AgreementTest {
  private static final int CONTACTS = 1_000;
  private static Usher usher;

  @BeforeAll
  static void open() {
    usher = Usher.open("kyndof");
  }

  @AfterAll
  static void close() {
    usher.close();
  }

  static Stream<Named<List<Contact>>> contacts() {
    return Stream.concat(
        Stream.of(Named.of("the samples", SampleContacts.read())),
        IntStream.rangeClosed(1, 4).mapToObj(seed -> Named.of("seed " + seed, drawnFrom(seed))));
  }

  private static List<Contact> drawnFrom(int seed) {
    return RandomContacts.fresh(CONTACTS, seed, usher.policy().manifest());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contacts")
  void plainJava_decidesAsTheRulesDo(List<Contact> contacts) {
    Kyndof byHand = new Kyndof();
    for (Contact contact : contacts) {
      Outcome expected = outcome(usher.decide(contact));
      assertThat(byHand.decide(contact)).as("%s", contact).isEqualTo(expected);
    }
  }

  @Test
  void naiveDrools_proposesWhatTheReasonsSay() {
    NaiveDrools naive = NaiveDrools.kyndof();
    for (Contact contact : drawnFrom(5)) {
      List<Proposal> reasons =
          usher.decide(contact).reasons().stream()
              .filter(reason -> reason.source() instanceof Source.Rule)
              .map(Reason::proposal)
              .toList();
      assertThat(naive.decide(contact)).as("%s", contact).containsAll(reasons);
    }
  }

  private static Outcome outcome(Decision decision) {
    return new Outcome(
        decision.topic(),
        decision.severity(),
        decision.vip(),
        decision.emergency(),
        decision.signals(),
        decision.tier(),
        decision.owner(),
        decision.queue(),
        requireNonNull(decision.replyVia()),
        decision.approvals(),
        decision.targets(),
        decision.actions());
  }
}
