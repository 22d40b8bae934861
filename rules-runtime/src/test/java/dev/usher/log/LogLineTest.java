package dev.usher.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.usher.data.RandomLogEntries;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.internal.HiddenCharacters;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line of a log says, written and read. */
class LogLineTest {
  private static final int MANY = 1_500;
  private static final Instant AT = Instant.parse("2026-03-03T01:00:00Z");
  private static final PolicyRef POLICY =
      new PolicyRef("kyndof", "1.0.0", "sha256:d1", ZoneId.of("Asia/Seoul"));
  private static final Duration TOOK = Duration.ofNanos(12_999);

  private static final String REFUSED =
      """
      {"formatVersion":1,"id":"k-1","at":"2026-03-03T10:00:00+09:00",\
      "policy":{"name":"kyndof","version":"1.0.0","digest":"sha256:d1","zone":"Asia/Seoul"},\
      "micros":12,"refused":"it is no contact","masked":["labels","message"]}""";

  private final LogLineWriter writer = new LogLineWriter();
  private final LogLineReader reader = new LogLineReader();

  @Test
  void aDecision_isWrittenWithItsContact() {
    Decision decision = Decision.builder("k-1", POLICY, AT, "cs-lead").build();
    LoggedDecision line =
        LoggedDecision.decided(decision, TOOK)
            .carrying(Contact.builder("k-1", AT, Channel.EMAIL).build());

    assertThat(writer.toJson(line))
        .isEqualTo(
            """
            {"formatVersion":1,"id":"k-1","at":"2026-03-03T10:00:00+09:00",\
            "policy":{"name":"kyndof","version":"1.0.0","digest":"sha256:d1","zone":"Asia/Seoul"},\
            "micros":12,"decision":{"contact":"k-1",\
            "policy":{"name":"kyndof","version":"1.0.0","digest":"sha256:d1"},\
            "at":"2026-03-03T10:00:00+09:00","severity":"NORMAL","vip":false,"emergency":false,\
            "signals":[],"tier":1,"owner":"cs-lead","queue":"cs-lead","approvals":[],"holds":[],\
            "targets":[],"actions":[],"escalations":[],"conflicts":[],"reasons":[],"timeline":[]},\
            "contact":{"id":"k-1","receivedAt":"2026-03-03T10:00:00+09:00","channel":"EMAIL"}}""");
  }

  @Test
  void aRefusal_isWrittenWithItsReason() {
    LoggedDecision line =
        LoggedDecision.refused(POLICY, "k-1", AT, "it is no contact", TOOK)
            .masking(List.of("message", "labels", "message"));

    assertThat(writer.toJson(line)).isEqualTo(REFUSED);
  }

  @Test
  void whatIsMissing_isWrittenAsACount() {
    assertThat(writer.toJson(new DroppedDecisions(7, AT)))
        .isEqualTo("{\"formatVersion\":1,\"dropped\":7,\"at\":\"2026-03-03T01:00:00Z\"}");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_260_305)
  void lines_writtenAndRead_areEqual(long seed) {
    RandomLogEntries entries = new RandomLogEntries(seed);
    for (int i = 0; i < MANY; i++) {
      LogEntry entry = entries.next();
      String line = writer.toJson(entry);
      LogEntry read = reader.read(line, 1);
      assertThat(read).as(line).isEqualTo(entry).hasSameHashCodeAs(entry);
      assertThat(writer.toJson(read)).isEqualTo(line);
      assertThat(line.codePoints()).noneMatch(HiddenCharacters::mayNotBeShown);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20_260_306)
  void aBeginningOfALine_isNeverTakenForOne_andKnownAsCut(long seed) {
    RandomLogEntries entries = new RandomLogEntries(seed);
    for (int i = 0; i < 3; i++) {
      String line = writer.toJson(entries.next());
      for (int length = 1; length < line.length(); length++) {
        String cut = line.substring(0, length);
        assertThatExceptionOfType(MalformedLogLineException.class)
            .as(cut)
            .isThrownBy(() -> reader.read(cut, 3))
            .matches(MalformedLogLineException::isCut)
            .withMessageStartingWith("line 3, column ");
      }
    }
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "formatVersion":1|"formatVersion":2|column 18: formatVersion is 2: 1 is allowed, others are written by a later Usher
          "formatVersion":1,||column 1: formatVersion is missing
          "id":"k-1"|"id":" "|column 1: id is blank: a text is needed
          "id":"k-1"|"id":7|column 25: id is 7: a text is allowed (put it in quotes)
          "id":"k-1",||column 1: id is missing
          +09:00||column 36: at is "2026-03-03T10:00:00": a time with an offset such as 2026-03-03T10:00:00+09:00 is needed, this has none (write 2026-03-03T10:00:00Z for UTC, or with another offset such as +09:00)
          Asia/Seoul|Asia/Soul|column 136: policy.zone is "Asia/Soul": a zone such as Europe/Berlin is allowed
          "digest"|"sum"|column 108: policy.sum is not known here: known are name, version, digest, zone
          "micros":12|"micros":-1|column 159: micros is -1: a whole number that is not negative is allowed
          "micros":12|"micros":1.5|column 159: micros is 1.5: a whole number that is not negative is allowed
          "micros":12|"micros":9e19|column 159: micros is 9e19: a whole number that is not negative is allowed
          "refused":"it is no contact"|"decision":{}|column 173: decision.contact is missing
          "refused":"it is no contact"|"refused":"x","decision":{}|column 187: decision and refused stand together: one of them is allowed
          "refused":"it is no contact"|"refusal":"x"|column 162: refusal is not known here (did you mean "refused"?)
          "message"|" "|column 200: masked: masked is blank: a text is needed
          "masked"|"contact":{"id":"k-2","receivedAt":"2026-03-03T10:00:00+09:00","channel":"EMAIL"},"masked"|column 201: contact: the contact is k-2: that of k-1 is allowed
          "masked"|"contact":{"id":"k-1","receivedAt":"2026-03-03T10:00:00+09:00"},"masked"|column 201: contact.channel is missing
          ]}|]}}|column 221: more follows after the end (each text holds one value)
          """)
  void anythingElse_isRefusedByName(String from, String to, String message) {
    String line = REFUSED.replaceFirst(Pattern.quote(from), to == null ? "" : to);

    assertThatExceptionOfType(MalformedLogLineException.class)
        .isThrownBy(() -> reader.read(line, 7))
        .withMessage("line 7, " + message)
        .satisfies(
            wrong -> {
              assertThat(wrong.line()).isEqualTo(7);
              assertThat(message).startsWith("column " + wrong.column() + ":");
              assertThat(wrong.isCut()).isFalse();
            });
  }

  @Test
  void aDecisionOfAnotherContact_isRefused() {
    String line =
        writer.toJson(
            LoggedDecision.decided(Decision.builder("k-1", POLICY, AT, "cs-lead").build(), TOOK));

    assertThatExceptionOfType(MalformedLogLineException.class)
        .isThrownBy(() -> reader.read(line.replace("\"contact\":\"k-1\"", "\"contact\":\"k\""), 1))
        .withMessageContaining("decision is of another contact, moment or policy than its line");
  }

  @Test
  void nothingThatCannotBe_isMade() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DroppedDecisions(0, AT))
        .withMessage("dropped is 0: 1 or more is allowed");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LoggedDecision.refused(POLICY, "k-1", AT, "it is not", Duration.ofNanos(-1)))
        .withMessage("took is PT-0.000000001S: PT0S or more is allowed");
  }
}
