package dev.usher.flink;

import static java.util.Objects.requireNonNull;

import dev.usher.flink.internal.AttachHistory;
import dev.usher.flink.internal.CaseNews;
import dev.usher.flink.internal.DecideCases;
import dev.usher.flink.internal.ReadLines;
import dev.usher.flink.stream.CaseDecision;
import java.time.Duration;
import java.util.Currency;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Puts together the part of a job that decides: between whatever sources give lines of contacts,
 * events and policies, and whatever sinks take decisions and refusals.
 *
 * <p>Each case is decided on its arrival, on each event, at the {@code nextReview} of its last
 * decision, and when there is a new policy; a decision is as of the case's own clock, the latest of
 * its receipt, its events and its reviews. What comes late corrects what was decided and is never
 * dropped. Immutable: each method returns another one.
 */
public final class CaseJob {
  private static final int MOST_OF_AN_ACCOUNT = 1_000;

  private final Currency currency;
  private final CaseTime time;
  private final Duration kept;
  private final Duration history;

  private CaseJob(Currency currency, CaseTime time, Duration kept, Duration history) {
    this.currency = currency;
    this.time = time;
    this.kept = kept;
    this.history = history;
  }

  /**
   * Begins with the clock on the wall, cases that are kept for 30 days after they are resolved, and
   * a history of 90 days.
   *
   * @param currency what amounts without a currency are in: that of the policy, as a rule
   */
  public static CaseJob in(Currency currency) {
    return new CaseJob(
        requireNonNull(currency, "currency"),
        CaseTime.ofTheWallClock(Duration.ofSeconds(10)),
        Duration.ofDays(30),
        Duration.ofDays(90));
  }

  /** Sets which time it is for the cases. */
  public CaseJob time(CaseTime time) {
    return new CaseJob(currency, requireNonNull(time, "time"), kept, history);
  }

  /**
   * Sets how long a resolved case is kept, so that it can be reopened, and how long events wait for
   * a contact that has not come in.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public CaseJob keeping(Duration kept) {
    return new CaseJob(currency, time, notNegative(kept), history);
  }

  /**
   * Sets how long before its receipt a contact sees other contacts of its account; nothing at all
   * with {@link Duration#ZERO}.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public CaseJob history(Duration history) {
    return new CaseJob(currency, time, kept, notNegative(history));
  }

  private static Duration notNegative(Duration span) {
    if (span.isNegative()) {
      throw new IllegalArgumentException(span + " is negative");
    }
    return span;
  }

  /**
   * Puts the part together.
   *
   * @param contacts lines as {@link dev.usher.data.ContactReader} reads them
   * @param events lines as {@link dev.usher.flink.life.LifeEventReader} reads them
   * @param policies versions of one policy, the newest last, as {@link
   *     dev.usher.flink.stream.PolicyLine} writes them; contacts wait for the first
   */
  public DecidedCases decide(
      DataStream<String> contacts, DataStream<String> events, DataStream<String> policies) {
    SingleOutputStreamOperator<CaseNews> arrivals =
        read(contacts, ReadLines.contacts(currency), "contacts");
    SingleOutputStreamOperator<CaseNews> happenings =
        read(events, ReadLines.events(currency), "events");
    DataStream<CaseNews> messages =
        withHistory(timed(arrivals, "contacts")).union(timed(happenings, "events"));
    SingleOutputStreamOperator<CaseDecision> decisions =
        messages
            .keyBy(CaseNews::contact, Types.STRING)
            .connect(policies.broadcast())
            .transform("decide cases", CaseDecision.TYPE, new DecideCases(kept))
            .name("decide cases")
            .uid("usher-cases");
    return new DecidedCases(
        decisions,
        decisions
            .getSideOutput(DecideCases.REFUSALS)
            .union(
                arrivals.getSideOutput(DecideCases.REFUSALS),
                happenings.getSideOutput(DecideCases.REFUSALS)));
  }

  private static SingleOutputStreamOperator<CaseNews> read(
      DataStream<String> lines, ReadLines reader, String what) {
    return lines.process(reader, CaseNews.TYPE).name("read " + what).uid("usher-read-" + what);
  }

  private DataStream<CaseNews> timed(DataStream<CaseNews> messages, String what) {
    return messages
        .assignTimestampsAndWatermarks(time.strategy())
        .name("time of " + what)
        .uid("usher-time-of-" + what);
  }

  private DataStream<CaseNews> withHistory(DataStream<CaseNews> arrivals) {
    if (history.isZero()) {
      return arrivals;
    }
    KeyedStream<CaseNews, String> ofAccounts =
        arrivals
            .filter(each -> !each.account().isEmpty())
            .name("with an account")
            .uid("usher-with-account")
            .keyBy(CaseNews::account, Types.STRING);
    return ofAccounts
        .process(new AttachHistory(history, kept, MOST_OF_AN_ACCOUNT), CaseNews.TYPE)
        .name("attach history")
        .uid("usher-history")
        .union(
            arrivals
                .filter(each -> each.account().isEmpty())
                .name("without an account")
                .uid("usher-without-account"));
  }
}
