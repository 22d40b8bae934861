package dev.usher.policy;

import dev.usher.clock.OpeningHours;
import dev.usher.policy.rule.Place;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@code policy.yaml} says. Made with {@link #builder}; immutable and safe to share between
 * threads.
 */
public final class Manifest {
  private static final Comparator<Currency> BY_CODE =
      Comparator.comparing(Currency::getCurrencyCode);

  private final String name;
  private final String version;
  private final String source;
  private final OpeningHours hours;
  private final Currency currency;
  private final List<String> tiers;
  private final Set<String> teams;
  private final Set<String> topics;
  private final Map<String, Place> topicPlaces;
  private final Map<String, List<String>> words;
  private final Map<String, OpeningHours> desks;
  private final Map<String, FieldType> fields;
  private final @Nullable UnlessRuled refunds;
  private final Map<Currency, BigDecimal> rates;
  private final KeptClauses clauses;
  private final SortedMap<Integer, String> expected;

  Manifest(ManifestBuilder of) {
    this.name = ManifestBuilder.written("name", of.name);
    this.version = ManifestBuilder.written("version", of.version);
    this.source = of.source;
    this.hours = ManifestBuilder.needed("hours", of.hours);
    this.currency = ManifestBuilder.needed("currency", of.currency);
    this.tiers = List.copyOf(of.tiers);
    this.teams = Collections.unmodifiableSet(new TreeSet<>(of.teams));
    this.topics = Collections.unmodifiableSet(new TreeSet<>(of.topics));
    this.topicPlaces = Map.copyOf(of.topicPlaces);
    Map<String, List<String>> lists = new LinkedHashMap<>();
    of.words.forEach((list, phrases) -> lists.put(list, List.copyOf(phrases)));
    this.words = Collections.unmodifiableMap(lists);
    this.desks = Collections.unmodifiableMap(new LinkedHashMap<>(of.desks));
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(of.fields));
    this.refunds = of.refunds;
    Map<Currency, BigDecimal> byCode = new TreeMap<>(BY_CODE);
    // Equal rates are equal, however many zeros they end with.
    of.rates.forEach((other, rate) -> byCode.put(other, rate.stripTrailingZeros()));
    this.rates = Collections.unmodifiableMap(byCode);
    this.clauses = of.clauses;
    this.expected = Collections.unmodifiableSortedMap(new TreeMap<>(of.expected));
    ManifestBuilder.requireRates(currency, rates);
    ManifestBuilder.requireTiers(tiers, expected.keySet());
  }

  /**
   * Returns a builder of a manifest; hours, currency and tiers are needed too.
   *
   * @param name the policy's name
   * @param version the policy's version, free text
   */
  public static ManifestBuilder builder(String name, String version) {
    return new ManifestBuilder(name, version);
  }

  /** Returns the policy's name, which its folder bears too. */
  public String name() {
    return name;
  }

  /** Returns the version, free text. */
  public String version() {
    return version;
  }

  /** Returns what the rules were read from; empty if the manifest does not say. */
  public String source() {
    return source;
  }

  /** Returns the opening hours in the policy's zone. */
  public OpeningHours hours() {
    return hours;
  }

  /** Returns the zone of the opening hours, whose offset moments are written with. */
  public ZoneId zone() {
    return hours.zone();
  }

  /** Returns the currency that amounts in rules are in. */
  public Currency currency() {
    return currency;
  }

  /** Returns the role that owns each tier, the first for tier 1; at least one. */
  public List<String> tiers() {
    return tiers;
  }

  /** Returns whoever else may be a queue, an owner, an approver or the one who acts, sorted. */
  public Set<String> teams() {
    return teams;
  }

  /** Returns what contacts may be about, sorted. */
  public Set<String> topics() {
    return topics;
  }

  /** Returns where the file declares a topic; nowhere, if the manifest was read from none. */
  public Place topicPlace(String topic) {
    return topicPlaces.getOrDefault(topic, Place.NOWHERE);
  }

  /** Returns lists of words and phrases by name, in the manifest's order. */
  public Map<String, List<String>> words() {
    return words;
  }

  /** Returns the opening hours of desks by name, in the manifest's order. */
  public Map<String, OpeningHours> desks() {
    return desks;
  }

  /** Returns what the policy's own fields may say by name, in the manifest's order. */
  public Map<String, FieldType> fields() {
    return fields;
  }

  /**
   * Returns what holds of the money where no rule grants or refuses it; empty for a policy that
   * gives no verdicts on refunds.
   */
  public Optional<UnlessRuled> refunds() {
    return Optional.ofNullable(refunds);
  }

  /**
   * Returns what one unit of other currencies is worth in the policy's, by code; a converter that
   * the host supplies takes their place.
   */
  public Map<Currency, BigDecimal> rates() {
    return rates;
  }

  /** Returns the clauses that need no rule. */
  public KeptClauses clauses() {
    return clauses;
  }

  /** Returns the expected share of each tier, as written; empty if the manifest does not say. */
  public Map<Integer, String> expected() {
    return expected;
  }

  /** Returns every role and team, sorted: whoever may be a queue, an owner or an approver. */
  public List<String> roles() {
    Set<String> roles = new TreeSet<>(teams);
    roles.addAll(tiers);
    roles.addAll(desks.keySet());
    return new ArrayList<>(roles);
  }

  private List<Object> all() {
    return List.of(
        name,
        version,
        source,
        hours,
        currency,
        tiers,
        teams,
        topics,
        words,
        desksInOrder(),
        fields,
        refunds(),
        rates,
        clauses,
        expected);
  }

  /** Desks are asked in this order, which a map does not compare. */
  private List<Map.Entry<String, OpeningHours>> desksInOrder() {
    return List.copyOf(desks.entrySet());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Manifest manifest && all().equals(manifest.all());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, version, tiers, topics);
  }

  /** Returns name and version. */
  @Override
  public String toString() {
    return "manifest of " + name + " " + version;
  }
}
