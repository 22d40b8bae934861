package dev.usher.testing;

import dev.usher.internal.manifest.ManifestReader;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import java.util.ArrayList;
import java.util.List;

/** A manifest that declares something of every kind. */
public final class SamplePolicy {
  /** The text of the manifest. */
  public static final String TEXT =
      """
      policy: costume-maker
      version: 1.0.0
      source: the test
      zone: Asia/Seoul
      hours: {mon-fri: "09:00-18:00"}
      currency: USD
      tiers: [support-specialist, cs-lead, executive]
      teams: [finance, legal]
      topics: [refund, rush-order, legal-risk]
      refunds: {unless-ruled: granted}
      words: {legal-risk: [lawyer*], urgent: [urgent, "right now"]}
      fields: {days: number, total: amount, by-us: yes-no, fare: [basic, economy, "null"], region: text, defects: texts, sent: moment}
      desks: {desk-emea: {zone: Europe/London, hours: {mon-sun: "08:00-20:00"}}, desk-apac: {zone: Australia/Sydney, hours: always}}
      """;

  private SamplePolicy() {}

  /** Returns the manifest. */
  public static Manifest manifest() {
    List<Diagnostic> problems = new ArrayList<>();
    return ManifestReader.read("policy.yaml", TEXT, problems).orElseThrow();
  }
}
