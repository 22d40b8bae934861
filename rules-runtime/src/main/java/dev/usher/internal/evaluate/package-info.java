/**
 * What a rule's conditions mean: their truth and the values they meet for one fact. The only place
 * that says how a property is compared with a literal; the engine asks it too. Start with {@link
 * dev.usher.internal.evaluate.RuleEvaluator}.
 */
@NullMarked
package dev.usher.internal.evaluate;

import org.jspecify.annotations.NullMarked;
