package dev.usher.judge;

import static java.util.Objects.requireNonNull;

import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.Severity;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Generated contacts for a policy, and the moments to ask about: their values lie just below, at
 * and just above what the policy's rules compare with; whatever may be absent often is; messages
 * mention the policy's words, or nearly. The same ones for the same policy and seed. They fit the
 * policy, so that it refuses none. Not safe to share between threads.
 */
public final class BoundaryContacts {
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final int TWO_WEEKS = 2 * 7 * 48;
  private static final BigDecimal MOST = BigDecimal.TEN.pow(15);
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final int SELDOM = 20;
  private static final int ENOUGH = 30;

  private final Manifest manifest;
  private final List<String> topics;
  private final long seed;
  private final Boundaries boundaries;
  private final Choices choices;
  private final GeneratedMessages messages;
  private final GeneratedProgress progress;
  private final GeneratedFields fields;
  private int count;

  private BoundaryContacts(Manifest manifest, List<Rule> rules, long seed) {
    this.manifest = manifest;
    this.topics = List.copyOf(manifest.topics());
    this.seed = seed;
    this.boundaries = Boundaries.of(rules);
    this.choices = new Choices(seed);
    this.messages = new GeneratedMessages(manifest, choices);
    this.progress = new GeneratedProgress(manifest.tiers().size(), choices);
    this.fields = new GeneratedFields(manifest, boundaries, choices);
  }

  /**
   * Starts a series of contacts.
   *
   * @param policy the policy that they are for
   * @param seed any number; another one gives other contacts
   */
  public static BoundaryContacts of(Policy policy, long seed) {
    return of(requireNonNull(policy, "policy").manifest(), policy.rules(), seed);
  }

  static BoundaryContacts of(Manifest manifest, List<Rule> rules, long seed) {
    return new BoundaryContacts(manifest, rules, seed);
  }

  /** Returns the number that this series is the one of. */
  public long seed() {
    return seed;
  }

  /**
   * Returns the next contacts of the series, as many as are taken; their ids are {@code
   * generated-1} and so on, unless a rule asks for an id.
   */
  public Stream<AskedContact> stream() {
    return Stream.generate(this::next);
  }

  /** Returns the next contact of the series, and a moment that is its receipt half of the time. */
  public AskedContact next() {
    Contact contact = contact(topics.isEmpty() ? null : choices.maybe(() -> choices.any(topics)));
    if (choices.yes()) {
      return AskedContact.atReceipt(contact);
    }
    return new AskedContact(contact, progress.after(contact.receivedAt()));
  }

  Contact contact(@Nullable String topic) {
    count++;
    choices.beQuietOrNot();
    Instant received = received();
    return Contact.builder(id(), received, choices.any(Channel.values()))
        .topic(topic)
        .message(choices.maybe(messages::next))
        .language(choices.maybe(this::language))
        .severity(choices.maybe(() -> choices.any(Severity.values())))
        .refund(amount(Property.REFUND))
        .dispute(amount(Property.DISPUTE))
        .shippingCost(amount(Property.SHIPPING_COST))
        .impact(impact())
        .neededBy(choices.maybe(() -> needed(received)))
        .attempts(whole(Property.ATTEMPTS))
        .labels(texts(Property.LABELS))
        .authenticated(choices.yes())
        .surge(choices.yes())
        .account(account())
        .history(history(received))
        .progress(choices.chance(ENOUGH) ? progress.next(received) : Progress.NONE)
        .fields(fields.next(() -> past(received), this::amountNear))
        .build();
  }

  /**
   * At the full and the half hours of two weeks, when doors open and close, or at a time of day
   * that a rule asks about; or nearly.
   */
  private Instant received() {
    Instant halfHour = MONDAY.plus(HALF_HOUR.multipliedBy(choices.number(0, TWO_WEEKS)));
    List<Integer> minutes = boundaries.minutesOfDay();
    boolean asked = !minutes.isEmpty() && choices.chance(ENOUGH);
    return near(asked ? atMinuteOfDay(halfHour, choices.any(minutes)) : halfHour);
  }

  private Instant atMinuteOfDay(Instant day, int minute) {
    ZoneId zone = manifest.zone();
    LocalDateTime midnight = day.atZone(zone).toLocalDate().atStartOfDay();
    return midnight.plusMinutes(minute).atZone(zone).toInstant();
  }

  private String language() {
    List<String> compared = boundaries.texts(Property.LOCALE);
    return compared.isEmpty() || choices.yes()
        ? choices.any("ko-KR", "en", "ja", "de-AT", "yue")
        : choices.any(compared);
  }

  private String id() {
    List<String> compared = boundaries.texts(Property.ID);
    boolean literal = !compared.isEmpty() && choices.chance(ENOUGH);
    return literal ? choices.any(compared) : "generated-" + count;
  }

  private Impact impact() {
    return new Impact(choices.yes(), choices.yes(), choices.yes(), choices.yes(), share());
  }

  private Account account() {
    return Account.builder()
        .id(text(Property.ACCOUNT_ID, "a-1"))
        .tier(choices.any(AccountTier.values()))
        .annualRevenue(amount(Property.ACCOUNT_ANNUAL_REVENUE))
        .projectedRevenue(amount(Property.ACCOUNT_PROJECTED_REVENUE))
        .atRisk(choices.yes())
        .labels(texts(Property.ACCOUNT_LABELS))
        .entitlements(texts(Property.ACCOUNT_ENTITLEMENTS))
        .preferredChannel(choices.maybe(() -> choices.any(Channel.values())))
        .manager(text(Property.ACCOUNT_MANAGER, "kim"))
        .desk(desk())
        .build();
  }

  private @Nullable String desk() {
    Set<String> desks = manifest.desks().keySet();
    return desks.isEmpty() ? null : choices.maybe(() -> choices.any(List.copyOf(desks)));
  }

  private @Nullable String text(Property property, String other) {
    List<String> compared = boundaries.texts(property);
    boolean none = compared.isEmpty() || choices.chance(ENOUGH);
    return choices.maybe(() -> none ? other : choices.any(compared));
  }

  /** Returns some of the texts that a property is compared with, and now and then another one. */
  Set<String> texts(Property property) {
    Set<String> texts = some(boundaries.texts(property));
    if (choices.chance(SELDOM)) {
      texts.add("other");
    }
    return texts;
  }

  private Set<String> some(List<String> compared) {
    Set<String> some = new TreeSet<>();
    int percent = compared.size() > 2 ? 25 : 50;
    compared.stream().filter(each -> choices.chance(percent)).forEach(some::add);
    return some;
  }

  private @Nullable Money amount(Property property) {
    List<Object> compared = boundaries.of(property);
    return choices.maybe(
        () -> amountNear(compared.isEmpty() ? ALL : decimal(choices.any(compared))));
  }

  private Money amountNear(BigDecimal bound) {
    int digits = Math.max(0, manifest.currency().getDefaultFractionDigits());
    BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
    BigDecimal near =
        bound
            .setScale(digits, choices.any(RoundingMode.FLOOR, RoundingMode.CEILING))
            .add(unit.multiply(BigDecimal.valueOf(choices.number(-1, 1))));
    boolean possible = near.signum() >= 0 && near.compareTo(MOST) < 0;
    return new Money(possible ? near : BigDecimal.ZERO, manifest.currency());
  }

  private BigDecimal share() {
    List<Object> compared = boundaries.of(Property.IMPACT_USERS_AFFECTED_PERCENT);
    BigDecimal bound = compared.isEmpty() ? BigDecimal.ONE : decimal(choices.any(compared));
    BigDecimal near = bound.add(BigDecimal.valueOf(choices.number(-1, 1), 1));
    return near.max(BigDecimal.ZERO).min(ALL);
  }

  private int whole(Property property) {
    List<Object> compared = boundaries.of(property);
    int bound = compared.isEmpty() ? 1 : decimal(choices.any(compared)).intValue();
    return Math.max(0, Math.min(bound, Integer.MAX_VALUE - 1) + choices.number(-1, 1));
  }

  static BigDecimal decimal(Object figure) {
    return figure instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) figure;
  }

  private Instant needed(Instant received) {
    return near(choices.chance(SELDOM) ? received : received.plus(span()));
  }

  private Instant past(Instant received) {
    return near(choices.chance(SELDOM) ? received : received.minus(span()));
  }

  private List<EarlierContact> history(Instant received) {
    List<EarlierContact> history = new ArrayList<>();
    for (int i = choices.number(0, boundaries.contacts()); i > 0; i--) {
      Instant at = near(received.minus(span()));
      int tier = choices.number(1, manifest.tiers().size());
      Money refund = boundaries.refundsAsked() ? earlierRefund() : null;
      history.add(new EarlierContact(at, earlierTopic(), null, tier, refund));
    }
    return history;
  }

  /** Next to nothing, so that the sum stays near what this contact asks for, or much. */
  private @Nullable Money earlierRefund() {
    return choices.yes()
        ? choices.maybe(() -> amountNear(BigDecimal.ZERO))
        : amount(Property.REFUND);
  }

  private @Nullable String earlierTopic() {
    return choices.maybe(() -> topics.isEmpty() ? "other" : choices.any(topics));
  }

  private Duration span() {
    List<Duration> spans = boundaries.spans();
    return spans.isEmpty() ? Duration.ofDays(7) : choices.any(spans);
  }

  private Instant near(Instant moment) {
    return moment.plusSeconds(choices.number(-1, 1));
  }
}
