package dev.usher.ops.explain;

import static dev.usher.ops.testing.CommandRun.fed;
import static dev.usher.ops.testing.CommandRun.usher;
import static dev.usher.ops.testing.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.data.ExplanationReader;
import dev.usher.explain.Explanation;
import dev.usher.ops.terminal.Screen;
import dev.usher.ops.terminal.Terminal.Surroundings;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
  private static final String REFUND = contact("a", "\"topic\":\"refund\",\"refund\":480");

  @TempDir private static Path folder;

  private static String policy;

  @BeforeAll
  static void write() {
    policy = Samples.policy(folder.resolve("returns"));
  }

  @Test
  void target_saysHowItStands_unlessItIsRunning() {
    String answered = "\"progress\":{\"firstRespondedAt\":\"2026-03-03T10:30:00+09:00\"}";
    String later = "--at=2026-03-04T10:00:00+09:00";

    assertThat(fed(contact("a", answered), "explain", policy, "-", later).out())
        .contains("first response, due 2026-03-03 12:00, met ");
    assertThat(fed(contact("a", "\"refund\":1"), "explain", policy, "-", later).out())
        .contains("first response, due 2026-03-03 12:00, breached ");
    assertThat(fed(contact("a", "\"refund\":1"), "explain", policy, "-").out())
        .containsPattern("first response, due 12:00 +[A-Z]");
  }

  @Test
  void oneScreen_saysWhatIsSo_whatNearlyHappened_andWhatWouldChangeIt() {
    CommandRun run = fed(REFUND, "explain", policy, "-");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Contact a as of 2026-03-03 Tue 10:00 (Asia/Seoul), policy returns 2.1.0

            Decided
              topic refund                     as the contact says
              severity NORMAL                  no rule says more
              tier 1 (agent)                   no rule says more
              owner agent                      the role of the tier
              queue agent                      the owner
              finance must agree         RE-2  A refund needs finance
              first response, due 12:00  RE-1  A customer is answered within two hours

            Later
              2026-03-04 10:00 tier 2 (lead)  RE-4  A case that stays a day goes to the lead

            Nearly fired
              RE-3  A refund above 500 is looked at twice by the lead
                the refund is more than 500.00 USD: 480.00 USD, 20.01 USD short
              RE-8  A customer of the first rank is a VIP
                the account's tier is VIP: STANDARD, 3 levels short
              RE-5  An outage is an emergency, and its customer is called
                the topic is outage: refund
              RE-6  In an emergency somebody calls within half an hour
                it is an emergency: no
              RE-7  A tangle belongs to the shop
                the topic is tangle: refund
              and 2 other rules; --all shows every rule

            What would change it
              the refund 20.01 USD more (500.01 USD): tier 1 becomes 2; owner agent becomes lead; holds +second-look; escalations −tier 2 at 2026-03-04 10:00
              the refund 480.00 USD less (0.00 USD): approvals −finance
              the account's tier VIP instead of STANDARD: vip no becomes yes
              the topic outage instead of refund: severity normal becomes critical; emergency no becomes yes; signals +outage; actions +call-back by web due 2026-03-03 10:30, +log
              the topic parcel instead of refund: queue agent becomes shop; targets +resolution by 2026-03-05 10:00
              the topic tangle instead of refund: replyVia none becomes phone; conflicts +queue (shop or web)
            """);
  }

  @Test
  void aRule_isShownConditionByCondition() {
    assertThat(fed(REFUND, "explain", policy, "-", "--rule", "looked at TWICE").out())
        .isEqualTo(
            """
            Contact a as of 2026-03-03 Tue 10:00 (Asia/Seoul), policy returns 2.1.0

            RE-3  A refund above 500 is looked at twice by the lead: did not fire (rules.drl:19:6)
              When the refund is more than 500.00 USD: tier 2 (lead), on hold for second-look.
              no   the refund is more than 500.00 USD (rules.drl:22:22)
                   met 480.00 USD, wanted more than 500.00 USD: 20.01 USD short
            """);
  }

  @Test
  void aClause_isShownWithAllItsRules_andWhatBeatThem() {
    String outage = contact("a", "\"topic\":\"tangle\",\"refund\":600");

    assertThat(fed(outage, "explain", policy, "-", "--clause", "re-7").out())
        .isEqualTo(
            """
            Contact a as of 2026-03-03 Tue 10:00 (Asia/Seoul), policy returns 2.1.0

            RE-7  A tangle belongs to the shop: fired (rules.drl:51:6)
              When the topic is tangle: queue shop, reply via PHONE.
              yes  the topic is tangle (rules.drl:54:20)
                   met tangle, wanted tangle
              → queue shop: in conflict with "A tangle belongs to the web team"
              → reply via PHONE: followed

            RE-7  A tangle belongs to the web team: fired (rules.drl:59:6)
              When the topic is tangle: queue web.
              yes  the topic is tangle (rules.drl:62:20)
                   met tangle, wanted tangle
              → queue web: in conflict with "A tangle belongs to the shop"
            """);
    assertThat(fed(outage, "explain", policy, "-", "--clause", "RE-4").out())
        .isEqualTo(
            """
            Contact a as of 2026-03-03 Tue 10:00 (Asia/Seoul), policy returns 2.1.0

            RE-4  A case that stays a day goes to the lead: fired (rules.drl:27:6)
              Always: tier 2 (lead), from 24 hours after reaching tier 1.
              → tier 2 (lead), from 24 hours after reaching tier 1: comes to nothing for this contact
            """);
  }

  @Test
  void all_showsEveryRule() {
    CommandRun run = fed(REFUND, "explain", policy, "-", "--all");
    try (Usher usher = Usher.open(Path.of(policy))) {
      usher.policy().rules().forEach(rule -> assertThat(run.out()).contains(rule.name() + ": "));
    }
  }

  @Test
  void quiet_saysOnlyWhatIsSo() {
    assertThat(fed(REFUND, "explain", policy, "-", "-q").out())
        .contains("Decided\n", "tier 1 (agent)")
        .doesNotContain("Nearly fired", "What would change it");
  }

  @Test
  void json_isTheExplanation_ofTheMomentThatTheCommandNames() {
    CommandRun run =
        fed(REFUND, "explain", policy, "-", "--format", "json", "--at", "2026-03-05T10:00:00Z");
    try (Usher usher = Usher.open(Path.of(policy))) {
      ContactReader reader = ContactReader.in(usher.policy().manifest().currency());
      Explanation explanation =
          usher.explain(reader.read(REFUND).contact(), Instant.parse("2026-03-05T10:00:00Z"));

      assertThat(ExplanationReader.in(usher.policy().manifest().zone()).read(run.out()))
          .isEqualTo(explanation);
    }
  }

  @Test
  void theMomentInTheFile_winsOverThatOfTheCommand() {
    String asked = "{\"contact\":" + REFUND + ",\"at\":\"2026-03-04T10:00:00+09:00\"}";

    assertThat(fed(asked, "explain", policy, "-", "--at", "2026-03-05T10:00:00Z").lines().get(0))
        .isEqualTo("Contact a as of 2026-03-04 Wed 10:00 (Asia/Seoul), policy returns 2.1.0");
  }

  @Test
  void aContactMayBeYaml_andTheAnswerAFile() {
    String yaml =
        """
        id: a
        receivedAt: "2026-03-03T10:00:00+09:00"
        channel: email
        topic: refund
        refund: 480.00 USD
        """;
    String file = Samples.write(folder.resolve("a.yaml"), yaml);
    Path out = folder.resolve("out.txt");

    CommandRun run = usher("explain", policy, file, "-o", out.toString());

    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    assertThat(Samples.read(out)).isEqualTo(fed(REFUND, "explain", policy, "-").out());
  }

  @Test
  void ofSeveralContacts_theIdSaysWhich() {
    String several =
        contact("a", "\"refund\":1") + "\n\n" + contact("b", "\"refund\":2") + "\n{\"id\":\"c\"}\n";

    assertThat(fed(several, "explain", policy, "-", "--id", "b").lines().get(0))
        .startsWith("Contact b ");
    assertThat(fed(several, "explain", policy, "-"))
        .isEqualTo(
            new CommandRun(
                2, "", "usher: <stdin> holds 3 contacts: --id says which, such as --id a\n"));
    assertThat(fed(several, "explain", policy, "-", "--id", "d"))
        .isEqualTo(new CommandRun(2, "", "usher: <stdin> holds no contact \"d\": it holds a, b\n"));
    assertThat(fed(several, "explain", policy, "-", "--id", "c"))
        .isEqualTo(
            new CommandRun(
                1,
                "",
                """
                <stdin>:4: contact c: receivedAt is missing, line 1, column 1
                usher: the contact was rejected
                """));
    assertThat(fed(contact("a", "\"refund\":1"), "explain", policy, "-", "--id", "b").err())
        .isEqualTo("usher: <stdin> holds no contact \"b\": it holds a\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --rule tangle                     | 2 rules have "tangle" in their names: "A tangle belongs to the shop", "A tangle belongs to the web team"
          --rule "A refund neads finance"   | has no rule "A refund neads finance"; did you mean "A refund needs finance"? --all shows every rule
          --rule shoop                      | has no rule "shoop"; did you mean "A tangle belongs to the shop"? --all shows every rule
          --rule 42                         | has no rule "42"; --all shows every rule
          --clause RE-99                    | has no clause RE-99
          --all --clause RE-1               | --rule, --clause and --all exclude each other
          """)
  void whatIsNotThere_isAWrongUse(String arguments, String message) {
    String[] words = arguments.replaceAll("\"(.*)\"", "$1").split(" ", 2);
    CommandRun run =
        arguments.contains("--all")
            ? fed(REFUND, "explain", policy, "-", "--all", "--clause", "RE-1")
            : fed(REFUND, "explain", policy, "-", words[0], words[1]);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--rule", "--clause"})
  void nothingNamed_isAWrongUse(String option) {
    for (String nothing : List.of("", " ")) {
      CommandRun run = fed(REFUND, "explain", policy, "-", option, nothing);

      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("usher: " + option + " needs a ");
    }
  }

  @Test
  void aContactThatDoesNotFit_isAFinding() {
    CommandRun unknown = fed(contact("a", "\"topic\":\"refnd\""), "explain", policy, "-");
    CommandRun early = fed(REFUND, "explain", policy, "-", "--at", "2026-03-01T00:00:00Z");
    CommandRun none = fed(" \n", "explain", policy, "-");

    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("<stdin>: ", "topic", "refund", "usher: the contact was");
    assertThat(early.exit()).isEqualTo(1);
    assertThat(early.err()).contains("2026-03-01");
    assertThat(none).isEqualTo(new CommandRun(2, "", "usher: <stdin> holds no contact\n"));
  }

  @Test
  void aNarrowTerminal_breaksLines() {
    Surroundings narrow =
        new Surroundings(
            false, true, true, ZoneOffset.UTC, System::nanoTime, new Screen(60, false));
    CommandRun run =
        CommandRun.in(
            narrow,
            new ByteArrayInputStream(REFUND.getBytes(StandardCharsets.UTF_8)),
            "explain",
            policy,
            "-");

    assertThat(run.lines()).allMatch(line -> line.length() <= 60);
    assertThat(run.out()).contains("20.01\n        USD short");
  }
}
