package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.model.AskedContact;
import dev.usher.policy.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Something that is proven of a policy and worth a look.
 *
 * @param diagnostic what, where, and what to do about it; never null
 * @param example a contact that shows it, and the moment; null where there is none to show
 */
public record Finding(Diagnostic diagnostic, @Nullable AskedContact example) {

  /**
   * Checks the parts.
   *
   * @throws NullPointerException if there is no diagnostic
   */
  public Finding {
    requireNonNull(diagnostic, "diagnostic");
  }
}
