package dev.usher.internal.explain;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.message.MessageSearch;
import dev.usher.model.Contact;
import dev.usher.model.rule.Tiered;
import dev.usher.policy.Manifest;
import dev.usher.sentence.Sentences;
import java.time.Instant;

/**
 * A case as it stands, before anything of it is changed.
 *
 * @param contact the contact, its amounts in the policy's currency
 * @param at the moment it is decided at
 * @param fact what the rules of the last question see, which know all the others do
 * @param clock counts from the case's moments
 * @param manifest the policy's
 * @param sentences the policy's words
 * @param search finds in a message what the rules may ask about
 */
record CaseNow(
    Contact contact,
    Instant at,
    Tiered fact,
    CaseClock clock,
    Manifest manifest,
    Sentences sentences,
    MessageSearch search) {}
