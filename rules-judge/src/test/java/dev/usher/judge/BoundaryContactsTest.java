package dev.usher.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.FieldValue;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.policy.rule.RuleFile;
import dev.usher.testing.SamplePolicy;
import dev.usher.testing.ShippedScenarios;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundaryContactsTest {
  private static final int SEED = 4;

  static Stream<String> policies() {
    return ShippedScenarios.POLICIES.stream();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void contacts_fitTheirPolicy_andLeaveHardlyARuleUnasked(String policy) {
    try (Usher usher = Usher.open(policy)) {
      Set<String> fired = new TreeSet<>();
      BoundaryContacts.of(usher.policy(), SEED).stream()
          .limit(2_000)
          .map(each -> usher.decide(each.contact(), each.moment()))
          .map(Decision::reasons)
          .flatMap(List::stream)
          .map(Reason::rule)
          .forEach(fired::add);
      assertThat(usher.policy().rules())
          .filteredOn(rule -> !fired.contains(rule.name()))
          .as("seed %d", SEED)
          .hasSizeLessThanOrEqualTo(1 + usher.policy().rules().size() / 20);
    }
  }

  private static List<AskedContact> drawn(Usher usher, long seed) {
    return BoundaryContacts.of(usher.policy(), seed).stream().limit(500).toList();
  }

  @Test
  void series_isTheSameForTheSameSeed() {
    try (Usher usher = Usher.open("kyndof")) {
      assertThat(drawn(usher, SEED)).isEqualTo(drawn(usher, SEED)).isNotEqualTo(drawn(usher, 5));
      assertThat(BoundaryContacts.of(usher.policy(), SEED).seed()).isEqualTo(SEED);
    }
  }

  @Test
  void amounts_lieBelowAtAndAboveWhatRulesCompareWith() {
    try (Usher usher = Usher.open("kyndof")) {
      assertThat(drawn(usher, SEED))
          .map(AskedContact::contact)
          .map(Contact::refund)
          .filteredOn(refund -> refund != null)
          .map(refund -> refund.amount())
          .usingElementComparator(BigDecimal::compareTo)
          .contains(new BigDecimal("499.99"), new BigDecimal("500"), new BigDecimal("500.01"));
    }
  }

  @Test
  void moments_lieAtReceiptOrAfterIt() {
    try (Usher usher = Usher.open("kyndof")) {
      assertThat(drawn(usher, SEED))
          .allMatch(each -> !each.moment().isBefore(each.contact().receivedAt()))
          .anyMatch(each -> each.moment().equals(each.contact().receivedAt()))
          .anyMatch(each -> each.moment().isAfter(each.contact().receivedAt()));
    }
  }

  private static List<FieldValue> said(String field, String condition) {
    String text =
        "package costume_maker;\nrule \"r\" when $case : Intake(%s) then $case.topic(\"refund\"); end"
            .formatted(condition);
    RuleFile file = RuleFileReader.read("r.drl", text, new RuleDiagnostics("r.drl"));
    BoundaryContacts contacts = BoundaryContacts.of(SamplePolicy.manifest(), file.rules(), SEED);
    return contacts.stream()
        .limit(300)
        .map(each -> each.contact().fields().get(field))
        .distinct()
        .toList();
  }

  @Test
  void numbersOfFields_lieBelowAtAndAboveWhatRulesCompareWith_andAreAbsent() {
    assertThat(said("days", "number(\"days\") <= 30"))
        .contains(null, FieldValue.of(29), FieldValue.of(30), FieldValue.of(31));
    assertThat(said("days", "number(\"days\") < 2.5B"))
        .contains(
            FieldValue.of(new BigDecimal("2.4")),
            FieldValue.of(new BigDecimal("2.5")),
            FieldValue.of(new BigDecimal("2.6")));
    assertThat(said("days", "number(\"days\") < 0")).contains(FieldValue.of(-1));
    assertThat(said("total", "amount(\"total\") > 100.50B"))
        .contains(
            null,
            FieldValue.of("100.49 USD"),
            FieldValue.of(new BigDecimal("100.5")),
            FieldValue.of("100.51 USD"));
  }

  @Test
  void otherFields_areWhatRulesCompareWith_orSomethingElse_orAbsent() {
    assertThat(said("by-us", "yes(\"by-us\")"))
        .containsExactlyInAnyOrder(null, FieldValue.of(true), FieldValue.of(false));
    assertThat(said("fare", "text(\"fare\") == \"basic\""))
        .contains(null, FieldValue.of("basic"), FieldValue.of("economy"));
    assertThat(said("region", "text(\"region\") == \"north\""))
        .containsExactlyInAnyOrder(null, FieldValue.of("north"), FieldValue.of("other"));
    assertThat(said("defects", "texts(\"defects\") contains \"torn\""))
        .contains(null, FieldValue.of(Set.of()), FieldValue.of(Set.of("torn")));
  }

  @Test
  void momentsOfFields_lieAroundTheSpansOfRules_andAroundReceipt() {
    String text =
        "package costume_maker;\nrule \"r\" when $case : Intake(within(\"sent\", days(30))) then"
            + " $case.topic(\"refund\"); end";
    RuleFile file = RuleFileReader.read("r.drl", text, new RuleDiagnostics("r.drl"));
    Set<Duration> before =
        BoundaryContacts.of(SamplePolicy.manifest(), file.rules(), SEED).stream()
            .limit(300)
            .map(AskedContact::contact)
            .filter(contact -> contact.fields().containsKey("sent"))
            .map(contact -> Duration.between(sent(contact), contact.receivedAt()))
            .collect(Collectors.toSet());

    assertThat(before)
        .contains(
            Duration.ofDays(30).minusSeconds(1),
            Duration.ofDays(30),
            Duration.ofDays(30).plusSeconds(1),
            Duration.ofSeconds(-1),
            Duration.ZERO);
  }

  private static Instant sent(Contact contact) {
    return Instant.parse(((FieldValue.OfText) contact.fields().get("sent")).text());
  }
}
