package dev.usher.testing;

import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Severity;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.CaseMessage;
import dev.usher.model.rule.Classified;
import dev.usher.model.rule.Intake;
import dev.usher.model.rule.ProposalSink;
import dev.usher.model.rule.Tiered;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Random contacts, and the facts of all four questions, whose values lie just below, at and just
 * above what the conditions of rules compare with; whatever may be absent often is. The same ones
 * for the same seed.
 */
public final class BoundaryContacts {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T01:00:00Z");
  private static final Duration STEP = Duration.ofSeconds(1);
  private static final BigDecimal MOST = BigDecimal.TEN.pow(15);
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final Manifest manifest;
  private final Boundaries boundaries;
  private final Draw draw;
  private int count;

  private BoundaryContacts(Manifest manifest, List<Rule> rules, long seed) {
    this.manifest = manifest;
    this.boundaries = Boundaries.of(rules);
    this.draw = new Draw(seed);
  }

  /** Starts a series of contacts for rules. */
  public static BoundaryContacts of(Manifest manifest, List<Rule> rules, long seed) {
    return new BoundaryContacts(manifest, rules, seed);
  }

  /** Returns a contact that fits the policy. */
  public Contact next() {
    List<String> topics = List.copyOf(manifest.topics());
    return next(topics.isEmpty() ? null : maybe(() -> draw.any(topics)));
  }

  /** Returns one more contact as a fact of each question, in their order, settled at random. */
  public List<Case> facts(ProposalSink proposals) {
    Contact contact = next(topic());
    AtReceipt receipt = new AtReceipt(contact, yes(), maybe(this::desk), message());
    String topic = yes() ? contact.topic() : topic();
    Assessment assessment =
        new Assessment(one(Severity.values()), yes(), yes(), texts(Property.SIGNALS));
    int tier = draw.number(1, manifest.tiers().size());
    return List.of(
        new Intake(receipt, proposals),
        new Classified(receipt, topic, proposals),
        new Assessed(receipt, topic, assessment, proposals),
        new Tiered(receipt, topic, assessment, tier, proposals));
  }

  private Contact next(@Nullable String topic) {
    return Contact.builder(id(), RECEIVED, one(Channel.values()))
        .topic(topic)
        .language(maybe(() -> draw.any("ko-KR", "en", "ja", "de-AT", "yue")))
        .severity(maybe(() -> one(Severity.values())))
        .refund(amount(Property.REFUND))
        .dispute(amount(Property.DISPUTE))
        .shippingCost(amount(Property.SHIPPING_COST))
        .impact(new Impact(yes(), yes(), yes(), yes(), share()))
        .neededBy(maybe(this::needed))
        .attempts(whole(Property.ATTEMPTS))
        .labels(texts(Property.LABELS))
        .authenticated(yes())
        .surge(yes())
        .account(account())
        .history(history())
        .build();
  }

  private String id() {
    List<String> compared = boundaries.texts(Property.ID);
    boolean literal = !compared.isEmpty() && draw.chance(30);
    return literal ? draw.any(compared) : "c-" + count++;
  }

  private @Nullable String topic() {
    return maybe(
        () -> {
          List<String> topics = new ArrayList<>(manifest.topics());
          topics.addAll(boundaries.texts(Property.TOPIC));
          topics.add("null");
          return draw.any(topics);
        });
  }

  private String desk() {
    List<String> desks = new ArrayList<>(manifest.desks().keySet());
    desks.add("desk-other");
    return draw.any(desks);
  }

  private CaseMessage message() {
    boolean card = yes();
    boolean account = yes();
    return new CaseMessage(some(manifest.words().keySet()), () -> card, () -> account);
  }

  private Account account() {
    return Account.builder()
        .id(text(Property.ACCOUNT_ID, "a-1"))
        .tier(one(AccountTier.values()))
        .annualRevenue(amount(Property.ACCOUNT_ANNUAL_REVENUE))
        .projectedRevenue(amount(Property.ACCOUNT_PROJECTED_REVENUE))
        .atRisk(yes())
        .labels(texts(Property.ACCOUNT_LABELS))
        .entitlements(texts(Property.ACCOUNT_ENTITLEMENTS))
        .preferredChannel(maybe(() -> one(Channel.values())))
        .manager(text(Property.ACCOUNT_MANAGER, "kim"))
        .build();
  }

  private @Nullable String text(Property property, String other) {
    List<String> compared = boundaries.texts(property);
    return maybe(() -> compared.isEmpty() || draw.chance(30) ? other : draw.any(compared));
  }

  private Set<String> texts(Property property) {
    Set<String> texts = some(boundaries.texts(property));
    if (draw.chance(20)) {
      texts.add("other");
    }
    return texts;
  }

  private Set<String> some(Collection<String> choices) {
    Set<String> some = new TreeSet<>();
    int percent = choices.size() > 2 ? 25 : 50;
    choices.stream().filter(each -> draw.chance(percent)).forEach(some::add);
    return some;
  }

  private @Nullable Money amount(Property property) {
    List<Object> compared = boundaries.of(property);
    int digits = manifest.currency().getDefaultFractionDigits();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
    return maybe(
        () -> {
          BigDecimal bound = compared.isEmpty() ? ALL : decimal(draw.any(compared));
          BigDecimal near =
              bound
                  .setScale(digits, draw.any(RoundingMode.FLOOR, RoundingMode.CEILING))
                  .add(unit.multiply(BigDecimal.valueOf(draw.number(-1, 1))));
          boolean possible = near.signum() >= 0 && near.compareTo(MOST) < 0;
          return new Money(possible ? near : BigDecimal.ZERO, manifest.currency());
        });
  }

  private BigDecimal share() {
    List<Object> compared = boundaries.of(Property.IMPACT_USERS_AFFECTED_PERCENT);
    BigDecimal bound = compared.isEmpty() ? BigDecimal.ONE : decimal(draw.any(compared));
    BigDecimal near = bound.add(BigDecimal.valueOf(draw.number(-1, 1), 1));
    return near.max(BigDecimal.ZERO).min(ALL);
  }

  private int whole(Property property) {
    List<Object> compared = boundaries.of(property);
    int bound = compared.isEmpty() ? 1 : decimal(draw.any(compared)).intValue();
    return Math.max(0, Math.min(bound, Integer.MAX_VALUE - 1) + draw.number(-1, 1));
  }

  private static BigDecimal decimal(Object figure) {
    return figure instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) figure;
  }

  private Instant needed() {
    return draw.chance(20) ? near(RECEIVED) : near(RECEIVED.plus(span()));
  }

  private List<EarlierContact> history() {
    List<EarlierContact> history = new ArrayList<>();
    for (int i = draw.number(0, boundaries.contacts()); i > 0; i--) {
      history.add(
          new EarlierContact(
              near(RECEIVED.minus(span())),
              topic(),
              null,
              draw.number(1, manifest.tiers().size())));
    }
    return history;
  }

  private Duration span() {
    return boundaries.spans().isEmpty() ? Duration.ofDays(7) : draw.any(boundaries.spans());
  }

  private Instant near(Instant moment) {
    return moment.plus(STEP.multipliedBy(draw.number(-1, 1)));
  }

  private boolean yes() {
    return draw.chance(50);
  }

  private <T> T one(T[] values) {
    return draw.any(values);
  }

  private <T> @Nullable T maybe(Supplier<? extends T> value) {
    return draw.chance(25) ? null : value.get();
  }
}
