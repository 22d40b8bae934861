package dev.usher.live;

import dev.usher.model.AskedContact;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a policy must pass, beyond its check, before it takes the place of the one in force.
 * Immutable and safe to share between threads.
 *
 * <p>The gates are asked in this order, and the first that refuses ends it: the policy's own
 * scenarios, a sample of contacts, the host's own gates. Opening asks none of them.
 */
public final class ReloadGates {
  private final boolean scenarios;
  private final @Nullable Supplier<? extends List<AskedContact>> sample;
  private final int remembered;
  private final double mostChanged;
  private final boolean approvalsMayBeLost;
  private final List<ReloadGate> own;

  ReloadGates(ReloadGatesBuilder of) {
    this.scenarios = of.scenarios;
    this.sample = of.sample;
    this.remembered = of.remembered;
    this.mostChanged = of.mostChanged;
    this.approvalsMayBeLost = of.approvalsMayBeLost;
    this.own = List.copyOf(of.own);
  }

  /** Returns a builder, which starts with the scenarios alone. */
  public static ReloadGatesBuilder builder() {
    return new ReloadGatesBuilder();
  }

  /** Returns what is asked if a host says nothing: the scenarios alone. */
  public static ReloadGates standard() {
    return builder().build();
  }

  /** Returns whether the policy's scenarios must all pass. */
  public boolean scenarios() {
    return scenarios;
  }

  /** Returns what gives the sample of contacts, or null if the host gives none. */
  public @Nullable Supplier<? extends List<AskedContact>> sample() {
    return sample;
  }

  /** Returns how many of the contacts last decided are kept as a sample; 0 for none. */
  public int remembered() {
    return remembered;
  }

  /** Returns how many of a hundred contacts of the sample may be decided otherwise. */
  public double mostChanged() {
    return mostChanged;
  }

  /** Returns whether a contact of the sample may lose an approval. */
  public boolean approvalsMayBeLost() {
    return approvalsMayBeLost;
  }

  /** Returns the host's own gates, in the order in which they are asked. */
  public List<ReloadGate> own() {
    return own;
  }
}
