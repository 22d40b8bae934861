package dev.usher.log;

import static dev.usher.log.LogDesk.AT;
import static dev.usher.log.LogDesk.PATIENCE;
import static dev.usher.log.LogDesk.contact;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.usher.Usher;
import dev.usher.model.Account;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.testing.LoggedLines;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log says of what was decided. */
class DecisionLogTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("decisions.ndjson");
  }

  private DecisionLog open(UnaryOperator<DecisionLogBuilder> settings) {
    return settings.apply(DecisionLog.builder(file())).open();
  }

  /** Returns the line on a contact. */
  private LoggedDecision line(UnaryOperator<DecisionLogBuilder> settings, Contact contact) {
    try (DecisionLog log = open(settings);
        Usher usher = LogDesk.open(log)) {
      usher.decideAll(List.of(AskedContact.atReceipt(contact)));
    }
    List<LoggedDecision> lines = LogDesk.decisions(file());
    return lines.get(lines.size() - 1);
  }

  @Test
  void aDecision_isKeptAsItWasMade() {
    try (DecisionLog log = open(builder -> builder);
        Usher usher = LogDesk.open(log)) {
      Decision first = usher.decide(contact("c-1").message("a secret").build());
      Decision second = usher.decide(contact("c-2").build(), AT.plusSeconds(9));
      assertThat(log.flush(PATIENCE)).isTrue();

      List<LoggedDecision> lines = LogDesk.decisions(file());
      assertThat(lines)
          .extracting(LoggedDecision::decision)
          .extracting(o -> o.orElseThrow())
          .containsExactly(first, second);
      assertThat(lines).extracting(LoggedDecision::id).containsExactly("c-1", "c-2");
      assertThat(lines).extracting(LoggedDecision::at).containsExactly(AT, AT.plusSeconds(9));
      assertThat(lines).allMatch(line -> line.contact().isEmpty());
      assertThat(LogDesk.text(file())).doesNotContain("secret");
      assertThat(log.written()).isEqualTo(2);
      assertThat(log.dropped()).isZero();
    }
  }

  @Test
  void aRefusal_isKeptWithItsReason() {
    LoggedDecision line =
        line(builder -> builder, contact("c-1").topic("jane@shop.example").build());

    assertThat(line.decision()).isEmpty();
    assertThat(line.refusal().orElseThrow()).contains("topic is \"[email]\"");
    assertThat(LogDesk.text(file())).doesNotContain("jane");
  }

  @Test
  void contacts_areCarriedWithoutTheirMessage() {
    Contact contact =
        contact("c-1")
            .message("hello")
            .topic("refund")
            .labels(List.of("b2b", "+49 30 1234567"))
            .build();

    LoggedDecision line = line(DecisionLogBuilder::withContacts, contact);

    assertThat(line.contact())
        .contains(contact("c-1").topic("refund").labels(List.of("b2b", "[phone]")).build());
    assertThat(line.masked()).containsExactly("labels", "message");
  }

  @Test
  void messages_areCarriedMasked_ifTheHostAsksForThem() {
    Contact contact = contact("c-1").message("My card is 4111 1111 1111 1111, sue!").build();

    LoggedDecision line = line(DecisionLogBuilder::withMessages, contact);

    assertThat(line.contact().orElseThrow().message()).isEqualTo("My card is [card], sue!");
    assertThat(line.masked()).containsExactly("message");
  }

  @Test
  void whatNothingIsMaskedIn_isCarriedAsItIs() {
    Contact contact = contact("c-1").message("plain").field("note", "plain").build();

    LoggedDecision line = line(DecisionLogBuilder::withMessages, contact);

    assertThat(line.contact()).contains(contact);
    assertThat(line.masked()).isEmpty();
  }

  @Test
  void whatRulesHandOn_isMaskedInTheDecisionAsInTheContact_andStaysTheSame() {
    Contact contact =
        contact("c-1")
            .account(Account.builder().id("a-7").manager("jane@shop.example").build())
            .labels(List.of("joe@shop.example"))
            .build();

    LoggedDecision line = line(DecisionLogBuilder::withContacts, contact);

    Decision decision = line.decision().orElseThrow();
    assertThat(decision.owner()).isEqualTo(decision.queue()).isEqualTo("[email]");
    assertThat(decision.actions()).anyMatch(action -> "[email]".equals(action.by()));
    assertThat(line.contact().orElseThrow().account().manager()).isEqualTo("[email]");
    assertThat(line.contact().orElseThrow().labels()).containsExactly("[email] (2)");
    assertThat(decision.signals()).containsExactly("a-7");
    assertThat(LogDesk.text(file())).doesNotContain("jane", "joe");
  }

  @Test
  void whatThePolicySaysItself_stays() {
    LoggedDecision line = line(builder -> builder, contact("jane@shop.example").build());

    assertThat(line.decision().orElseThrow().actions())
        .anyMatch(action -> action.name().equals("call-555-123-4567"));
  }

  @Test
  void anId_isMaskedAsTheHostCanTell() {
    byte[] key = "a key of 20 bytes...".getBytes(UTF_8);
    String id = "<abc@mail.example>";
    try (DecisionLog plain = DecisionLog.builder(folder.resolve("plain")).open();
        DecisionLog marked = DecisionLog.builder(folder.resolve("marked")).markingIds(key).open();
        Usher usher = LogDesk.open(marked)) {
      usher.decide(contact(id).build());
      assertThat(marked.flush(PATIENCE)).isTrue();

      assertThat(plain.idOf(id)).isEqualTo("<[email]>");
      assertThat(marked.idOf(id)).matches("<\\[email]>~[0-9a-f]{12}");
      assertThat(marked.idOf("<abd@mail.example>")).isNotEqualTo(marked.idOf(id));
      assertThat(marked.idOf("c-1")).isEqualTo("c-1");

      LoggedDecision line = LogDesk.decisions(folder.resolve("marked")).get(0);
      assertThat(line.id()).isEqualTo(marked.idOf(id));
      assertThat(line.decision().orElseThrow().holds()).containsExactly(line.id());
      assertThat(line.masked()).contains("id");
    }
  }

  @Test
  void fields_areLeftOut_fromTheDecisionToo() {
    Contact contact =
        contact("c-1")
            .account(Account.builder().id("a-7").manager("jane").build())
            .labels(List.of("b2b"))
            .field("note", "born 1980")
            .field("amount", 3)
            .build();

    LoggedDecision line =
        line(
            builder ->
                builder.withContacts().leavingOut("account.manager", "labels", "fields.note"),
            contact);

    assertThat(line.contact())
        .contains(
            contact("c-1").account(Account.builder().id("a-7").build()).field("amount", 3).build());
    assertThat(line.decision().orElseThrow().owner()).isEqualTo("[left out]");
    assertThat(line.masked()).containsExactly("account.manager", "fields.note", "labels");
    assertThat(LogDesk.text(file())).doesNotContain("jane", "b2b", "1980");
  }

  @Test
  void numbersOfCards_areLeftOut_whereAFieldSaysThemAsNumbers() {
    LoggedDecision line =
        line(
            DecisionLogBuilder::withContacts,
            contact("c-1").field("amount", 4111111111111111L).build());

    assertThat(line.contact()).contains(contact("c-1").build());
    assertThat(line.masked()).containsExactly("fields.amount");
  }

  @Test
  void linesFromManyThreads_areAllThere() throws Exception {
    int many = 500;
    try (DecisionLog log = open(builder -> builder.flushing(Duration.ofMillis(1)));
        Usher usher = LogDesk.open(log)) {
      List<Thread> threads =
          IntStream.range(0, 4)
              .mapToObj(
                  t ->
                      new Thread(
                          () -> {
                            for (int i = 0; i < many; i++) {
                              usher.decide(contact("c-" + t + "-" + i).build());
                            }
                          }))
              .toList();
      threads.forEach(Thread::start);
      for (Thread each : threads) {
        each.join();
      }
      assertThat(log.flush(PATIENCE)).isTrue();
      assertThat(log.written()).isEqualTo(4L * many);
    }
    assertThat(LogDesk.decisions(file()))
        .extracting(LoggedDecision::id)
        .doesNotHaveDuplicates()
        .hasSize(4 * many);
  }

  @Test
  void closing_writesWhatWaits_andWhatComesLaterIsDropped() {
    DecisionLog log = open(builder -> builder.flushing(Duration.ofMinutes(1)));
    try (Usher usher = LogDesk.open(log)) {
      usher.decide(contact("c-1").build());
      log.close();
      usher.decide(contact("c-2").build());
      log.close();

      assertThat(LogDesk.decisions(file())).extracting(LoggedDecision::id).containsExactly("c-1");
      assertThat(log.dropped()).isEqualTo(1);
      assertThat(log.flush(PATIENCE)).isFalse();
    }
  }

  @Test
  void whatCannotBeWritten_waits_andWhatDoesNotFitIsDroppedAndCounted() throws Exception {
    Path full = Path.of("/dev/full");
    Files.createSymbolicLink(file(), full);
    try (LoggedLines said = new LoggedLines();
        DecisionLog log =
            open(builder -> builder.waiting(4).flushing(Duration.ofMillis(1)).clock(() -> AT));
        Usher usher = LogDesk.open(log)) {
      usher.decide(contact("c-1").build());
      assertThat(log.flush(Duration.ofMillis(50))).isFalse();
      for (int i = 2; log.dropped() < 3; i++) {
        usher.decide(contact("c-" + i).build());
      }
      Files.delete(file());
      assertThat(log.flush(PATIENCE)).isTrue();
      usher.decide(contact("last").build());
      assertThat(log.flush(PATIENCE)).isTrue();

      List<LogEntry> entries = LogDesk.entries(file());
      assertThat(entries.get(0)).isInstanceOf(LoggedDecision.class);
      assertThat(entries).contains(new DroppedDecisions(3, AT));
      assertThat(entries).hasSize((int) log.written() + 1);
      assertThat(said.lines())
          .anyMatch(line -> line.contains("cannot be written to") && line.contains("No space left"))
          .anyMatch(line -> line.contains("lines were dropped"))
          .anyMatch(line -> line.contains("is written to again"));
    }
  }

  @Test
  void aFullDisk_keepsNobodyWaiting_evenWhenClosing() throws Exception {
    Files.createSymbolicLink(file(), Path.of("/dev/full"));
    DecisionLog log = open(builder -> builder.waiting(4));
    try (LoggedLines said = new LoggedLines();
        Usher usher = LogDesk.open(log)) {
      usher.decide(contact("c-1").build());
      log.close();

      assertThat(log.dropped()).isEqualTo(1);
      assertThat(said.lines()).anyMatch(line -> line.endsWith("1 lines were dropped"));
    }
  }

  @Test
  void aFullQueue_dropsAtOnce_andLongMessagesFillItSooner() {
    DecisionLog log = open(builder -> builder.waiting(3).flushing(Duration.ofMinutes(1)));
    try (Usher usher = LogDesk.open(log)) {
      Contact longOne = contact("c-1").message("x".repeat(20_000)).build();
      usher.decide(longOne);
      assertThat(log.dropped()).isEqualTo(1);
      log.close();
    }
    assertThat(LogDesk.entries(file()))
        .singleElement()
        .isInstanceOfSatisfying(
            DroppedDecisions.class, dropped -> assertThat(dropped.count()).isEqualTo(1));
  }

  @Test
  void aLogThatCannotBeOpened_saysSo() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> DecisionLog.builder(folder.resolve("none/d.ndjson")).open())
        .withMessageContaining("none/d.ndjson cannot be written to");
  }

  @Test
  void settings_areChecked() {
    DecisionLogBuilder builder = DecisionLog.builder(file());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.waiting(0))
        .withMessage("waiting is 0: 1 to 1,000,000 is allowed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.rotating(1, 1))
        .withMessageStartingWith("bytes is 1: 1,024 to ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.rotating(2_000, 0))
        .withMessage("files is 0: 1 to 10,000 is allowed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.flushing(Duration.ZERO))
        .withMessage("interval is PT0S: PT0.001S to PT1M is allowed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.markingIds(new byte[3]))
        .withMessage("the key has 3 bytes: at least 16 are needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.leavingOut("account.manger"))
        .withMessageStartingWith(
            "account.manger cannot be left out (did you mean \"account.manager\"?): account,");
    assertThatIllegalArgumentException().isThrownBy(() -> builder.leavingOut("id"));
  }

  @Test
  void aRefusedContact_throwsWhatItThrowsWithoutALog() {
    try (DecisionLog log = open(builder -> builder);
        Usher usher = LogDesk.open(log)) {
      assertThatExceptionOfType(ContactException.class)
          .isThrownBy(() -> usher.decide(contact("c-1").topic("unknown").build()));
    }
  }
}
