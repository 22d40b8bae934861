package dev.usher.model;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The customer's account.
 *
 * @param id the host's name for it, or null if it has none
 * @param tier its standing; never null
 * @param annualRevenue what it brings in a year, or null if unknown
 * @param projectedRevenue what it is expected to bring in its first year, or null if unknown
 * @param atRisk the company fears to lose it
 * @param labels free labels, compared exactly; at most 1,000
 * @param entitlements what it has paid for, compared exactly; at most 1,000
 * @param preferredChannel how it wants to be answered, or null if it has no wish
 * @param manager who looks after it, or null if nobody does
 */
public record Account(
    @Nullable String id,
    AccountTier tier,
    @Nullable Money annualRevenue,
    @Nullable Money projectedRevenue,
    boolean atRisk,
    Set<String> labels,
    Set<String> entitlements,
    @Nullable Channel preferredChannel,
    @Nullable String manager) {

  /** An account of which nothing is known: standing STANDARD, the rest absent. */
  public static final Account UNKNOWN = builder().build();

  private static final int MAX_LABELS = 1_000;

  /**
   * Checks the texts and copies the collections.
   *
   * @throws NullPointerException if {@code tier} is null
   * @throws ContactException if a text is blank, or there are too many labels
   */
  public Account {
    FieldChecks.blankIfPresent("account.id", id);
    FieldChecks.missing("account.tier", tier);
    labels = FieldChecks.blanks("account.labels", labels, MAX_LABELS);
    entitlements = FieldChecks.blanks("account.entitlements", entitlements, MAX_LABELS);
    FieldChecks.blankIfPresent("account.manager", manager);
  }

  Account withRevenues(@Nullable Money annual, @Nullable Money projected) {
    return new Account(
        id, tier, annual, projected, atRisk, labels, entitlements, preferredChannel, manager);
  }

  /** Returns a builder of an account of which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is known of an account. Not safe to share between threads. */
  public static final class Builder {
    private @Nullable String id;
    private AccountTier tier = AccountTier.STANDARD;
    private @Nullable Money annualRevenue;
    private @Nullable Money projectedRevenue;
    private boolean atRisk;
    private Set<String> labels = Set.of();
    private Set<String> entitlements = Set.of();
    private @Nullable Channel preferredChannel;
    private @Nullable String manager;

    private Builder() {}

    /** Names the account; null for none. */
    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    /** Sets the standing; {@link AccountTier#STANDARD} unless set. */
    public Builder tier(AccountTier tier) {
      this.tier = tier;
      return this;
    }

    /** Sets the yearly revenue; null if unknown. */
    public Builder annualRevenue(@Nullable Money revenue) {
      this.annualRevenue = revenue;
      return this;
    }

    /** Sets the revenue expected in the first year; null if unknown. */
    public Builder projectedRevenue(@Nullable Money revenue) {
      this.projectedRevenue = revenue;
      return this;
    }

    /** Says whether the company fears to lose the account; false unless set. */
    public Builder atRisk(boolean atRisk) {
      this.atRisk = atRisk;
      return this;
    }

    /** Sets the labels, replacing earlier ones. */
    public Builder labels(Collection<String> labels) {
      this.labels = FieldChecks.blanks("account.labels", labels, MAX_LABELS);
      return this;
    }

    /** Sets what the account has paid for, replacing earlier entitlements. */
    public Builder entitlements(Collection<String> entitlements) {
      this.entitlements = FieldChecks.blanks("account.entitlements", entitlements, MAX_LABELS);
      return this;
    }

    /** Sets the channel that the customer wants to be answered by; null for no wish. */
    public Builder preferredChannel(@Nullable Channel channel) {
      this.preferredChannel = channel;
      return this;
    }

    /** Names who looks after the account; null for nobody. */
    public Builder manager(@Nullable String manager) {
      this.manager = manager;
      return this;
    }

    /**
     * Returns the account.
     *
     * @throws ContactException if a value is refused, see {@link Account}
     */
    public Account build() {
      return new Account(
          id,
          tier,
          annualRevenue,
          projectedRevenue,
          atRisk,
          labels,
          entitlements,
          preferredChannel,
          manager);
    }
  }
}
