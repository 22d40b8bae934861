package dev.usher.ops;

import static dev.usher.ops.testing.CommandRun.fed;
import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.usher.Usher;
import dev.usher.data.DecisionWriter;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Severity;
import dev.usher.model.decision.Decision;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * The number of a card or an account in a message shows nowhere: in no decision, reason, log line
 * or error, whatever becomes of the contact.
 */
class SensitiveNumbersTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T18:00:00Z");

  /** So much of a number in a row is a leak. */
  private static final int LEAK = 7;

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final List<Appender<ILoggingEvent>> elsewhere = new ArrayList<>();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<String> produced = new ArrayList<>();

  @BeforeEach
  void listen() {
    log.start();
    // Thousands of lines, for this test alone: they would bury what else the build says.
    root.iteratorForAppenders().forEachRemaining(elsewhere::add);
    elsewhere.forEach(root::detachAppender);
    root.addAppender(log);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void stopListening() {
    root.setLevel(level);
    root.detachAppender(log);
    elsewhere.forEach(root::addAppender);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4539 5787 6362 1486",
        "4539-5787-6362-1486",
        "4539578763621486",
        "GB82 WEST 1234 5698 7654 32",
        "DE89370400440532013000",
        "account no. 73529406"
      })
  void aNumberInAMessage_showsNowhere(String number, @TempDir Path folder) {
    String message = "Please take it from " + number + " today.";

    decide(message);
    command(message);
    brokenContacts(number, message);
    scenarios(message, folder);

    // Usher itself has little to say; a line of our own shows that nothing it says is missed.
    root.trace("heard");
    assertThat(log.list).extracting(ILoggingEvent::getMessage).contains("heard");
    log.list.forEach(this::logged);
    assertThat(produced).hasSizeGreaterThan(20).noneMatch(text -> leaks(text, number));
  }

  private void decide(String message) {
    try (Usher usher = Usher.open("kickfin")) {
      Contact contact = contact(message, "billing");
      Decision decision = usher.decide(contact);
      assertThat(decision.holds()).contains("redact-before-sharing");

      produced.add(contact.toString());
      produced.add(decision.toString());
      produced.add(new DecisionWriter().toJson(decision));
      decision.reasons().forEach(reason -> produced.add(reason + " " + reason.proposal()));
      produced.add(usher.decide(contact, RECEIVED.plusSeconds(86_400)).toString());
      produced.add(usher.decideAll(asked(contact, contact)).toString());
      produced.add(thrown(() -> usher.decide(contact(message, "no-such-topic"))));
      produced.add(thrown(() -> usher.decide(contact, RECEIVED.minusSeconds(1))));
      Contact unfit = contact(message, "no-such-topic");
      produced.add(usher.decideAll(asked(contact, unfit)).toString());
    }
    produced.add(
        thrown(() -> Contact.builder(" ", RECEIVED, Channel.CHAT).message(message).build()));
  }

  private static List<AskedContact> asked(Contact... contacts) {
    return Arrays.stream(contacts).map(AskedContact::atReceipt).toList();
  }

  private static Contact contact(String message, String topic) {
    return Contact.builder("c-1", RECEIVED, Channel.CHAT)
        .topic(topic)
        .severity(Severity.HIGH)
        .message(message)
        .build();
  }

  private void command(String message) {
    String line = line("\"message\": \"" + message + "\"");
    for (String format : List.of("text", "json")) {
      collect(fed(line, "decide", "kickfin", "--format", format));
      collect(fed(line + line, "decide", "kickfin", "--format", format));
      collect(fed(line, "decide", "kickfin", "--at", "2026-03-09T10:00:00Z", "--format", format));
      collect(fed(line, "decide", "kickfin", "--at", "2020-01-01T10:00:00Z", "--format", format));
    }
  }

  private void brokenContacts(String number, String message) {
    String digits = number.replaceAll("[^0-9]", "");
    List<String> lines =
        List.of(
            line("\"message\": \"" + message + "\"").replace("billing", "biling"),
            line("\"message\": \"" + message + "\", \"mesage\": 1"),
            line("\"message\": \"" + message + "\", \"message\": \"" + message + "\""),
            line("\"message\": [\"" + message + "\"]"),
            line("\"message\": {\"text\": \"" + message + "\"}"),
            line("\"message\": " + number),
            line("\"message\": " + digits),
            line("\"message\": -" + digits),
            line("\"message\": '" + message + "'"),
            line("\"message\": \"" + message),
            line("\"message\": \"" + message + "\\x\""),
            line("\"message\": \"" + message + "\" \"" + message + "\""),
            line("\"message\": \"" + message + "\u0001\""),
            message + "\n",
            "{" + message + "}\n");
    CommandRun run = fed(String.join("", lines), "decide", "kickfin", "--format", "json");
    assertThat(run.out()).isEmpty();
    assertThat(run.errors()).hasSizeGreaterThanOrEqualTo(lines.size());
    collect(run);
  }

  private void scenarios(String message, Path folder) {
    String file =
        """
        scenarios:
          - name: fails
            clauses: [KF-H2]
            contact: {id: s1, receivedAt: "2026-03-03T10:00:00Z", channel: email, message: "%s"}
            expect: {holds: [], tier: 3, severity: critical, queue: privacy}
        """
            .formatted(message);
    Path scenarios = folder.resolve("s.yaml");
    for (String text :
        List.of(file, file.replace("message: \"", "message: [\"").replace("\"}", "\"]}"))) {
      Samples.write(scenarios, text);
      for (String format : List.of("text", "json")) {
        CommandRun run = usher("test", "kickfin", scenarios.toString(), "--format", format);
        assertThat(run.exit()).isEqualTo(1);
        collect(run);
      }
    }
  }

  private static String line(String fields) {
    return "{\"id\": \"c-1\", \"receivedAt\": \"2026-03-03T10:00:00-08:00\", \"channel\": \"chat\","
        + " \"topic\": \"billing\", "
        + fields
        + "}\n";
  }

  private void collect(CommandRun run) {
    produced.add(run.out());
    produced.add(run.err());
  }

  private static String thrown(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    StringWriter trace = new StringWriter();
    Throwable failure = catchThrowable(call);
    assertThat(failure).isNotNull();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private void logged(ILoggingEvent event) {
    produced.add(event.getFormattedMessage());
    for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
      produced.add(String.valueOf(t.getMessage()));
    }
  }

  /** Whatever separates the digits, and in whatever case. */
  private static boolean leaks(String text, String number) {
    String squeezed = squeezed(text);
    String secret = squeezed(number).replace("ACCOUNTNO", "");
    return IntStream.rangeClosed(0, secret.length() - LEAK)
        .anyMatch(from -> squeezed.contains(secret.substring(from, from + LEAK)));
  }

  private static String squeezed(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
  }
}
