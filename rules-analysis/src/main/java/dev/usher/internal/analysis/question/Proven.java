package dev.usher.internal.analysis.question;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.policy.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Something that is proven of a policy.
 *
 * @param diagnostic what it is
 * @param where where it is so
 * @param example a combination that shows it; null where there is none to show
 */
public record Proven(Diagnostic diagnostic, Term where, @Nullable Combination example) {}
