package dev.usher.internal.analysis.question;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.policy.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Something that is proven of a policy.
 *
 * @param diagnostic what it is
 * @param example a combination that shows it; null where there is none to show
 */
public record Proven(Diagnostic diagnostic, @Nullable Combination example) {}
