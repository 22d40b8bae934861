/**
 * What a decision says, for people who look rather than read: {@link
 * dev.usher.desk.answer.DecisionSentence} is where to start, {@link dev.usher.desk.answer.Ladder}
 * shows what a figure comes to.
 */
@NullMarked
package dev.usher.desk.answer;

import org.jspecify.annotations.NullMarked;
