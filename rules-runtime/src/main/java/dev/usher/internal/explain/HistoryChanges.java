package dev.usher.internal.explain;

import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Money;
import dev.usher.model.rule.Tiered;
import dev.usher.model.time.Elapsed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes of the earlier contacts: some more of those that a rule counts, or some less. */
final class HistoryChanges {
  private static final String FIELD = "history";
  private static final int MOST = 1_000;

  private final ChangeList changes;
  private final FigureChanges figures;
  private final Contact contact;
  private final Tiered fact;

  HistoryChanges(ChangeList changes) {
    this.changes = changes;
    this.figures = new FigureChanges(changes);
    this.contact = changes.now().contact();
    this.fact = changes.now().fact();
  }

  /** Adds other counts of contacts. */
  void contacts(Elapsed span, Turns turns) {
    EarlierContact more = EarlierContact.at(contact.receivedAt());
    counts(span, turns, 1, more, earlier -> true);
  }

  /** Adds other counts of contacts on the same topic. */
  void contactsOnTopic(Elapsed span, Turns turns) {
    String topic = fact.getTopic();
    if (topic != null) {
      EarlierContact more = new EarlierContact(contact.receivedAt(), topic, null, 1);
      counts(span, turns, 1, more, earlier -> topic.equals(earlier.topic()));
    }
  }

  /** Adds other counts of earlier contacts that reached a tier. */
  void reached(Elapsed span, int tier, Turns turns) {
    EarlierContact more = new EarlierContact(contact.receivedAt(), null, null, tier);
    counts(span, turns, 0, more, earlier -> earlier.tier() >= tier);
  }

  private void counts(
      Elapsed span,
      Turns turns,
      int itself,
      EarlierContact more,
      Predicate<EarlierContact> counted) {
    List<EarlierContact> inSpan = inSpan(span).stream().filter(counted).toList();
    Set<Integer> wanted = new TreeSet<>();
    for (BigDecimal count : turns.figures()) {
      if (count.compareTo(BigDecimal.valueOf(MOST)) <= 0) {
        wanted.add(count.intValue() - itself);
      }
    }
    int before = inSpan.size();
    for (int after : wanted) {
      if (after >= 0 && after != before) {
        count(span, before, after, after > before ? more : null, inSpan);
      }
    }
  }

  private void count(
      Elapsed span,
      int before,
      int after,
      @Nullable EarlierContact more,
      List<EarlierContact> inSpan) {
    List<EarlierContact> history = new ArrayList<>(contact.history());
    int difference = Math.abs(after - before);
    if (more == null) {
      inSpan.subList(0, difference).forEach(history::remove);
    } else {
      for (int i = 0; i < difference; i++) {
        history.add(more);
      }
    }
    BigDecimal distance = BigDecimal.valueOf(difference);
    changes.add(
        FIELD,
        () -> words(span, before, after),
        new ChangeSize(distance, BigDecimal.valueOf(before)),
        distance,
        to -> to.history(history));
  }

  private static ChangeWords words(Elapsed span, int before, int after) {
    int difference = Math.abs(after - before);
    String change =
        difference
            + (difference == 1 ? " earlier contact " : " earlier contacts ")
            + (after < before ? "less" : "more")
            + within(span);
    return new ChangeWords(contacts(before) + within(span), contacts(after) + within(span), change);
  }

  /** Adds what makes the sum of what was asked for reach another figure. */
  void refunds(Elapsed span, Turns turns) {
    BigDecimal before = fact.refundsWithin(span);
    BigDecimal sum = before == null ? BigDecimal.ZERO : before;
    BigDecimal own = fact.getRefund() == null ? BigDecimal.ZERO : fact.getRefund();
    Set<BigDecimal> refunds = new TreeSet<>();
    for (BigDecimal figure : turns.figures()) {
      refunds.add(own.add(figure.subtract(sum)).max(BigDecimal.ZERO));
      more(span, sum, figure);
    }
    figures.amounts("refund", contact.refund(), refunds, (to, amount) -> to.refund(amount));
    if (inSpan(span).stream().anyMatch(earlier -> earlier.refund() != null)) {
      List<EarlierContact> history =
          contact.history().stream().map(earlier -> earlier.withRefund(null)).toList();
      changes.choice(
          FIELD,
          () -> new ChangeWords("refunds", Shown.NOTHING, "no refund asked for earlier"),
          to -> to.history(history));
    }
  }

  private void more(Elapsed span, BigDecimal sum, BigDecimal wanted) {
    BigDecimal missing = wanted.subtract(sum);
    if (missing.signum() <= 0) {
      return;
    }
    List<EarlierContact> history = new ArrayList<>(contact.history());
    Money refund = new Money(missing, changes.now().manifest().currency());
    history.add(EarlierContact.at(contact.receivedAt()).withRefund(refund));
    changes.add(
        FIELD,
        () ->
            new ChangeWords(
                figures.money(sum) + within(span),
                figures.money(wanted) + within(span),
                figures.money(missing) + " more asked for earlier" + within(span)),
        new ChangeSize(missing, sum),
        missing,
        to -> to.history(history));
  }

  /** Returns the earlier contacts that a span before receipt takes in, the latest first. */
  private List<EarlierContact> inSpan(Elapsed span) {
    Instant last = contact.receivedAt();
    Instant first = last.minus(span.length());
    return contact.history().stream()
        .filter(earlier -> !earlier.at().isAfter(last) && !earlier.at().isBefore(first))
        .sorted(Comparator.comparing(EarlierContact::at, Comparator.reverseOrder()))
        .toList();
  }

  private static String contacts(int count) {
    return count + " of them";
  }

  private static String within(Elapsed span) {
    return " within " + span;
  }
}
