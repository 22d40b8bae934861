package dev.usher.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vocabulary is read from the model; here stands what that yields today. */
class VocabularyTest {
  private static final Vocabulary VOCABULARY = Vocabulary.get();

  private static Fact fact(String name) {
    return VOCABULARY.facts().get(name);
  }

  private static String listed(Fact fact) {
    return fact.properties().values().stream()
        .map(
            subject ->
                subject.name()
                    + " "
                    + subject.type().getSimpleName()
                    + (subject.nullable() ? "?" : ""))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void tiered_offersEveryPropertyWithItsTypeAndWhetherItMayBeAbsent() {
    assertThat(listed(fact("Tiered")))
        .isEqualTo(
            """
            account.annualRevenue BigDecimal?
            account.atRisk boolean
            account.entitlements Set
            account.id String?
            account.labels Set
            account.manager String?
            account.preferredChannel Channel?
            account.projectedRevenue BigDecimal?
            account.tier AccountTier
            attempts int
            authenticated boolean
            channel Channel
            dispute BigDecimal?
            emergency boolean
            id String
            impact.businessImpact boolean
            impact.fundsAtRisk boolean
            impact.largeClientAffected boolean
            impact.outage boolean
            impact.usersAffectedPercent BigDecimal
            labels Set
            language String?
            message.accountNumber boolean
            message.cardNumber boolean
            open boolean
            openDesk String?
            refund BigDecimal?
            severity Severity
            shippingCost BigDecimal?
            signals Set
            statedSeverity Severity?
            surge boolean
            tier int
            topic String?
            vip boolean
            """);
  }

  @Test
  void facts_knowMoreFromQuestionToQuestion() {
    Set<String> later = new TreeSet<>(fact("Assessed").properties().keySet());
    later.removeAll(fact("Classified").properties().keySet());

    assertThat(fact("Classified").properties()).isEqualTo(fact("Intake").properties());
    assertThat(later).containsExactly("emergency", "severity", "signals", "vip");
  }

  @Test
  void verbs_areThoseOfTheFactsOwnQuestion() {
    assertThat(fact("Intake").verbs()).containsOnlyKeys("topic");
    assertThat(fact("Classified").verbs())
        .containsOnlyKeys("severity", "vip", "emergency", "signal");
    assertThat(fact("Assessed").verbs()).containsOnlyKeys("escalate", "approve", "hold");
    assertThat(fact("Tiered").verbs())
        .containsOnlyKeys(
            "route",
            "assign",
            "replyVia",
            "approve",
            "hold",
            "respondWithin",
            "target",
            "updateEvery",
            "act");
    assertThat(fact("Tiered").verbs().get("act")).hasSize(4);
  }

  @Test
  void questions_areTheSameForEveryFact() {
    assertThat(VOCABULARY.facts().values())
        .allSatisfy(
            fact ->
                assertThat(fact.questions())
                    .containsOnlyKeys(
                        "mentions",
                        "inSample",
                        "neededWithin",
                        "contactsWithin",
                        "contactsOnTopicWithin",
                        "earlierContactsWithin"));
  }

  /** A text or a figure without a meaning is checked against nothing, so each is listed here. */
  @Test
  void parameters_withoutAMeaning_areOnlyTheAmountsOfSpans() {
    Stream<Callable> all =
        Stream.concat(
                VOCABULARY.facts().values().stream()
                    .flatMap(fact -> Stream.of(fact.verbs(), fact.questions())),
                Stream.of(VOCABULARY.words()))
            .map(Map::values)
            .flatMap(overloads -> overloads.stream().flatMap(List::stream));

    assertThat(all.flatMap(VocabularyTest::withoutMeaning).distinct())
        .containsExactlyInAnyOrder(
            "seconds/0",
            "minutes/0",
            "hours/0",
            "days/0",
            "businessMinutes/0",
            "businessHours/0",
            "businessDays/0");
  }

  private static Stream<String> withoutMeaning(Callable callable) {
    return Stream.iterate(0, i -> i < callable.size(), i -> i + 1)
        .filter(i -> Set.of(String.class, int.class).contains(callable.parameters().get(i)))
        .filter(i -> callable.meaning(i) == Meaning.FREE)
        .map(i -> callable.name() + "/" + i);
  }

  @Test
  void types_haveWordsForPeople() {
    Stream<Class<?>> parameters =
        VOCABULARY.facts().values().stream()
            .flatMap(fact -> fact.verbs().values().stream())
            .flatMap(List::stream)
            .flatMap(verb -> verb.parameters().stream());

    assertThat(parameters.map(TypeNames::of)).noneMatch(name -> name.contains("of the type"));
  }
}
