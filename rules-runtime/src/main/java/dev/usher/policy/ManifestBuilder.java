package dev.usher.policy;

import dev.usher.clock.OpeningHours;
import dev.usher.policy.rule.Place;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a manifest says. What is not said is empty; hours, currency and tiers are needed.
 * Not safe to share between threads.
 */
public final class ManifestBuilder {
  final String name;
  final String version;
  String source = "";
  @Nullable OpeningHours hours;
  @Nullable Currency currency;
  List<String> tiers = List.of();
  Collection<String> teams = Set.of();
  Collection<String> topics = Set.of();
  Map<String, Place> topicPlaces = Map.of();
  Map<String, ? extends Collection<String>> words = Map.of();
  Map<String, OpeningHours> desks = Map.of();
  Map<String, FieldType> fields = Map.of();
  @Nullable UnlessRuled refunds;
  Map<Currency, BigDecimal> rates = Map.of();
  KeptClauses clauses = KeptClauses.NONE;
  Map<Integer, String> expected = Map.of();

  ManifestBuilder(String name, String version) {
    this.name = Objects.requireNonNull(name, "name");
    this.version = Objects.requireNonNull(version, "version");
  }

  /** Sets what the rules were read from. */
  public ManifestBuilder source(String source) {
    this.source = Objects.requireNonNull(source, "source");
    return this;
  }

  /** Sets the opening hours, in the policy's zone. */
  public ManifestBuilder hours(OpeningHours hours) {
    this.hours = Objects.requireNonNull(hours, "hours");
    return this;
  }

  /** Sets the currency that amounts in rules are in. */
  public ManifestBuilder currency(Currency currency) {
    this.currency = Objects.requireNonNull(currency, "currency");
    return this;
  }

  /** Sets the role that owns each tier, the first for tier 1. */
  public ManifestBuilder tiers(List<String> tiers) {
    this.tiers = Objects.requireNonNull(tiers, "tiers");
    return this;
  }

  /** Sets whoever else may be a queue, an owner, an approver or the one who acts. */
  public ManifestBuilder teams(Collection<String> teams) {
    this.teams = Objects.requireNonNull(teams, "teams");
    return this;
  }

  /** Sets what contacts may be about. */
  public ManifestBuilder topics(Collection<String> topics) {
    this.topics = Objects.requireNonNull(topics, "topics");
    return this;
  }

  /** Sets where the file declares topics, by their names; nothing else hangs on it. */
  public ManifestBuilder topicPlaces(Map<String, Place> places) {
    this.topicPlaces = Objects.requireNonNull(places, "places");
    return this;
  }

  /** Sets lists of words and phrases by name. */
  public ManifestBuilder words(Map<String, ? extends Collection<String>> words) {
    this.words = Objects.requireNonNull(words, "words");
    return this;
  }

  /** Sets the opening hours of desks by name, in the order in which they are asked. */
  public ManifestBuilder desks(Map<String, OpeningHours> desks) {
    this.desks = Objects.requireNonNull(desks, "desks");
    return this;
  }

  /** Sets what the policy's own fields may say by name. */
  public ManifestBuilder fields(Map<String, FieldType> fields) {
    this.fields = Objects.requireNonNull(fields, "fields");
    return this;
  }

  /**
   * Says what holds of the money where no rule speaks of it; null for a policy without verdicts.
   */
  public ManifestBuilder refunds(@Nullable UnlessRuled refunds) {
    this.refunds = refunds;
    return this;
  }

  /** Sets what one unit of other currencies is worth in the policy's. */
  public ManifestBuilder rates(Map<Currency, BigDecimal> rates) {
    this.rates = Objects.requireNonNull(rates, "rates");
    return this;
  }

  /** Sets the clauses that need no rule. */
  public ManifestBuilder clauses(KeptClauses clauses) {
    this.clauses = Objects.requireNonNull(clauses, "clauses");
    return this;
  }

  /** Sets the expected share of each tier, as written, such as {@code 70%} or {@code <=1%}. */
  public ManifestBuilder expected(Map<Integer, String> expected) {
    this.expected = Objects.requireNonNull(expected, "expected");
    return this;
  }

  /**
   * Returns the manifest.
   *
   * @throws IllegalArgumentException if name or version is blank, hours, currency or tiers are
   *     missing, a rate is not above 0 or is one of the policy's own currency, or a share is
   *     expected of a tier that there is not
   */
  public Manifest build() {
    return new Manifest(this);
  }

  static String written(String field, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + " is blank: a text is needed");
    }
    return value;
  }

  static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing: a manifest needs it");
    }
    return value;
  }

  static void requireRates(Currency own, Map<Currency, BigDecimal> rates) {
    rates.forEach(
        (currency, rate) -> {
          if (currency.equals(own) || rate.signum() <= 0) {
            throw new IllegalArgumentException(
                "rates gives "
                    + rate
                    + " for "
                    + currency
                    + ": a rate above 0 for another currency than "
                    + own
                    + " is allowed");
          }
        });
  }

  static void requireTiers(List<String> tiers, Set<Integer> expected) {
    if (tiers.isEmpty()) {
      throw new IllegalArgumentException("tiers is empty: at least one role is needed");
    }
    for (int tier : expected) {
      if (tier < 1 || tier > tiers.size()) {
        throw new IllegalArgumentException(
            "expected names tier " + tier + ": a tier from 1 to " + tiers.size() + " is allowed");
      }
    }
  }
}
