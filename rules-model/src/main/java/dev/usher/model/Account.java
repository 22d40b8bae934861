package dev.usher.model;

import dev.usher.model.internal.Parts;
import dev.usher.model.internal.ShownText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The customer's account. Made with {@link #builder}; immutable and safe to share between threads.
 * Its names hold no hidden characters.
 */
public final class Account {
  /** An account of which nothing is known: standing STANDARD, the rest absent. */
  public static final Account UNKNOWN = builder().build();

  private static final int MAX_LABELS = 1_000;

  private final @Nullable String id;
  private final AccountTier tier;
  private final @Nullable Money annualRevenue;
  private final @Nullable Money projectedRevenue;
  private final boolean atRisk;
  private final Set<String> labels;
  private final Set<String> entitlements;
  private final @Nullable Channel preferredChannel;
  private final @Nullable String manager;
  private final @Nullable String desk;

  Account(AccountBuilder of) {
    this.id = FieldChecks.nameIfPresent("account.id", of.id);
    this.tier = Parts.needed("account.tier", of.tier);
    this.annualRevenue = of.annualRevenue;
    this.projectedRevenue = of.projectedRevenue;
    this.atRisk = of.atRisk;
    this.labels = FieldChecks.names("account.labels", of.labels, MAX_LABELS);
    this.entitlements = FieldChecks.names("account.entitlements", of.entitlements, MAX_LABELS);
    this.preferredChannel = of.preferredChannel;
    this.manager = FieldChecks.nameIfPresent("account.manager", of.manager);
    this.desk = FieldChecks.nameIfPresent("account.desk", of.desk);
  }

  /** Returns a builder of an account of which nothing is known yet. */
  public static AccountBuilder builder() {
    return new AccountBuilder();
  }

  /** Returns a builder that holds what this account holds, to make a changed copy with. */
  public AccountBuilder toBuilder() {
    return builder()
        .id(id)
        .tier(tier)
        .annualRevenue(annualRevenue)
        .projectedRevenue(projectedRevenue)
        .atRisk(atRisk)
        .labels(labels)
        .entitlements(entitlements)
        .preferredChannel(preferredChannel)
        .manager(manager)
        .desk(desk);
  }

  /** Returns the host's name for it, or null if it has none. */
  public @Nullable String id() {
    return id;
  }

  /** Returns its standing. */
  public AccountTier tier() {
    return tier;
  }

  /** Returns what it brings in a year, or null if unknown. */
  public @Nullable Money annualRevenue() {
    return annualRevenue;
  }

  /** Returns what it is expected to bring in its first year, or null if unknown. */
  public @Nullable Money projectedRevenue() {
    return projectedRevenue;
  }

  /** Returns whether the company fears to lose it. */
  public boolean atRisk() {
    return atRisk;
  }

  /** Returns its free labels, sorted, compared exactly; at most 1,000. */
  public Set<String> labels() {
    return labels;
  }

  /** Returns what it has paid for, sorted, compared exactly; at most 1,000. */
  public Set<String> entitlements() {
    return entitlements;
  }

  /** Returns how it wants to be answered, or null if it has no wish. */
  public @Nullable Channel preferredChannel() {
    return preferredChannel;
  }

  /** Returns who looks after it, or null if nobody does. */
  public @Nullable String manager() {
    return manager;
  }

  /** Returns the desk of the policy that it belongs to, or null if none is named. */
  public @Nullable String desk() {
    return desk;
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        id,
        tier,
        annualRevenue,
        projectedRevenue,
        atRisk,
        labels,
        entitlements,
        preferredChannel,
        manager,
        desk);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Account that && state().equals(that.state());
  }

  @Override
  public int hashCode() {
    return state().hashCode();
  }

  /** Returns what names the account, shortened and safe to log. */
  @Override
  public String toString() {
    return "Account[id=%s, tier=%s]".formatted(id == null ? null : ShownText.excerpt(id), tier);
  }
}
