package dev.usher.flink.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.flink.life.CaseLife;
import dev.usher.flink.life.LifeEvent;
import dev.usher.flink.life.LifeEventReader;
import dev.usher.model.Account;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachHistoryTest {
  private static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");
  private static final Duration REACH = Duration.ofDays(30);
  private static final Duration LATE = Duration.ofDays(3);
  private static final int MOST = 20;

  private KeyedOneInputStreamOperatorTestHarness<String, CaseNews, CaseNews> harness;

  @BeforeEach
  void start() throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new AttachHistory(REACH, LATE, MOST)),
            CaseNews::account,
            Types.STRING);
    harness.open();
  }

  @AfterEach
  void stop() throws Exception {
    harness.close();
  }

  @Test
  void aContact_seesThoseBeforeIt_beforeItArrives() throws Exception {
    Contact first =
        contact("c-1", "acme", 0).toBuilder()
            .topic("refund")
            .refund(Money.of("5.00", "USD"))
            .build();
    arrives(first);
    arrives(contact("c-2", "acme", 1));

    assertThat(harness.extractOutputValues())
        .extracting(each -> each.contact() + (each.isArrival() ? " arrives" : " is told"))
        .containsExactly("c-1 arrives", "c-2 is told", "c-2 arrives");
    assertThat(histories().get("c-2"))
        .containsExactly(
            new EarlierContact(TEN, "refund", Channel.EMAIL, 1, Money.of("5.00", "USD")));
  }

  @Test
  void aContactOfAnotherAccount_isNotSeen() throws Exception {
    arrives(contact("c-1", "acme", 0));
    arrives(contact("c-2", "other", 1));

    assertThat(histories().get("c-2")).isEmpty();
  }

  @Test
  void aContactJustWithinReach_isSeen_andNoneBefore() throws Exception {
    arrives(contact("c-1", "acme", 0));
    arrives(contact("c-2", "acme", 30 * 24));
    arrives(contact("c-3", "acme", 30 * 24 + 1));

    assertThat(histories().get("c-2")).hasSize(1);
    assertThat(histories().get("c-3")).hasSize(1);
  }

  @Test
  void aContactThatComesLate_isToldToThoseReceivedAfterIt() throws Exception {
    arrives(contact("c-2", "acme", 1));
    arrives(contact("c-1", "acme", 0));

    assertThat(histories().get("c-2")).containsExactly(entry(0));
    assertThat(histories().get("c-1")).isEmpty();
  }

  @Test
  void aContactThatComesTwice_isToldOnce() throws Exception {
    arrives(contact("c-1", "acme", 0));
    arrives(contact("c-2", "acme", 1));
    arrives(contact("c-1", "acme", 0));

    assertThat(histories().get("c-2")).containsExactly(entry(0));
    assertThat(histories().get("c-1")).isEmpty();
  }

  @Test
  void ofAnAccount_theLatestAreKept_andNoMore() throws Exception {
    for (int i = 0; i < MOST + 5; i++) {
      arrives(contact("c-" + i, "acme", i));
    }

    assertThat(histories().get("c-" + (MOST + 4))).hasSize(MOST).doesNotContain(entry(3));
  }

  @Test
  void whatNobodyCanNeedAnyMore_isForgotten() throws Exception {
    arrives(contact("c-1", "acme", 0));

    harness.processWatermark(new Watermark(TEN.plus(REACH).plus(LATE).toEpochMilli()));
    assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
    harness.processWatermark(new Watermark(TEN.plus(REACH).plus(LATE).toEpochMilli() + 1));

    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderInWhichContactsCome_makesNoDifferenceInTheEnd(long seed) throws Exception {
    Random random = new Random(seed);
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      contacts.add(contact("c-" + i, "acme", random.nextInt(60 * 24)));
    }
    for (Contact each : contacts) {
      arrives(each);
    }
    Map<String, List<EarlierContact>> histories = histories();
    stop();
    start();

    Collections.shuffle(contacts, random);
    for (Contact each : contacts) {
      arrives(each);
    }

    assertThat(histories()).as("seed %s", seed).isEqualTo(histories);
  }

  private void arrives(Contact contact) throws Exception {
    harness.processElement(new StreamRecord<>(CaseNews.arrival(contact)));
  }

  /** The history that each contact has been told, in the end. */
  private Map<String, List<EarlierContact>> histories() {
    LifeEventReader reader = LifeEventReader.in(Currency.getInstance("USD"));
    Map<String, List<LifeEvent>> told =
        harness.extractOutputValues().stream()
            .filter(each -> !each.isArrival())
            .map(each -> reader.read(each.json()))
            .collect(Collectors.groupingBy(LifeEvent::contact));
    return harness.extractOutputValues().stream()
        .filter(CaseNews::isArrival)
        .map(CaseNews::contact)
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id ->
                    CaseLife.of(contact(id, "acme", 9_999), told.getOrDefault(id, List.of()))
                        .contact()
                        .history(),
                (one, two) -> one,
                TreeMap::new));
  }

  private static EarlierContact entry(int hours) {
    return new EarlierContact(TEN.plus(Duration.ofHours(hours)), null, Channel.EMAIL, 1);
  }

  private static Contact contact(String id, String account, int hours) {
    return Contact.builder(id, TEN.plus(Duration.ofHours(hours)), Channel.EMAIL)
        .account(Account.builder().id(account).build())
        .build();
  }
}
