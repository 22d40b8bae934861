package dev.usher.scenario;

/**
 * An attribute of a decision that is not as a scenario expects it.
 *
 * @param attribute the attribute's path, such as {@code tier} or {@code actions.call-back.due}
 * @param expected what is expected, such as {@code 3} or {@code present}; never null
 * @param actual what the decision has; never null
 */
public record Difference(String attribute, String expected, String actual) {}
