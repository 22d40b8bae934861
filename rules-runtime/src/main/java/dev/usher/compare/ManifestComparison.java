package dev.usher.compare;

import dev.usher.model.internal.ConstantName;
import dev.usher.policy.KeptClauses;
import dev.usher.policy.Manifest;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds what two manifests do not say alike. */
final class ManifestComparison {
  private final Manifest before;
  private final Manifest after;
  private final ChangedSections changes = new ChangedSections();

  ManifestComparison(Manifest before, Manifest after) {
    this.before = before;
    this.after = after;
  }

  /** Returns the changes, in the order of the sections. */
  List<ManifestChange> changes() {
    single(ManifestSection.POLICY, Manifest::name, ManifestReach.NONE);
    single(ManifestSection.VERSION, Manifest::version, ManifestReach.NONE);
    single(
        ManifestSection.SOURCE,
        each -> each.source().isEmpty() ? null : each.source(),
        ManifestReach.NONE);
    new ClockComparison(before, after, changes).compare();
    single(
        ManifestSection.CURRENCY, each -> each.currency().getCurrencyCode(), ManifestReach.AMOUNTS);
    tiers();
    changes.names(ManifestSection.TEAMS, "team", before.teams(), after.teams(), ManifestReach.NONE);
    changes.names(
        ManifestSection.TOPICS, "topic", before.topics(), after.topics(), ManifestReach.ACCEPTANCE);
    new TextComparison(before, after, changes).compare();
    single(
        ManifestSection.REFUNDS,
        each ->
            each.refunds().map(unless -> "unless ruled " + ConstantName.of(unless)).orElse(null),
        ManifestReach.REFUND);
    rates();
    clause("stated severity", KeptClauses::statedSeverity);
    clause("recorded tier", KeptClauses::recordedTier);
    each(
        ManifestSection.EXPECTED,
        "expected share of tier ",
        tier -> before.expected().get(tier),
        tier -> after.expected().get(tier),
        ManifestReach.NONE);
    return changes.inOrder();
  }

  private void single(
      ManifestSection section, Function<Manifest, @Nullable String> saying, ManifestReach reach) {
    changes.turn(section, null, section.key(), saying.apply(before), saying.apply(after), reach);
  }

  /** Tiers are numbered, so that a role which comes between others moves those above it. */
  private void tiers() {
    boolean sameNumber = before.tiers().size() == after.tiers().size();
    each(
        ManifestSection.TIERS,
        "tier ",
        tier -> role(before, tier),
        tier -> role(after, tier),
        sameNumber ? ManifestReach.OWNER : ManifestReach.OWNER.accepting());
  }

  private static @Nullable String role(Manifest manifest, int tier) {
    return tier > manifest.tiers().size() ? null : manifest.tiers().get(tier - 1);
  }

  private void each(
      ManifestSection section,
      String title,
      IntFunction<@Nullable String> was,
      IntFunction<@Nullable String> is,
      ManifestReach reach) {
    int most = Math.max(before.tiers().size(), after.tiers().size());
    for (int tier = 1; tier <= most; tier++) {
      String key = String.valueOf(tier);
      changes.turn(section, key, title + tier, was.apply(tier), is.apply(tier), reach);
    }
  }

  private void rates() {
    Set<String> codes = new TreeSet<>();
    before.rates().keySet().forEach(each -> codes.add(each.getCurrencyCode()));
    after.rates().keySet().forEach(each -> codes.add(each.getCurrencyCode()));
    for (String code : codes) {
      changes.turn(
          ManifestSection.RATES,
          code,
          "rate of " + code,
          rate(before, code),
          rate(after, code),
          ManifestReach.AMOUNTS);
    }
  }

  private static @Nullable String rate(Manifest manifest, String code) {
    BigDecimal rate = manifest.rates().get(Currency.getInstance(code));
    return rate == null ? null : rate.toPlainString();
  }

  private void clause(String title, Function<KeptClauses, @Nullable String> clause) {
    changes.turn(
        ManifestSection.CLAUSES,
        title,
        "clause of the " + title,
        clause.apply(before.clauses()),
        clause.apply(after.clauses()),
        ManifestReach.NONE);
  }
}
