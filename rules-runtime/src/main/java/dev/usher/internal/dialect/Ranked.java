package dev.usher.internal.dialect;

import dev.usher.model.AccountTier;
import dev.usher.model.Severity;
import java.util.Set;

/**
 * The enums whose constants go from the least to the most, so that rules may ask for "or higher".
 */
final class Ranked {
  static final Set<Class<?>> TYPES = Set.of(Severity.class, AccountTier.class);

  private Ranked() {}
}
