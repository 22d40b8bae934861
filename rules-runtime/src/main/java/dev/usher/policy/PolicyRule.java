package dev.usher.policy;

import dev.usher.policy.rule.Question;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its author wrote it.
 *
 * @param name the rule's name, a sentence; never null
 * @param question the question that it answers; never null
 * @param clause the clause that it encodes, such as {@code KY-T10}, or null if it names none
 * @param assumed the figure or the detail is an assumption that the company must still confirm
 * @param salience its rank among proposals for an attribute with one value; 0 unless set
 * @param enabled false if its author has switched it off
 * @param file the file's name within the policy's folder; never null
 * @param line the line of the word {@code rule}, counted from 1
 */
public record PolicyRule(
    String name,
    Question question,
    @Nullable String clause,
    boolean assumed,
    int salience,
    boolean enabled,
    String file,
    int line) {}
