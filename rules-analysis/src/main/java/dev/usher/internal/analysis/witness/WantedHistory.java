package dev.usher.internal.analysis.witness;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes up earlier contacts, as few as it can, that meet all counts and sums at once: span by span,
 * the shortest first, each as far back as it need be.
 */
final class WantedHistory {
  /** Whoever looks at an example would not read more. */
  private static final int MOST = 2_000;

  private static final Duration DAY = Duration.ofDays(1);

  private final List<Counter> counters;
  private final List<RefundSum> sums;
  private final @Nullable BigDecimal own;
  private final boolean reuse;
  private final List<HistoryEntry> entries = new ArrayList<>();
  private Duration shorter = Duration.ZERO;
  private Duration span = Duration.ZERO;

  private WantedHistory(
      List<Counter> counters, List<RefundSum> sums, @Nullable BigDecimal own, boolean reuse) {
    this.counters = counters;
    this.sums = sums;
    this.own = own;
    this.reuse = reuse;
  }

  /**
   * Makes them up.
   *
   * @param refunds what the contact itself may ask for; null for nothing
   * @throws NoExampleException if none are found that meet all of it
   */
  static WantedHistory of(
      List<Counter> counters, List<RefundSum> sums, List<@Nullable BigDecimal> refunds) {
    for (Counter each : counters) {
      if (each.least() > MOST) {
        throw new NoExampleException("it would take " + each.least() + " earlier contacts");
      }
    }
    for (BigDecimal own : refunds) {
      for (boolean reuse : List.of(true, false)) {
        WantedHistory history = new WantedHistory(counters, sums, own, reuse);
        history.fill();
        if (history.isAsWanted()) {
          return history;
        }
      }
    }
    throw new NoExampleException("no earlier contacts are found that meet all counts at once");
  }

  /** Returns what the contact itself asks for; null for nothing. */
  @Nullable BigDecimal own() {
    return own;
  }

  /** Returns the earlier contacts, the latest first. */
  List<HistoryEntry> entries() {
    return entries.stream().sorted(Comparator.comparing(HistoryEntry::before)).toList();
  }

  private boolean isAsWanted() {
    for (Counter each : counters) {
      int count = count(each);
      if (count < each.least() || count > each.most()) {
        return false;
      }
    }
    return sums.stream().allMatch(each -> each.isMet(entries, own));
  }

  private int count(Counter counter) {
    return (int) entries.stream().filter(counter::counts).count();
  }

  private void fill() {
    TreeSet<Duration> spans = new TreeSet<>();
    counters.forEach(each -> spans.add(each.span()));
    sums.forEach(each -> spans.add(each.span()));
    for (Duration each : spans) {
      shorter = span;
      span = each;
      fillCounts();
      fillSums();
    }
  }

  private void fillCounts() {
    for (int i = 0; i < 2 * MOST; i++) {
      List<Counter> missing =
          counters.stream()
              .filter(each -> each.span().equals(span) && count(each) < each.least())
              .toList();
      if (missing.isEmpty() || !add(missing)) {
        return;
      }
    }
  }

  /** Brings what is missing nearer by one entry; false if it cannot. */
  private boolean add(List<Counter> missing) {
    String topic =
        missing.stream().map(Counter::topic).filter(each -> each != null).findFirst().orElse(null);
    int tier = missing.stream().mapToInt(Counter::tier).max().orElse(1);
    boolean any = missing.stream().anyMatch(each -> each.topic() == null && each.tier() == 1);
    HistoryEntry added = new HistoryEntry(before(), topic, tier, null);
    if (any) {
      return add(added) || change(topic, tier);
    }
    return reuse ? change(topic, tier) || add(added) : add(added) || change(topic, tier);
  }

  private boolean add(HistoryEntry entry) {
    if (entries.size() >= MOST) {
      return false;
    }
    entries.add(entry);
    if (isBelowAll()) {
      return true;
    }
    entries.remove(entries.size() - 1);
    return false;
  }

  /** Has one that there is count for what is missing too. */
  private boolean change(@Nullable String topic, int tier) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      HistoryEntry entry = entries.get(i);
      HistoryEntry changed = entry;
      if (topic != null && entry.topic() == null) {
        changed = changed.on(topic);
      } else if (topic != null && !topic.equals(entry.topic())) {
        continue;
      }
      if (entry.tier() < tier) {
        changed = changed.at(tier);
      }
      if (!changed.equals(entry)) {
        entries.set(i, changed);
        if (isBelowAll()) {
          return true;
        }
        entries.set(i, entry);
      }
    }
    return false;
  }

  private boolean isBelowAll() {
    return counters.stream().allMatch(each -> count(each) <= each.most());
  }

  /** A day farther back than the shorter span, and each further one a day more, while it fits. */
  private Duration before() {
    long there = entries.stream().filter(each -> each.before().compareTo(shorter) > 0).count();
    Duration days = shorter.plus(DAY.multipliedBy(there + 1));
    return days.compareTo(span) <= 0 ? days : span;
  }

  private void fillSums() {
    for (RefundSum each : sums) {
      BigDecimal least = each.least();
      if (each.span().equals(span) && least != null && !each.isMet(entries, own)) {
        BigDecimal sum = each.of(entries, own);
        ask(sum == null ? least : least.subtract(sum));
      }
    }
  }

  private void ask(BigDecimal more) {
    if (more.signum() < 0) {
      return;
    }
    for (int i = entries.size() - 1; i >= 0; i--) {
      HistoryEntry entry = entries.get(i);
      BigDecimal refund = entry.refund();
      if (allow(entry.before(), more)) {
        entries.set(i, entry.asking(refund == null ? more : refund.add(more)));
        return;
      }
    }
    Duration before = before();
    if (allow(before, more)) {
      add(new HistoryEntry(before, null, 1, more));
    }
  }

  private boolean allow(Duration before, BigDecimal more) {
    return sums.stream()
        .filter(each -> before.compareTo(each.span()) <= 0)
        .allMatch(each -> each.allows(entries, own, more));
  }
}
