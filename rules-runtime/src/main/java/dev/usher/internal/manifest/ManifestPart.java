package dev.usher.internal.manifest;

import java.util.Locale;

/** What of a manifest rules are checked against. */
public enum ManifestPart {
  /** The policy's name, which packages bear. */
  POLICY,
  /** The currency that amounts in rules are in. */
  CURRENCY,
  /** The roles that own tiers. */
  TIERS,
  /** Who else may own, wait, agree or act. */
  TEAMS,
  /** What contacts may be about. */
  TOPICS,
  /** Lists of words. */
  WORDS,
  /** Desks. */
  DESKS,
  /** The policy's own fields. */
  FIELDS,
  /** Whether the policy gives verdicts on refunds. */
  REFUNDS;

  /** Returns the key that it stands under. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
