package dev.usher.flink.internal;

import dev.usher.flink.life.LifeEvent;
import dev.usher.flink.stream.CaseDecision;
import dev.usher.flink.stream.CaseRefusal;
import dev.usher.model.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** The operator in Flink's harness: what is told to it, and what has come out since last asked. */
final class OperatorUnderTest implements AutoCloseable {
  static final Duration KEPT = Duration.ofDays(3);
  static final int MAX_PARALLELISM = 128;

  private final KeyedTwoInputStreamOperatorTestHarness<String, CaseNews, String, CaseDecision>
      harness;
  private int told;
  private int refused;

  private OperatorUnderTest(int parallelism, int index) throws Exception {
    harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new DecideCases(KEPT),
            CaseNews::contact,
            null,
            Types.STRING,
            MAX_PARALLELISM,
            parallelism,
            index);
  }

  static OperatorUnderTest started() throws Exception {
    OperatorUnderTest started = new OperatorUnderTest(1, 0);
    started.harness.open();
    return started;
  }

  static OperatorUnderTest restored(OperatorSubtaskState state) throws Exception {
    return restored(state, 1, 1, 0);
  }

  static OperatorUnderTest restored(OperatorSubtaskState state, int before, int now, int index)
      throws Exception {
    OperatorUnderTest restored = new OperatorUnderTest(now, index);
    restored.harness.initializeState(
        KeyedTwoInputStreamOperatorTestHarness.repartitionOperatorState(
            state, MAX_PARALLELISM, before, now, index));
    restored.harness.open();
    return restored;
  }

  OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(1, 1);
  }

  void policy(String line) throws Exception {
    harness.processElement2(new StreamRecord<>(line));
  }

  void arrives(Contact contact) throws Exception {
    harness.processElement1(new StreamRecord<>(CaseNews.arrival(contact)));
  }

  void happens(LifeEvent event) throws Exception {
    harness.processElement1(new StreamRecord<>(CaseNews.event(event)));
  }

  void timeIs(Instant moment) throws Exception {
    harness.processWatermark1(new Watermark(moment.toEpochMilli()));
  }

  /** The stream of policies says how late it is there, or that it rests. */
  void policiesSay(Watermark mark) throws Exception {
    harness.processWatermark2(mark);
  }

  void contactsRest() throws Exception {
    harness.processWatermarkStatus1(WatermarkStatus.IDLE);
  }

  /** What has been decided since this was last asked, in order. */
  List<CaseDecision> decisions() {
    List<CaseDecision> all = harness.extractOutputValues();
    List<CaseDecision> since = all.subList(told, all.size());
    told = all.size();
    return since;
  }

  /** What has been refused since this was last asked, in order. */
  List<CaseRefusal> refusals() {
    List<CaseRefusal> all = new ArrayList<>();
    var out = harness.getSideOutput(DecideCases.REFUSALS);
    if (out != null) {
      out.forEach(each -> all.add(each.getValue()));
    }
    List<CaseRefusal> since = all.subList(refused, all.size());
    refused = all.size();
    return since;
  }

  int cases() {
    return harness.numKeyedStateEntries();
  }

  int timers() {
    return harness.numEventTimeTimers();
  }

  @Override
  public void close() {
    try {
      harness.close();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
