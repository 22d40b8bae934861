/**
 * How two decisions on one contact differ. Start with {@link
 * dev.usher.compare.DecisionDifference#between}.
 */
@NullMarked
package dev.usher.compare;

import org.jspecify.annotations.NullMarked;
