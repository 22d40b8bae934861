package dev.usher.internal.explain;

import static dev.usher.policy.FieldType.Kind.MOMENT;

import dev.usher.internal.document.Moments;
import dev.usher.model.Account;
import dev.usher.model.AccountBuilder;
import dev.usher.model.AccountTier;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.ContactException;
import dev.usher.model.EarlierContact;
import dev.usher.model.FieldValue;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.Severity;
import dev.usher.model.time.Elapsed;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tries all sorts of values in every field of a contact, whether a rule asks for it or not: each
 * figure of the policy, with the next ones, in each field that takes figures, each text in each
 * that takes texts, and so on. Knows nothing of what the product tries.
 */
final class EveryChange {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Manifest manifest;
  private final Set<BigDecimal> figures = new TreeSet<>();
  private final Set<String> texts = new TreeSet<>();
  private final Set<Duration> spans = new TreeSet<>();

  EveryChange(Policy policy) {
    this.manifest = policy.manifest();
    figures.add(BigDecimal.ZERO);
    spans.add(Duration.ZERO);
    texts.add("another");
    for (Rule rule : policy.rules()) {
      rule.atoms().forEach(this::add);
      rule.proposals().forEach(proposed -> proposed.arguments().forEach(this::add));
    }
  }

  private void add(Atom atom) {
    atom.literals().forEach(this::add);
    if (atom.subject() instanceof Subject.Inquired inquired) {
      inquired.arguments().forEach(this::add);
    }
  }

  private void add(Argument argument) {
    if (argument instanceof Literal.Figure figure) {
      figures.add(figure.amount().stripTrailingZeros());
    } else if (argument instanceof Literal.Text text) {
      texts.add(text.text());
    } else if (argument.value().orElse(null) instanceof Elapsed span) {
      spans.add(span.length());
    }
  }

  /**
   * A changed contact.
   *
   * @param field the field that was changed
   * @param size how far the change goes, from 0 to 1, worked out here
   * @param moves whether other moments move along
   */
  record Changed(String field, double size, Contact contact, Instant at, boolean moves) {}

  /** Collects what one contact is changed to. */
  private static final class Collected {
    private final AskedContact asked;
    private final List<Changed> all = new ArrayList<>();

    Collected(AskedContact asked) {
      this.asked = asked;
    }

    void add(String field, double size, boolean moves, UnaryOperator<ContactBuilder> change) {
      try {
        Contact changed = change.apply(asked.contact().toBuilder()).build();
        Duration age = Duration.between(asked.contact().receivedAt(), asked.moment());
        Instant at = field.equals("receivedAt") ? changed.receivedAt().plus(age) : asked.moment();
        all.add(new Changed(field, size, changed, at, moves));
      } catch (ContactException impossible) {
        // No contact says so.
      }
    }

    void choice(String field, UnaryOperator<ContactBuilder> change) {
      add(field, 1, false, change);
    }
  }

  /** Returns every change of a contact. */
  List<Changed> of(AskedContact asked) {
    Collected to = new Collected(asked);
    Contact contact = asked.contact();
    amounts(to, "refund", contact.refund(), ContactBuilder::refund);
    amounts(to, "dispute", contact.dispute(), ContactBuilder::dispute);
    amounts(to, "shippingCost", contact.shippingCost(), ContactBuilder::shippingCost);
    attempts(to);
    choices(to);
    impact(to);
    account(to);
    messages(to);
    received(to);
    needed(to);
    history(to);
    manifest.fields().keySet().forEach(field -> field(to, field));
    return Collections.unmodifiableList(to.all);
  }

  private void amounts(
      Collected to,
      String field,
      @Nullable Money before,
      BiFunction<ContactBuilder, @Nullable Money, ContactBuilder> set) {
    BigDecimal from = before == null ? null : before.amount();
    BigDecimal unit =
        BigDecimal.ONE.movePointLeft(Math.max(0, manifest.currency().getDefaultFractionDigits()));
    for (BigDecimal figure : figures) {
      for (BigDecimal after : List.of(figure.subtract(unit), figure, figure.add(unit))) {
        to.add(
            field,
            size(from, after),
            false,
            builder -> set.apply(builder, new Money(after, manifest.currency())));
      }
    }
    to.choice(field, builder -> set.apply(builder, null));
  }

  private static double size(@Nullable BigDecimal before, BigDecimal after) {
    if (before == null) {
      return 1;
    }
    double far = after.subtract(before).abs().doubleValue();
    return far == 0 ? 0 : far / (far + before.abs().doubleValue());
  }

  private static double size(@Nullable Instant before, Instant after) {
    if (before == null) {
      return 1;
    }
    double far = Duration.between(before, after).abs().toMillis();
    return far / (far + Duration.ofDays(1).toMillis());
  }

  private void attempts(Collected to) {
    BigDecimal before = BigDecimal.valueOf(to.asked.contact().attempts());
    for (int after = 0; after <= 12; after++) {
      int count = after;
      to.add(
          "attempts",
          size(before, BigDecimal.valueOf(after)),
          false,
          builder -> builder.attempts(count));
    }
  }

  private void choices(Collected to) {
    Contact contact = to.asked.contact();
    for (Channel channel : Channel.values()) {
      to.choice("channel", builder -> builder.channel(channel));
    }
    for (Severity severity : Severity.values()) {
      to.choice("severity", builder -> builder.severity(severity));
    }
    to.choice("severity", builder -> builder.severity(null));
    for (String topic : manifest.topics()) {
      to.choice("topic", builder -> builder.topic(topic));
    }
    to.choice("topic", builder -> builder.topic(null));
    to.choice("authenticated", builder -> builder.authenticated(!contact.authenticated()));
    to.choice("surge", builder -> builder.surge(!contact.surge()));
    for (String text : texts) {
      to.choice("labels", builder -> builder.labels(turned(contact.labels(), text)));
      to.choice("language", builder -> builder.language(text));
    }
    to.choice("language", builder -> builder.language(null));
  }

  private static Set<String> turned(Set<String> texts, String text) {
    Set<String> turned = new TreeSet<>(texts);
    if (!turned.add(text)) {
      turned.remove(text);
    }
    return turned;
  }

  private void impact(Collected to) {
    Impact is = to.asked.contact().impact();
    BigDecimal share = is.usersAffectedPercent();
    for (int turned = 0; turned < 4; turned++) {
      boolean[] yes = {
        is.outage(), is.fundsAtRisk(), is.businessImpact(), is.largeClientAffected()
      };
      yes[turned] = !yes[turned];
      to.choice(
          List.of("outage", "funds", "business", "large").get(turned),
          builder -> builder.impact(new Impact(yes[0], yes[1], yes[2], yes[3], share)));
    }
    for (BigDecimal figure : figures) {
      for (int tenths = -10; tenths <= 10; tenths++) {
        BigDecimal after = figure.add(BigDecimal.valueOf(tenths, 1));
        if (after.scale() <= Math.max(share.scale(), figure.scale()) || tenths % 10 == 0) {
          to.add(
              "share",
              size(share, after),
              false,
              builder ->
                  builder.impact(
                      new Impact(
                          is.outage(),
                          is.fundsAtRisk(),
                          is.businessImpact(),
                          is.largeClientAffected(),
                          after)));
        }
      }
    }
  }

  private void account(Collected to) {
    Account account = to.asked.contact().account();
    amounts(
        to,
        "account.annualRevenue",
        account.annualRevenue(),
        (builder, amount) -> with(builder, account, of -> of.annualRevenue(amount)));
    amounts(
        to,
        "account.projectedRevenue",
        account.projectedRevenue(),
        (builder, amount) -> with(builder, account, of -> of.projectedRevenue(amount)));
    account(to, of -> of.atRisk(!account.atRisk()));
    for (AccountTier tier : AccountTier.values()) {
      account(to, of -> of.tier(tier));
    }
    for (Channel channel : Channel.values()) {
      account(to, of -> of.preferredChannel(channel));
    }
    account(to, of -> of.preferredChannel(null));
    for (String desk : manifest.desks().keySet()) {
      account(to, of -> of.desk(desk));
    }
    account(to, of -> of.desk(null));
    for (String text : texts) {
      account(to, of -> of.labels(turned(account.labels(), text)));
      account(to, of -> of.entitlements(turned(account.entitlements(), text)));
      account(to, of -> of.id(text));
      account(to, of -> of.manager(text));
    }
    account(to, of -> of.id(null));
    account(to, of -> of.manager(null));
  }

  private static ContactBuilder with(
      ContactBuilder builder, Account account, UnaryOperator<AccountBuilder> change) {
    return builder.account(change.apply(account.toBuilder()).build());
  }

  private static void account(Collected to, UnaryOperator<AccountBuilder> change) {
    Account account = to.asked.contact().account();
    to.choice("account", builder -> with(builder, account, change));
  }

  private void messages(Collected to) {
    String before = to.asked.contact().message();
    String start = before == null ? "" : before + "\n";
    to.choice("message", builder -> builder.message(null));
    for (List<String> phrases : manifest.words().values()) {
      for (String phrase : phrases) {
        String plain = phrase.replace("*", "");
        to.choice("message", builder -> builder.message(start + plain));
        to.choice("message", builder -> builder.message(plain));
      }
    }
    to.choice("message", builder -> builder.message(start + "4111 1111 1111 1111"));
    to.choice("message", builder -> builder.message(start + "GB82 WEST 1234 5698 7654 32"));
  }

  /**
   * Every half hour of two weeks, and the second before, for a case in which nothing else has
   * happened that would have to move along.
   */
  private void received(Collected to) {
    Contact contact = to.asked.contact();
    boolean fields = manifest.fields().values().stream().anyMatch(FieldType.of(MOMENT)::equals);
    if (!contact.progress().equals(Progress.NONE)
        || !contact.receivedAt().equals(to.asked.moment())
        || fields) {
      return;
    }
    Instant before = contact.receivedAt();
    Instant first = before.minus(Duration.ofDays(6)).truncatedTo(ChronoUnit.DAYS);
    for (int half = 0; half < 12 * 48; half++) {
      Instant after = first.plus(Duration.ofMinutes(30L * half));
      for (Instant each : List.of(after, after.minus(SECOND))) {
        Duration by = Duration.between(before, each);
        Instant needed = contact.neededBy();
        List<EarlierContact> history =
            contact.history().stream()
                .map(
                    past ->
                        new EarlierContact(
                            past.at().plus(by),
                            past.topic(),
                            past.channel(),
                            past.tier(),
                            past.refund()))
                .toList();
        to.add(
            "receivedAt",
            size(before, each),
            true,
            builder ->
                builder
                    .receivedAt(each)
                    .neededBy(needed == null ? null : needed.plus(by))
                    .history(history));
      }
    }
  }

  private void needed(Collected to) {
    Contact contact = to.asked.contact();
    for (Duration span : spans) {
      for (int near = -1; near <= 1; near++) {
        Instant after = contact.receivedAt().plus(span).plusSeconds(near);
        to.add("neededBy", size(contact.neededBy(), after), true, to1 -> to1.neededBy(after));
      }
    }
    to.add("neededBy", 1, true, builder -> builder.neededBy(null));
  }

  private void history(Collected to) {
    Contact contact = to.asked.contact();
    List<String> topics = new ArrayList<>(manifest.topics());
    topics.add(null);
    for (int more = 1; more <= 6; more++) {
      for (String topic : topics) {
        for (int tier = 1; tier <= manifest.tiers().size(); tier++) {
          EarlierContact earlier = new EarlierContact(contact.receivedAt(), topic, null, tier);
          List<EarlierContact> history = new ArrayList<>(contact.history());
          history.addAll(Collections.nCopies(more, earlier));
          to.choice("history", builder -> builder.history(history));
        }
      }
    }
  }

  private void field(Collected to, String field) {
    Contact contact = to.asked.contact();
    String path = "fields." + field;
    FieldValue before = contact.fields().get(field);
    switch (manifest.fields().get(field).kind()) {
      case NUMBER -> numbers(to, field, before);
      case AMOUNT -> {
        Money money =
            before instanceof FieldValue.OfText text
                ? Money.parse(text.text())
                : before instanceof FieldValue.OfNumber number
                    ? new Money(number.number(), manifest.currency())
                    : null;
        amounts(to, path, money, (builder, amount) -> builder.field(field, amount));
      }
      case YES_NO -> {
        to.choice(path, builder -> builder.field(field, true));
        to.choice(path, builder -> builder.field(field, false));
      }
      case TEXT -> {
        Set<String> all = new TreeSet<>(texts);
        all.addAll(manifest.fields().get(field).values());
        all.stream()
            .filter(manifest.fields().get(field)::allows)
            .forEach(text -> to.choice(path, builder -> builder.field(field, text)));
      }
      case TEXTS -> {
        Set<String> said =
            before instanceof FieldValue.OfTexts several ? several.texts() : Set.of();
        texts.forEach(text -> to.choice(path, builder -> builder.field(field, turned(said, text))));
      }
      case MOMENT -> {
        Instant said =
            before instanceof FieldValue.OfText text
                ? Moments.find(text.text()).orElse(null)
                : null;
        for (Duration span : spans) {
          for (int near = -1; near <= 1; near++) {
            Instant after = contact.receivedAt().minus(span).plusSeconds(near);
            to.add(path, size(said, after), true, builder -> builder.field(field, after));
          }
        }
      }
    }
    to.choice(path, builder -> builder.field(field, (FieldValue) null));
  }

  private void numbers(Collected to, String field, @Nullable FieldValue before) {
    BigDecimal said = before instanceof FieldValue.OfNumber number ? number.number() : null;
    for (BigDecimal figure : figures) {
      for (int near = -1; near <= 1; near++) {
        BigDecimal after = figure.add(BigDecimal.valueOf(near));
        to.add("fields." + field, size(said, after), false, builder -> builder.field(field, after));
      }
    }
  }
}
