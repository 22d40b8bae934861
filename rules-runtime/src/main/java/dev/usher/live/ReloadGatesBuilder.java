package dev.usher.live;

import static java.util.Objects.requireNonNull;

import dev.usher.model.AskedContact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what a policy must pass before it comes into force. Not safe to share between threads. */
public final class ReloadGatesBuilder {
  private static final int MOST_REMEMBERED = 100_000;

  boolean scenarios = true;
  @Nullable Supplier<? extends List<AskedContact>> sample;
  int remembered;
  double mostChanged = 2;
  boolean approvalsMayBeLost;
  final List<ReloadGate> own = new ArrayList<>();

  ReloadGatesBuilder() {}

  /** Whether the policy's scenarios must all pass; unless told otherwise they must. */
  public ReloadGatesBuilder scenarios(boolean mustPass) {
    this.scenarios = mustPass;
    return this;
  }

  /**
   * Has both policies decide a sample of contacts, such as those of the last days. Its budget is
   * set with {@link #mostChanged} and {@link #approvalsMayBeLost}. An empty sample objects to
   * nothing.
   *
   * @param recent gives the contacts, and the moments that are asked about; asked once for each
   *     reload that gets so far, by the thread that reloads. What it throws refuses the policy
   */
  public ReloadGatesBuilder sample(Supplier<? extends List<AskedContact>> recent) {
    this.sample = requireNonNull(recent, "recent");
    return this;
  }

  /**
   * Has the usher itself keep the contacts that it was asked about last, as a sample. They stay in
   * memory, with all that customers wrote in them, until as many others have come.
   *
   * @param contacts how many, 0 to 100,000; 0, which is the default, keeps none
   * @throws IllegalArgumentException if that is too few or too many
   */
  public ReloadGatesBuilder remembering(int contacts) {
    if (contacts < 0 || contacts > MOST_REMEMBERED) {
      throw new IllegalArgumentException(
          "remembering " + contacts + " contacts: 0 to " + MOST_REMEMBERED + " are allowed");
    }
    this.remembered = contacts;
    return this;
  }

  /**
   * How many of a hundred contacts of the sample may be decided otherwise; 2 unless told otherwise.
   * A contact counts if any part of its decision differs but the policy's own name and digest, the
   * reasons, the timeline and the next review, or if only one of the policies refuses it.
   *
   * @param percent 0 to 100
   * @throws IllegalArgumentException if that is no share
   */
  public ReloadGatesBuilder mostChanged(double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("mostChanged is " + percent + ": 0 to 100 is allowed");
    }
    this.mostChanged = percent;
    return this;
  }

  /**
   * Whether a contact of the sample may lose an approval: an authority that had to agree, or some
   * of several, need not any more. Unless told otherwise none may.
   */
  public ReloadGatesBuilder approvalsMayBeLost(boolean allowed) {
    this.approvalsMayBeLost = allowed;
    return this;
  }

  /** Adds a gate of the host's own, which is asked after all others. */
  public ReloadGatesBuilder gate(ReloadGate gate) {
    own.add(requireNonNull(gate, "gate"));
    return this;
  }

  /** Returns the gates. */
  public ReloadGates build() {
    return new ReloadGates(this);
  }
}
