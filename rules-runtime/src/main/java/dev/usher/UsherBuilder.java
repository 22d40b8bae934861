package dev.usher;

import dev.usher.internal.decide.Decider;
import dev.usher.internal.load.LoadedPolicy;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.policy.PolicySource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens a policy with what few hosts need. Not safe to share between threads. */
public final class UsherBuilder {
  private final PolicySource source;
  private @Nullable CurrencyConverter converter;

  UsherBuilder(PolicySource source) {
    this.source = Objects.requireNonNull(source, "source");
  }

  /** Accepts amounts in other currencies than the policy's; without it they are refused. */
  public UsherBuilder converting(CurrencyConverter converter) {
    this.converter = Objects.requireNonNull(converter, "converter");
    return this;
  }

  /**
   * Opens the policy.
   *
   * @throws dev.usher.policy.PolicyException if anything is wrong with the policy; the message says
   *     what and where
   * @throws dev.usher.policy.EnvironmentException if no policy at all can be opened here
   */
  public Usher open() {
    LoadedPolicy loaded = PolicyLoader.load(source);
    CurrencyConverter rates = converter;
    return new Usher(
        loaded.policy(),
        new Decider(loaded.policy(), loaded.rules(), rates == null ? null : rates::convert));
  }
}
