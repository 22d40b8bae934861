/**
 * The vocabulary that policies are written in: four facts, one for each question of a decision, the
 * verbs that each offers, and the helper words for time. Start with {@link
 * dev.usher.model.rule.Case} and {@link dev.usher.model.rule.HelperWords}.
 */
@NullMarked
package dev.usher.model.rule;

import org.jspecify.annotations.NullMarked;
