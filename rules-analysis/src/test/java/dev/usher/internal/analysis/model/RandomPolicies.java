package dev.usher.internal.analysis.model;

import dev.usher.internal.manifest.ManifestReader;
import dev.usher.model.decision.PolicyRef;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.RuleFile;
import dev.usher.testing.RandomRules;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random policies with manifests of their own, the same ones for the same seed. */
final class RandomPolicies {
  private static final List<String> ZONES = List.of("Asia/Seoul", "UTC", "America/New_York");
  private static final List<String> HOURS =
      List.of(
          "{mon-fri: \"09:00-18:00\"}",
          "always",
          "{mon-fri: \"09:00-12:00, 13:00-17:30\", sat: \"10:00-14:00\"}",
          "{mon-sun: \"18:00-02:00\"}");
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "BHD");
  private static final List<String> TIERS =
      List.of("clerk", "specialist", "cs-lead", "executive", "board");
  private static final List<String> REFUNDS =
      List.of("", "refunds: {unless-ruled: granted}\n", "refunds: {unless-ruled: refused}\n");
  private static final String DESKS =
      "desks: {desk-emea: {zone: Europe/London, hours: {mon-sun: \"08:00-20:00\"}},"
          + " desk-apac: {zone: Australia/Sydney, hours: always}}\n";
  private static final String FIELDS =
      "fields: {days: number, total: amount, by-us: yes-no, fare: [basic, economy, \"null\"],"
          + " region: text, defects: texts, sent: moment}\n";

  private RandomPolicies() {}

  /** Returns a policy of random rules. */
  static Policy of(long seed, int rules) {
    Manifest manifest = manifest(new SplittableRandom(seed));
    RuleFile file = RandomRules.withoutComments(manifest, seed).file("rules.drl", rules);
    PolicyRef ref = new PolicyRef(manifest.name(), "1.0.0", "0", manifest.zone());
    return Policy.of(ref, manifest, List.of(file));
  }

  private static Manifest manifest(SplittableRandom random) {
    String text =
        "policy: costume-maker\nversion: 1.0.0\nsource: the test\n"
            + ("zone: " + any(ZONES, random) + "\n")
            + ("hours: " + any(HOURS, random) + "\n")
            + ("currency: " + any(CURRENCIES, random) + "\n")
            + ("tiers: " + TIERS.subList(0, random.nextInt(2, TIERS.size() + 1)) + "\n")
            + "teams: [finance, legal]\n"
            + "topics: [refund, rush-order, legal-risk]\n"
            + "words: {legal-risk: [lawyer*], urgent: [urgent, \"right now\"]}\n"
            + any(REFUNDS, random)
            + DESKS
            + FIELDS;
    List<Diagnostic> problems = new ArrayList<>();
    return ManifestReader.read("policy.yaml", text, problems)
        .orElseThrow(() -> new AssertionError(problems));
  }

  private static <T> T any(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }
}
