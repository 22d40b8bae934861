package dev.usher.examples.zendesk;

import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a company edits: which of its desk's fields, tags and groups mean what. */
record Mapping(
    String policy,
    Map<String, Channel> channels,
    Channel otherChannel,
    Map<String, Phase> statuses,
    ContactPart contact,
    AccountPart account,
    UpdatePart update) {

  /** What a ticket's status means for the clocks. */
  enum Phase {
    OPEN,
    WAITING,
    RESOLVED
  }

  /** Ids of custom fields and tags that say something of the contact; null ids are not asked. */
  record ContactPart(
      @Nullable Long topic,
      @Nullable Long refund,
      @Nullable Long dispute,
      @Nullable Long currency,
      @Nullable Long attempts,
      @Nullable Long neededBy,
      Map<String, String> topics,
      Map<String, String> topicTags,
      Map<String, String> labelTags) {}

  /** Keys of organization fields and tags that say something of the account. */
  record AccountPart(
      @Nullable String tier,
      Map<String, AccountTier> tiers,
      @Nullable String annualRevenue,
      @Nullable String manager,
      @Nullable String atRisk,
      Map<String, String> labelTags,
      Map<String, String> entitlementTags) {}

  /** What a decision becomes; ids of the custom fields that belong to this adapter alone. */
  record UpdatePart(
      Map<Severity, String> priorities,
      String emergencyPriority,
      Map<String, Long> groups,
      long tier,
      long owner,
      long due,
      String tagPrefix) {}
}
