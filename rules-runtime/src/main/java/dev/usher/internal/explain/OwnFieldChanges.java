package dev.usher.internal.explain;

import dev.usher.internal.document.Moments;
import dev.usher.internal.text.ClockText;
import dev.usher.model.Contact;
import dev.usher.model.FieldValue;
import dev.usher.model.Money;
import dev.usher.model.rule.Tiered;
import dev.usher.model.time.Elapsed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of the fields that a policy declares for itself. */
final class OwnFieldChanges {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ChangeList changes;
  private final Contact contact;
  private final Tiered fact;
  private final ZoneId zone;
  private final FieldWords words;
  private final FigureChanges figures;
  private final ChoiceChanges choices;

  OwnFieldChanges(ChangeList changes) {
    this.changes = changes;
    this.contact = changes.now().contact();
    this.fact = changes.now().fact();
    this.zone = changes.now().manifest().zone();
    this.words = new FieldWords(changes.now().sentences());
    this.figures = new FigureChanges(changes);
    this.choices = new ChoiceChanges(changes);
  }

  private static String path(String field) {
    return "fields." + field;
  }

  void number(String field, Turns turns) {
    figures.number(path(field), fact.number(field), turns, (to, number) -> to.field(field, number));
    none(field);
  }

  void amount(String field, Turns turns) {
    BigDecimal before = fact.amount(field);
    Money money = before == null ? null : new Money(before, changes.now().manifest().currency());
    figures.amount(path(field), money, turns, (to, amount) -> to.field(field, amount));
  }

  void yes(String field) {
    choices.yesNo(path(field), fact.yes(field), (to, yes) -> to.field(field, yes.booleanValue()));
  }

  void text(String field, Turns turns) {
    choices.text(path(field), fact.text(field), turns, (to, text) -> to.field(field, text));
  }

  void texts(String field, Turns turns) {
    choices.texts(path(field), fact.texts(field), turns, (to, texts) -> to.field(field, texts));
  }

  /** Adds the moments at which an answer turns. */
  void within(String field, Elapsed span) {
    Instant received = contact.receivedAt();
    Instant first = received.minus(span.length());
    for (Instant each : List.of(first, first.minus(SECOND), received, received.plus(SECOND))) {
      moment(field, each);
    }
    none(field);
  }

  private void moment(String field, Instant after) {
    Instant before = said(field);
    changes.moment(
        path(field),
        before,
        after,
        () -> ChangeWords.instead(words.thing(path(field)), written(before), written(after)),
        to -> to.field(field, after));
  }

  private @Nullable Instant said(String field) {
    return contact.fields().get(field) instanceof FieldValue.OfText text
        ? Moments.find(text.text()).orElse(null)
        : null;
  }

  private String written(@Nullable Instant moment) {
    return moment == null ? Shown.NOTHING : ClockText.dated(zone, moment);
  }

  private void none(String field) {
    FieldValue before = contact.fields().get(field);
    if (before != null) {
      changes.choice(
          path(field),
          () -> ChangeWords.instead(words.thing(path(field)), said(before), Shown.NOTHING),
          to -> to.field(field, (FieldValue) null));
    }
  }

  private static String said(FieldValue value) {
    return value instanceof FieldValue.OfText text
        ? text.text()
        : value instanceof FieldValue.OfNumber number
            ? FigureChanges.plain(number.number())
            : value.toString();
  }
}
