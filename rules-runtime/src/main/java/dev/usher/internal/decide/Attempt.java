package dev.usher.internal.decide;

import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What came of deciding a contact; one of the two is there.
 *
 * @param asked the contact
 * @param decision what was decided
 * @param failure why nothing was
 */
public record Attempt(
    AskedContact asked, @Nullable Decision decision, @Nullable RuntimeException failure) {}
