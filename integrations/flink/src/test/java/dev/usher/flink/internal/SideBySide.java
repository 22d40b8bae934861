package dev.usher.flink.internal;

import dev.usher.Usher;
import dev.usher.data.DecisionWriter;
import dev.usher.flink.internal.GeneratedLives.Generated;
import dev.usher.flink.stream.CaseDecision;
import dev.usher.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** The operator in Flink's harness, and an embedded Usher for each case, told the same. */
final class SideBySide implements AutoCloseable {
  /** Later than every review of the lives that are generated. */
  static final long HORIZON = Instant.parse("2028-01-01T00:00:00Z").toEpochMilli();

  private static final Duration KEPT = Duration.ofDays(5_000);

  private final EditedPolicy policies;
  private final Usher before;
  private final Usher after;
  private final KeyedTwoInputStreamOperatorTestHarness<String, CaseNews, String, CaseDecision>
      harness;
  private final Map<String, LifeOracle> oracles = new TreeMap<>();
  private Usher inForce;
  private long mark = Long.MIN_VALUE;

  SideBySide(String policy) throws Exception {
    policies = EditedPolicy.of(policy);
    before = Usher.open(policies.before().source());
    after = Usher.open(policies.after().source());
    inForce = before;
    harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new DecideCases(KEPT), CaseNews::contact, null, Types.STRING);
    harness.open();
    harness.processElement2(new StreamRecord<>(policies.before().toJson()));
  }

  Policy policy() {
    return before.policy();
  }

  void time(long millis) throws Exception {
    if (millis > mark) {
      mark = millis;
      harness.processWatermark1(new Watermark(millis));
      if (millis == HORIZON) {
        oracles.values().forEach(each -> each.time(mark));
      }
    }
  }

  void told(CaseNews news) throws Exception {
    harness.processElement1(new StreamRecord<>(news));
    LifeOracle oracle = oracles.computeIfAbsent(news.contact(), id -> new LifeOracle(inForce));
    oracle.time(mark);
    oracle.told(news, mark);
  }

  void newPolicy() throws Exception {
    inForce = after;
    harness.processElement2(new StreamRecord<>(policies.after().toJson()));
    for (LifeOracle each : oracles.values()) {
      each.time(mark);
      each.policy(after, mark);
    }
  }

  /** What the operator has decided, by contact, in order. */
  Map<String, List<CaseDecision>> decided() {
    return harness.extractOutputValues().stream()
        .collect(Collectors.groupingBy(CaseDecision::contact, TreeMap::new, Collectors.toList()));
  }

  /** What an embedded Usher has, of those about whom it said anything. */
  Map<String, List<CaseDecision>> everyoneExpected() {
    Map<String, List<CaseDecision>> all = new TreeMap<>();
    oracles.forEach(
        (contact, oracle) -> {
          if (!oracle.decisions().isEmpty()) {
            all.put(contact, oracle.decisions());
          }
        });
    return all;
  }

  /** Whether the last that was asked of a case was answered, and not refused. */
  boolean isLastDecided(String contact) {
    return oracles.get(contact).isLastDecided();
  }

  int cases() {
    return harness.numKeyedStateEntries();
  }

  static String said(Usher usher, Generated life, Instant at) {
    return new DecisionWriter()
        .toJson(usher.decide(PlainReading.of(life.contact(), life.events()), at));
  }

  @Override
  public void close() {
    try {
      harness.close();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    before.close();
    after.close();
  }
}
