package dev.usher.ops.decide;

import static dev.usher.ops.testing.CommandRun.fed;
import static dev.usher.ops.testing.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideCsvTest {
  @TempDir private static Path folder;
  private static String policy;

  @BeforeAll
  static void write() {
    policy = Samples.policy(folder.resolve("returns"));
    Path manifest = Path.of(policy, "policy.yaml");
    Samples.write(manifest, Samples.read(manifest) + "refunds: {unless-ruled: granted}\n");
  }

  private static List<String> values(String record) {
    return List.of(record.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }

  private static String value(CommandRun run, int record, String column) {
    List<String> lines = run.lines();
    return values(lines.get(record)).get(values(lines.get(0)).indexOf(column));
  }

  @Test
  void records_come_under_their_names_and_end_as_RFC_4180_has_it() {
    CommandRun run =
        fed(
            contact("a", "\"refund\":750") + "\n" + contact("b", "\"topic\":\"outage\""),
            "decide",
            policy,
            "--format",
            "csv");
    assertThat(run.out().replaceAll("sha256:[0-9a-f]{64}", "sha256:…"))
        .isEqualTo(
            """
            formatVersion,contact,at,topic,severity,vip,emergency,signals,tier,owner,queue,replyVia,approvals,anyOf,holds,refund.verdict,refund.asked,refund.amount,refund.currency,refund.refusals,escalation-response.due,escalation-response.state,first-response.due,first-response.state,next-response.due,next-response.state,next-update.due,next-update.state,plan.due,plan.state,resolution.due,resolution.state,breached,actions,escalations,nextReview,conflicts,clause,rule,policy,version,digest
            1,a,2026-03-03T10:00:00+09:00,,NORMAL,false,false,,2,lead,lead,,finance,,second-look,APPROVAL,750.00,750.00,USD,,,,2026-03-03T12:00:00+09:00,RUNNING,,,,,,,,,,,,2026-03-03T12:00:00+09:00,,RE-3,A refund above 500 is looked at twice by the lead,returns,2.1.0,sha256:…
            1,b,2026-03-03T10:00:00+09:00,outage,CRITICAL,false,true,outage,1,agent,agent,,,,,,,,,,,,2026-03-03T12:00:00+09:00,RUNNING,,,,,,,,,,"call-back by web due 2026-03-03T10:30:00+09:00; log",tier 2 at 2026-03-04T10:00:00+09:00,2026-03-03T12:00:00+09:00,,RE-5,"An outage is an emergency, and its customer is called",returns,2.1.0,sha256:…
            """
                .replace("\n", "\r\n"));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void a_contact_cannot_put_a_formula_into_a_spreadsheet() {
    CommandRun run = fed(contact("=cmd|'/c calc'!A1"), "decide", policy, "--format=csv");
    assertThat(value(run, 1, "contact")).isEqualTo("'=cmd|'/c calc'!A1");
    CommandRun quoted = fed(contact("a\\\",=1+1"), "decide", policy, "--format=csv");
    assertThat(value(quoted, 1, "contact")).isEqualTo("\"a\"\",=1+1\"");
  }

  @Test
  void refused_lines_are_reported_by_number_and_the_others_come_out() {
    CommandRun run = fed(contact("a") + "\n{}\n" + contact("b"), "decide", policy, "--format=csv");
    assertThat(run.lines()).hasSize(3);
    assertThat(run.errors())
        .containsExactly("<stdin>:2: id is missing, column 1", "usher: 1 of 3 lines were rejected");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void without_contacts_there_are_the_names_all_the_same() {
    CommandRun run = fed("", "decide", policy, "--format=csv");
    assertThat(run.lines()).singleElement().asString().startsWith("formatVersion,contact,at,");
    assertThat(run.errors()).containsExactly("usher: <stdin> holds no contacts");
  }

  @Test
  void every_column_is_documented() {
    String page = Samples.read(Path.of("../docs/data.md"));
    for (String column : values(fed("", "decide", policy, "--format=csv").lines().get(0))) {
      String described =
          column.replaceAll(
              "^(escalation-response|first-response|next-response|next-update|plan|resolution)\\.",
              "METRIC.");
      assertThat(page).contains("`" + described + "`");
    }
  }

  @Test
  void a_file_takes_what_standard_output_would() {
    Path file = folder.resolve("out.csv");
    Samples.write(file, "something older");
    String input = contact("a") + "\n" + contact("b");
    CommandRun run = fed(input, "decide", policy, "--format=csv", "-o", file.toString());
    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    assertThat(Samples.read(file)).isEqualTo(fed(input, "decide", policy, "--format=csv").out());
  }

  @Test
  void a_file_stays_as_it_is_where_nothing_can_be_decided() {
    Path file = folder.resolve("kept.csv");
    Samples.write(file, "older");
    assertThat(fed(contact("a"), "decide", "no-such-policy", "-o", file.toString()).exit())
        .isEqualTo(2);
    assertThat(Samples.read(file)).isEqualTo("older");
  }

  @Test
  void a_file_that_cannot_be_written_is_a_wrong_use() {
    Path nowhere = folder.resolve("no/such/folder/out.csv");
    CommandRun run = fed(contact("a"), "decide", policy, "-o", nowhere.toString());
    assertThat(run.err())
        .isEqualTo("usher: " + nowhere + " cannot be written: there is no such folder\n");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(fed(contact("a"), "decide", policy, "-o", folder.toString()).exit()).isEqualTo(2);
    assertThat(Files.exists(nowhere)).isFalse();
  }
}
