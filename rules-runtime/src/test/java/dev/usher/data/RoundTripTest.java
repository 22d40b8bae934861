package dev.usher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import dev.usher.model.internal.HiddenCharacters;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back as an equal thing, and written again as an equal text. */
class RoundTripTest {
  private static final int MANY = 10_000;
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant AT = Instant.parse("2026-03-03T01:00:00Z");

  private final ContactReader contactReader = ContactReader.in(Currency.getInstance("USD"));
  private final DecisionWriter decisionWriter = new DecisionWriter();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_260_303)
  void contacts_writtenAndRead_areEqual(long seed) {
    RandomData data = new RandomData(seed);
    List<ContactWriter> writers = List.of(new ContactWriter(), ContactWriter.in(SEOUL));
    for (int i = 0; i < MANY; i++) {
      AskedContact asked = data.asked();
      ContactWriter writer = data.any(writers);
      String text = writer.toJson(asked);
      AskedContact read = contactReader.read(text);
      assertThat(read).as(text).isEqualTo(asked);
      assertThat(read.contact()).as(text).hasSameHashCodeAs(asked.contact());
      assertThat(writer.toJson(read)).isEqualTo(text);
      assertOneVisibleLine(text);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_260_304)
  void decisions_writtenAndRead_areEqual(long seed) {
    RandomDecisions data = new RandomDecisions(seed);
    for (int i = 0; i < MANY; i++) {
      Decision decision = data.decision();
      String text = decisionWriter.toJson(decision);
      Decision read = DecisionReader.in(decision.policy().zone()).read(text);
      assertThat(read).as(text).isEqualTo(decision).hasSameHashCodeAs(decision);
      assertThat(decisionWriter.toJson(read)).isEqualTo(text);
      assertOneVisibleLine(text);
    }
  }

  private static void assertOneVisibleLine(String text) {
    assertThat(text.codePoints()).noneMatch(HiddenCharacters::mayNotBeShown);
  }

  @ParameterizedTest
  @EnumSource
  void proposal_ofEachAttribute_isReadBackAsItsKind(Attribute attribute) {
    RandomDecisions data = new RandomDecisions(attribute.key().hashCode());
    for (int i = 0; i < 100; i++) {
      Proposal proposal = data.proposal(attribute);
      assertThat(proposal.attribute()).isEqualTo(attribute);
      assertThat(proposal.path()).startsWith(attribute.key());
      Decision decision = because(Reason.builder(new Source.Rule("r", null), proposal).build());
      Decision read = DecisionReader.in(SEOUL).read(decisionWriter.toJson(decision));
      assertThat(read.reasons().get(0).proposal()).isEqualTo(proposal);
    }
  }

  private static Decision because(Reason... reasons) {
    PolicyRef policy = new PolicyRef("p", "1", "sha256:0", SEOUL);
    return Decision.builder("c", policy, AT, "agent").reasons(List.of(reasons)).build();
  }

  @Test
  void contact_withTheLeast_isWrittenWithNothingElse() {
    Contact contact = Contact.builder("k-1", AT, Channel.IN_APP).build();
    assertThat(new ContactWriter().toJson(contact))
        .isEqualTo(
            "{\"id\":\"k-1\",\"receivedAt\":\"2026-03-03T01:00:00Z\",\"channel\":\"IN_APP\"}");
    assertThat(ContactWriter.in(SEOUL).toJson(new AskedContact(contact, AT)))
        .isEqualTo(
            "{\"contact\":{\"id\":\"k-1\",\"receivedAt\":\"2026-03-03T10:00:00+09:00\","
                + "\"channel\":\"IN_APP\"},\"at\":\"2026-03-03T10:00:00+09:00\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "tier":1                        | "tier":0           | no decision: tier is 0: 1 or more
          "tier":1                        | "tiers":1          | no decision: tiers is not known here (did you mean "tier"?), line 1,
          "kind":"vip"                    | "kind":"vap"       | reasons[0].kind is "vap": one of topic, severity,
          "kind":"vip"                    | "kind":"signal"    | no decision: reasons[0].name is missing, line 1, column
          "kind":"vip"                    | "kind":"vip","by":"x" | reasons[0].by is not known here
          "rule":"r"                      | "source":"r"       | reasons[0].source is "r": one of stated-severity, recorded-tier
          "rule":"r"                      | "rule":"r","source":"recorded-tier" | allowed only where there is no rule
          "at":"2026-03-03T10:00:00+09:00"| "at":"1969-12-31T00:00:00Z" | a time from 1970 to 9999 (UTC) is allowed
          "severity":"NORMAL"             | "severity":"BAD"   | severity is "BAD": one of NORMAL
          "owner":"agent"                 | "owner":" "        | no decision: owner is " ": a text that is not blank
          """)
  void decision_thatIsNone_isRefusedWithThePlace(String part, String wrong, String message) {
    Decision decision =
        because(Reason.builder(new Source.Rule("r", null), new Proposal.Vip()).build());
    String text = decisionWriter.toJson(decision);
    assertThat(text).contains(part.strip());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionReader.in(SEOUL).read(text.replace(part.strip(), wrong)))
        .withMessageContaining(message)
        .withMessageMatching(".*, line 1, column \\d+");
  }
}
