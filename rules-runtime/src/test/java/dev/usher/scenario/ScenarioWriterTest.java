package dev.usher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.data.RandomData;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Money;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.testing.Cases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back, passes, and looks as the files that come with Usher do. */
class ScenarioWriterTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T01:00:00Z");
  private static final PolicyRef POLICY =
      new PolicyRef("desk", "1", "sha256:0", ZoneId.of("Asia/Seoul"));

  private final ScenarioWriter writer = new ScenarioWriter();

  private static Usher opened(String policy) {
    return policy.startsWith("..") ? Usher.open(Path.of(policy)) : Usher.open(policy);
  }

  @Test
  void a_scenario_expects_all_that_was_decided() {
    Contact contact =
        Contact.builder("k-1", RECEIVED, Channel.IN_APP)
            .topic("refund")
            .refund(Money.of("750", "USD"))
            .message("It was promised for Friday: \"no later\", they said, and it was not there")
            .build();
    try (Usher usher = Usher.open("kyndof")) {
      Decision decision = usher.decide(contact);
      assertThat(writer.file(List.of(ScenarioDraft.of(contact, decision))))
          .isEqualTo(
              """
              scenarios:
                - name: A contact about refund, 750.00 USD asked for, goes to cs-lead on tier 3
                  clauses: [KY-T10, KY-W1, KY-C6, KY-R1, KY-C3, KY-R5]
                  contact:
                    {id: k-1, receivedAt: "2026-03-03T10:00:00+09:00", channel: in-app, topic: refund,
                     message: "It was promised for Friday: \\"no later\\", they said, and it was not there",
                     refund: 750.00 USD}
                  expect:
                    topic: refund
                    severity: normal
                    vip: false
                    emergency: false
                    tier: 3
                    owner: cs-lead
                    queue: cs-lead
                    replyVia: email
                    approvals: [cs-lead]
                    holds: []
                    targets:
                      escalation-response: {within: PT4H, clock: business, due: "2026-03-03T14:00:00+09:00"}
                      first-response: {within: PT2H, clock: business, due: "2026-03-03T12:00:00+09:00"}
                    actions: [consult-finance, lead-outreach]
              """);
    }
  }

  @Test
  void a_later_moment_is_asked_about_and_says_how_targets_stand() {
    Contact contact = Contact.builder("k-1", RECEIVED, Channel.EMAIL).build();
    try (Usher usher = Usher.open("kyndof")) {
      Decision decision = usher.decide(contact, RECEIVED.plus(Duration.ofDays(3)));
      assertThat(writer.items(List.of(ScenarioDraft.of(contact, decision)), 0))
          .isEqualTo(
              """
              - name: A contact goes to support-specialist on tier 1
                clauses: [KY-W1, KY-R1]
                contact: {id: k-1, receivedAt: "2026-03-03T10:00:00+09:00", channel: email}
                at: "2026-03-06T10:00:00+09:00"
                expect:
                  severity: normal
                  vip: false
                  emergency: false
                  tier: 1
                  owner: support-specialist
                  queue: support-specialist
                  replyVia: email
                  approvals: []
                  holds: []
                  targets:
                    first-response:
                      {within: PT2H, clock: business, due: "2026-03-03T12:00:00+09:00", state: breached}
                  absent: {topic: true}
              """);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "csm-bridge",
        "dignifi",
        "kickfin",
        "kraken",
        "kyndof",
        "../examples/returns-desk"
      })
  void what_is_decided_about_any_contact_is_written_read_back_and_passes(String policy) {
    long seed = System.nanoTime();
    try (Usher usher = opened(policy)) {
      ScenarioReader reader = ScenarioReader.of(usher.policy());
      int count = 0;
      for (Contact contact : new Cases(usher.policy().manifest(), seed).next(200)) {
        Instant at = contact.receivedAt().plus(Duration.ofHours(count++ % 3 * 40L));
        ScenarioDraft draft = ScenarioDraft.of(contact, usher.decide(contact, at));

        String yaml = writer.file(List.of(draft));

        String what = "seed " + seed + "\n" + yaml;
        assertThat(reader.check("drafted.yaml", yaml)).as(what).isEmpty();
        Scenario read = reader.read("drafted.yaml", yaml).get(0);
        assertThat(read.contact()).as(what).isEqualTo(contact);
        assertThat(read.at()).as(what).isEqualTo(at);
        assertThat(read.run(usher::decide).differences()).as(what).isEmpty();
        assertThat(yaml.lines()).as(what).allMatch(line -> line.length() <= 100);
        assertThat(writer.file(List.of(draft))).isEqualTo(yaml);
      }
    }
  }

  @Test
  void whatever_a_contact_holds_is_read_back() {
    long seed = System.nanoTime();
    RandomData data = new RandomData(seed);
    ScenarioReader reader = ScenarioReader.of("desk", Currency.getInstance("USD"));
    for (int i = 0; i < 1_000; i++) {
      AskedContact asked = data.asked();
      Contact contact = asked.contact();
      Decision decision = Decision.builder(contact.id(), POLICY, asked.moment(), "agent").build();

      String yaml = writer.file(List.of(new ScenarioDraft("A name", contact, decision)));

      String what = "seed " + seed + "\n" + yaml;
      Scenario read = reader.read("drafted.yaml", yaml).get(0);
      assertThat(read.contact()).as(what).isEqualTo(contact);
      assertThat(read.at()).as(what).isEqualTo(asked.moment());
      assertThat(yaml).as(what).doesNotContain("\t", "\r", "\u0000", "\u202E");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "null",
        "12",
        " blanks  all   around ",
        "a: b",
        "a #b",
        "- a",
        "\"quoted\" and \\ slashed \\ on",
        "two\nlines\r\nand a\ttab",
        "\u202Eturned",
        "\uFFFE\uFFFD\uD83D\uDE00\uDB40\uDC41 end",
        "{a, b}",
        "&a",
        "'a'",
        "?",
        "@a",
        "%a",
        "750.00 USD",
        "2026-03-03",
        "09:00"
      })
  void a_message_is_read_back_as_it_was_however_long(String message) {
    for (String text : List.of(message, message.concat(" and so on").repeat(30))) {
      Contact contact = contact().message(text).build();
      Decision decision = Decision.builder("c", POLICY, RECEIVED, "agent").build();
      String yaml = writer.file(List.of(new ScenarioDraft("A name", contact, decision)));
      assertThat(
              ScenarioReader.of("desk", Currency.getInstance("USD"))
                  .read("drafted.yaml", yaml)
                  .get(0)
                  .contact()
                  .message())
          .as(yaml)
          .isEqualTo(text);
    }
  }

  private static ContactBuilder contact() {
    return Contact.builder("c", RECEIVED, Channel.EMAIL);
  }

  @Test
  void two_of_one_name_and_none_at_all_are_refused() {
    Decision decision = Decision.builder("c", POLICY, RECEIVED, "agent").build();
    ScenarioDraft draft = ScenarioDraft.of(contact().build(), decision);
    assertThatThrownBy(() -> writer.file(List.of(draft, draft)))
        .hasMessage("drafts has one name twice: each has a name of its own");
    assertThatThrownBy(() -> writer.file(List.of()))
        .hasMessage("drafts is empty: one or more are needed");
  }

  @Test
  void a_draft_refuses_what_no_scenario_can_be_named_and_a_decision_about_another_contact() {
    Contact contact = contact().build();
    Decision decision = Decision.builder("c", POLICY, RECEIVED, "agent").build();
    assertThatThrownBy(() -> new ScenarioDraft(" ", contact, decision))
        .hasMessageContaining("name");
    Decision other = Decision.builder("d", POLICY, RECEIVED, "agent").build();
    assertThatThrownBy(() -> new ScenarioDraft("A name", contact, other))
        .hasMessage("decision is about contact \"d\": one about \"c\" is needed");
  }
}
