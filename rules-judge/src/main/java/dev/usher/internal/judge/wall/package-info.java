/**
 * The second wall, behind the check of a policy: whatever text is compiled passes it, and it knows
 * nothing of the check. Start with {@link dev.usher.internal.judge.wall.WalledRules}.
 *
 * <p>Four things stand one behind the other. Text is cut into pieces and bounded before anything of
 * Drools reads it, and holds no word but those of the vocabulary; what Drools' parser has made of
 * it is in the form of rules and no other; a class loader shows Drools' compiler the vocabulary
 * alone; and what the compiler has made of a consequence calls nothing but verbs and helper words.
 */
@NullMarked
package dev.usher.internal.judge.wall;

import org.jspecify.annotations.NullMarked;
