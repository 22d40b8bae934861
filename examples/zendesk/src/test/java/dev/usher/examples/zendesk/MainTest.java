package dev.usher.examples.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private static final String REFUND = "src/test/resources/exchanges/refund-new/webhook.json";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void file_isAnswered() throws IOException {
    assertThat(run("", REFUND)).isZero();

    assertThat(text(out).strip())
        .isEqualTo(Files.readString(Exchanges.FOLDER.resolve("refund-new/update.json")).strip());
    assertThat(text(err)).isEmpty();
  }

  @Test
  void standardInput_isAnsweredForTheMomentAskedAbout() throws IOException {
    String webhook = Exchanges.webhook("refund-new");

    assertThat(run(webhook, "--at", "2026-03-03T03:00:00Z", "-")).isZero();

    assertThat(text(out)).contains("usher_breached_first_response");
  }

  @Test
  void refusedTicket_isToldOnStandardError() {
    assertThat(run("{", "-")).isEqualTo(1);

    assertThat(text(err)).startsWith("webhook, line 1, column 2: this is no JSON");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void wrongUse_isToldOnStandardError() {
    assertThat(run("")).isEqualTo(2);
    assertThat(run("", "--wrong")).isEqualTo(2);
    assertThat(run("", "--at", "soon", REFUND)).isEqualTo(2);
    assertThat(run("", folder.resolve("nothing.json").toString())).isEqualTo(2);

    assertThat(text(err)).contains("usage: ", "--at: a time", "cannot read", "nothing.json");
    assertThat(text(out)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "refund_request: refund|refund_request: refunds|contact.topics.refund_request: 'refunds' is no topic of kyndof",
        "late: timeline-delay|late: lateness|contact.topic-tags.late: 'lateness' is no topic of kyndof",
        "executive: 48004|executives: 48004|update.groups.executive: it is missing",
        "finance: 48007|finance: 48007, sails: 48012|mapping, line",
        "executive: 48004|executive: many|update.groups.executive: a whole number",
        "email: email|email: e-mail|channels.email: 'e-mail' is none of [chat, email,",
        "otherwise: ticket|others: ticket|channels.otherwise: it is missing",
        "pending: waiting|pending: paused|statuses.pending: 'paused' is none of [open, resolved, waiting]",
        "hold: waiting, |``|statuses.hold: it is missing",
        "platinum: vip|platinum: very|account.tiers.platinum: 'very' is none of",
        "critical: urgent|critical: burning|update.priorities.critical: 'burning' is none of [high, low, normal, urgent]",
        "critical: urgent, |``|update.priorities.critical: it is missing",
        "emergency: urgent|emergencies: urgent|update.priorities: the severities and 'emergency'",
        "topic-tags|topic-tag|contact.topic-tag: no such key; allowed are [fields, label-tags,",
        "needed-by: 36006|need-by: 36006|contact.fields.need-by: no such key",
        "tag-prefix: usher_|tag-prefix: ''|update.tag-prefix: ",
        "policy: kyndof|polity: kyndof|polity: no such key",
        "policy: kyndof|policy: kindof|policy: ",
      })
  void mistakeInTheMapping_isNamedWithItsKey(String right, String wrong, String message)
      throws IOException {
    String mapping = Main.mapping(null);
    assertThat(mapping).contains(right);
    Path file = folder.resolve("mapping.yaml");
    Files.writeString(file, mapping.replace(right, wrong));

    assertThat(run("", "--mapping", file.toString(), REFUND)).isEqualTo(1);

    assertThat(text(err)).startsWith(message);
  }

  @ParameterizedTest
  @CsvSource({
    "36002, custom field 36002: an amount such as 750.00 is needed",
    "36004, custom field 36004: the code of a currency such as USD is needed",
  })
  void whatCannotBeInAField_isNamedWithItsField_andNotRepeated(String field, String message)
      throws IOException {
    String wrong =
        Exchanges.webhook("refund-new")
            .replace("36004", "36099")
            .replace("36002", field)
            .replace("\"750.00\"", "\"call 555 0100\"");
    assertThat(wrong).contains("555");

    assertThat(run(wrong, "-")).isEqualTo(1);

    assertThat(text(err)).startsWith(message).doesNotContain("555");
  }

  @Test
  void fileThatIsNoText_isNamed() throws IOException {
    Path file = folder.resolve("picture.json");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xd8});

    assertThat(run("", file.toString())).isEqualTo(2);

    assertThat(text(err)).contains(file + ": it is no UTF-8");
  }

  private int run(String in, String... args) {
    return Main.run(
        List.of(args),
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
