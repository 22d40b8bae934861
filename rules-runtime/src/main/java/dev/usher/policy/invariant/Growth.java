package dev.usher.policy.invariant;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What grows, all else being equal, where an invariant compares two contacts. From no to yes, from
 * the least constant to the greatest, from the smaller figure to the larger one; what is absent
 * comes before all that is there.
 *
 * @param subject the property, or the field; never null
 * @param from the constant that it grows from, where two are compared; null where all values are
 * @param to the constant that it grows to, likewise; null exactly if {@code from} is
 */
public record Growth(Subject subject, @Nullable Enum<?> from, @Nullable Enum<?> to) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if only one of two constants is there
   */
  public Growth {
    requireNonNull(subject, "subject");
    if ((from == null) != (to == null)) {
      throw new IllegalArgumentException("from " + from + " to " + to + ": both are needed");
    }
  }

  /** Returns it in words, such as {@code refund} or {@code account.tier from STANDARD to VIP}. */
  public String words() {
    String grows = DrlText.of(subject);
    return from == null || to == null ? grows : grows + " from " + from.name() + " to " + to.name();
  }

  /** Returns the words. */
  @Override
  public String toString() {
    return words();
  }
}
