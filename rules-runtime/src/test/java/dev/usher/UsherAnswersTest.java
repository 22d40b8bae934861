package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.internal.engine.RuleFailure;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.ContactException;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.decision.Decision;
import dev.usher.model.time.SupportedTime;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Verb;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each contact gets its own answer, whatever is wrong with another one. */
class UsherAnswersTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");

  @TempDir private Path folder;

  private Usher usher(String... rules) {
    return new PolicyFolder(folder).rules(rules).open();
  }

  private static ContactBuilder contact(String id) {
    return Contact.builder(id, RECEIVED, Channel.EMAIL);
  }

  private static AskedContact asked(ContactBuilder contact) {
    return AskedContact.atReceipt(contact.build());
  }

  private static RuntimeException refused(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused) answer).failure();
  }

  private static Decision decided(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Decided.class);
    return ((Answer.Decided) answer).decision();
  }

  @Test
  void decideAll_contactsThatDoNotFit_areRefusedEachByItself() {
    List<AskedContact> asked =
        List.of(
            asked(contact("a")),
            asked(contact("b").topic("refnd")),
            asked(contact("c").refund(Money.parse("5 EUR"))),
            new AskedContact(contact("d").build(), RECEIVED.minusNanos(1)),
            asked(contact("e").progress(Progress.builder().tier(9).build())),
            new AskedContact(contact("f").build(), RECEIVED.plusSeconds(7200)));
    try (Usher usher = usher("Tiered() => respondWithin(hours(1))")) {
      List<Answer> answers = usher.decideAll(asked);

      assertThat(answers).extracting(Answer::asked).containsExactlyElementsOf(asked);
      assertThat(decided(answers.get(0))).isEqualTo(usher.decide(asked.get(0).contact()));
      assertThat(decided(answers.get(5)))
          .isEqualTo(usher.decide(asked.get(5).contact(), RECEIVED.plusSeconds(7200)));
      for (int i = 1; i < 5; i++) {
        AskedContact each = asked.get(i);
        assertThat(refused(answers.get(i)))
            .isInstanceOfSatisfying(
                ContactException.class,
                failure -> assertThat(failure.contact()).isEqualTo(each.contact().id()))
            .hasMessageStartingWith("contact " + each.contact().id() + ": ");
        assertThatThrownBy(() -> usher.decide(each.contact(), each.moment()))
            .hasSameClassAs(refused(answers.get(i)))
            .hasMessage(refused(answers.get(i)).getMessage());
      }
    }
  }

  @Test
  void decideAll_momentsOfEachOwn_answerLikeDecide() {
    Random random = new Random(8);
    List<AskedContact> asked = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      Instant at = RECEIVED.plusSeconds(random.nextInt(400_000));
      asked.add(new AskedContact(contact("c-" + i).build(), random.nextBoolean() ? at : null));
    }
    try (Usher usher =
        usher(
            "Assessed() => escalate(2, atTier(1, businessDays(1)))",
            "Tiered() => target(\"resolution\", businessHours(9))")) {
      List<Answer> answers = usher.decideAll(asked);

      assertThat(answers).hasSameSizeAs(asked);
      for (int i = 0; i < asked.size(); i++) {
        assertThat(decided(answers.get(i)))
            .isEqualTo(usher.decide(asked.get(i).contact(), asked.get(i).moment()));
      }
    }
  }

  @Test
  void converter_thatFailsOrGivesNothing_costsNobodyElseTheirAnswer() {
    CurrencyConverter converter =
        (amount, currency) ->
            switch (amount.currency().getCurrencyCode()) {
              case "EUR" ->
                  throw new IllegalStateException("no rate today\u001b[2J\n4111111111111111");
              case "GBP" -> nothing();
              case "JPY" -> amount;
              default -> new Money(amount.amount(), currency);
            };
    PolicySource source =
        PolicySource.folder(
            new PolicyFolder(folder).rules("Assessed(refund >= 5) => escalate(2)").path());
    try (Usher usher = Usher.builder(source).converting(converter).open()) {
      List<Answer> answers =
          usher.decideAll(
              List.of(
                  asked(contact("usd").refund(Money.parse("5 USD"))),
                  asked(contact("eur").refund(Money.parse("5 EUR"))),
                  asked(contact("gbp").dispute(Money.parse("5 GBP"))),
                  asked(contact("jpy").shippingCost(Money.parse("5 JPY"))),
                  asked(contact("chf").refund(Money.parse("5 CHF")))));

      assertThat(decided(answers.get(0)).tier()).isEqualTo(2);
      assertThat(refused(answers.get(1)))
          .isInstanceOf(ContactException.class)
          .hasMessage(
              "contact eur: refund is 5.00 EUR: the currency converter failed:"
                  + " java.lang.IllegalStateException: no rate today\\u001B[2J\\u000A••••••••••••••••")
          .hasRootCauseInstanceOf(IllegalStateException.class);
      assertThat(refused(answers.get(2)))
          .isInstanceOf(ContactException.class)
          .hasMessage(
              "contact gbp: dispute is 5.00 GBP: the currency converter gave nothing for it");
      assertThat(refused(answers.get(3)))
          .hasMessage("contact jpy: shippingCost is 5 JPY: amounts in USD are allowed");
      assertThat(decided(answers.get(4)).tier()).isEqualTo(2);
    }
  }

  @Test
  void converter_thatFailsForOneOfTwoEqualAmounts_isBlamedOnTheRightOne() {
    AtomicInteger asked = new AtomicInteger();
    CurrencyConverter converter =
        (amount, currency) -> {
          if (asked.incrementAndGet() > 1) {
            throw new IllegalStateException("one rate a day");
          }
          return new Money(amount.amount(), currency);
        };
    Contact contact =
        contact("c").refund(Money.parse("5 EUR")).dispute(Money.parse("5 EUR")).build();
    PolicySource source =
        PolicySource.folder(new PolicyFolder(folder).rules("Classified() => vip()").path());
    try (Usher usher = Usher.builder(source).converting(converter).open()) {
      assertThatThrownBy(() -> usher.decide(contact))
          .isInstanceOfSatisfying(
              ContactException.class, refused -> assertThat(refused.field()).isEqualTo("dispute"))
          .hasMessageStartingWith("contact c: dispute is 5.00 EUR: the currency converter failed");
    }
  }

  @SuppressWarnings("NullAway") // What a converter must not do.
  private static Money nothing() {
    return (@Nullable Money) null;
  }

  @Test
  void ruleThatFails_isNamedBesideItsContact_inAMessageThatIsSafeToLog() {
    String id = "x".repeat(1_000);
    List<Argument> name = List.of(new Literal.Text("n", Place.NOWHERE));
    Rule rule =
        Rule.builder("r", Question.CLASSIFIED)
            .proposals(
                List.of(
                    new Proposed(Verb.SIGNAL, name, Comments.NONE, Place.NOWHERE, Place.NOWHERE)))
            .build();
    RuntimeException cause = new IllegalStateException("\u001b[2J\n4111111111111111");
    RuleFailedException failure = new RuleFailedException(id, new RuleFailure(rule, cause));

    assertThat(failure)
        .hasMessage(
            "contact "
                + "x".repeat(40)
                + "…: rule \"r\" failed: java.lang.IllegalStateException:"
                + " \\u001B[2J\\u000A••••••••••••••••")
        .hasCause(cause);
    assertThat(failure.contact()).isEqualTo(id);
    assertThat(failure.rule()).isEqualTo("r");
  }

  /** Hours that only ever opened in the past leave no moment at which anything could fall due. */
  @Test
  void hoursLongPast_refuseWhatNeedsThem_andDecideTheRest() {
    PolicySource source =
        PolicySource.folder(
            new PolicyFolder(folder)
                .file(
                    "policy.yaml",
                    PolicyFolder.MANIFEST.replace(
                        "hours: {mon-fri: \"09:00-17:00\"}",
                        "hours: {}\nexceptions: {\"2026-03-02\": \"09:00-17:00\"}"))
                .rules("Tiered(topic == \"outage\") => respondWithin(businessHours(2))")
                .path());
    try (Usher usher = Usher.builder(source).open()) {
      List<Answer> answers =
          usher.decideAll(
              List.of(
                  asked(contact("a")),
                  asked(contact("b").topic("outage")),
                  asked(contact("c").topic("refund"))));

      assertThat(decided(answers.get(0)).targets()).isEmpty();
      assertThat(refused(answers.get(1)))
          .isInstanceOf(ContactException.class)
          .hasMessageStartingWith("contact b: receivedAt is 2026-03-03T10:00:00Z: ");
      assertThat(decided(answers.get(2)).targets()).isEmpty();
    }
  }

  /** The first and the last moments that a contact may name, and the longest spans from them. */
  @Test
  void endsOfTheSupportedTime_areDecided() {
    String[] rules = {
      "Classified() => emergency(beforeNeeded(businessDays(3)))",
      "Assessed() => escalate(2, atTier(1, days(3660)))",
      "Tiered() => target(\"resolution\", businessDays(3660)).updateEvery(businessHours(9000))",
    };
    Instant first = SupportedTime.FIRST;
    Instant last = SupportedTime.END.minusNanos(1);
    try (Usher usher = usher(rules)) {
      List<Answer> answers =
          usher.decideAll(
              List.of(
                  asked(Contact.builder("first", first, Channel.CHAT).neededBy(first)),
                  asked(Contact.builder("last", last, Channel.CHAT).neededBy(last)),
                  new AskedContact(
                      Contact.builder("all", first, Channel.CHAT)
                          .neededBy(last)
                          .progress(
                              Progress.builder().waiting(List.of(new Waiting(first, last))).build())
                          .build(),
                      last),
                  asked(contact("good"))));

      assertThat(answers).hasOnlyElementsOfType(Answer.Decided.class);
    }
  }

  @Test
  void moments_outsideTheSupportedTime_areRefusedWhereTheyAreSaid() {
    assertThatThrownBy(
            () -> Contact.builder("c", Instant.parse("1969-12-31T23:59:59Z"), Channel.CHAT).build())
        .isInstanceOf(ContactException.class)
        .hasMessageContaining("receivedAt is 1969-12-31T23:59:59Z");
    try (Usher usher = usher("Classified() => vip()")) {
      Contact good = contact("good").build();

      assertThatThrownBy(() -> usher.decide(good, SupportedTime.END))
          .isInstanceOf(ContactException.class)
          .hasMessage("contact good: at is 3000-01-01T00:00:00Z: " + SupportedTime.ALLOWED);
      assertThatThrownBy(() -> usher.decide(good, Instant.MAX))
          .isInstanceOf(ContactException.class)
          .hasMessageStartingWith("contact good: at is ");
    }
  }

  @Test
  void closedUsher_refusesByAnExceptionOfItsOwn_andStillSaysItsPolicy() {
    Usher usher = usher("Classified() => vip()");
    usher.close();
    usher.close();

    assertThatThrownBy(() -> usher.decide(contact("c").build()))
        .isInstanceOfSatisfying(
            UsherClosedException.class, failure -> assertThat(failure.contact()).isEqualTo("c"))
        .hasMessage("contact c: this usher is closed: open the policy again");
    assertThatThrownBy(() -> usher.decide(contact("x".repeat(1_000)).build()))
        .hasMessage("contact " + "x".repeat(40) + "…: this usher is closed: open the policy again");
    assertThatThrownBy(() -> usher.decideAll(List.of(asked(contact("d")))))
        .isInstanceOf(UsherClosedException.class);
    assertThatThrownBy(() -> usher.decideAll(List.of()))
        .isInstanceOf(UsherClosedException.class)
        .hasMessage("this usher is closed: open the policy again");
    assertThat(usher.policy().manifest().name()).isEqualTo("desk");
  }

  /** The converter holds a decision up while the usher is closed. */
  @Test
  void close_whileADecisionIsUnderWay_letsItEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    CurrencyConverter converter =
        (amount, currency) -> {
          begun.countDown();
          await(closed);
          return new Money(amount.amount(), currency);
        };
    PolicySource source =
        PolicySource.folder(
            new PolicyFolder(folder).rules("Assessed(refund >= 5) => escalate(2)").path());
    Usher usher = Usher.builder(source).converting(converter).open();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Contact contact = contact("c").refund(Money.parse("5 EUR")).build();
      Callable<Decision> decision = () -> usher.decide(contact);
      Future<Decision> running = thread.submit(decision);
      begun.await();
      usher.close();
      closed.countDown();

      assertThat(running.get().tier()).isEqualTo(2);
    } finally {
      thread.shutdownNow();
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

  @Test
  @SuppressWarnings("NullAway") // What a caller must not do.
  void nulls_areNamed() {
    Contact contact = contact("c").build();
    try (Usher usher = usher("Classified() => vip()")) {
      for (Consumer<Usher> call :
          List.<Consumer<Usher>>of(
              u -> u.decide(null), u -> u.decide(null, RECEIVED), u -> u.decide(null, null))) {
        assertThatThrownBy(() -> call.accept(usher))
            .isInstanceOf(NullPointerException.class)
            .hasMessage("contact");
      }
      assertThatThrownBy(() -> usher.decide(contact, null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("at");
      assertThatThrownBy(() -> usher.decideAll(null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("contacts");
      assertThatThrownBy(
              () -> usher.decideAll(Arrays.asList(AskedContact.atReceipt(contact), null)))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("contacts[1]");
      assertThatThrownBy(() -> Usher.open((String) null)).hasMessage("policy");
      assertThatThrownBy(() -> Usher.open((Path) null)).hasMessage("folder");
      assertThatThrownBy(() -> Usher.open((PolicySource) null)).hasMessage("source");
      assertThatThrownBy(() -> Usher.builder(null)).hasMessage("source");
    }
  }
}
