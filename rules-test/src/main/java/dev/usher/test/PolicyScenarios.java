package dev.usher.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * Runs a policy's scenarios as JUnit tests, each of them a test of its own. On a class or a method,
 * which may be empty:
 *
 * <pre>{@code
 * @PolicyScenarios("kyndof")
 * class KyndofScenariosTest {}
 * }</pre>
 *
 * <p>JUnit finds {@link ScenarioTestEngine} by itself. A scenario's failure shows its file and
 * line, what was expected beside what came, and the rules that made the difference; an IDE leads
 * from the test to the scenario's line. Scenarios stand in their files' order, grouped by file.
 *
 * <p>A policy that does not open, a scenario file with mistakes, and a filter that no scenario
 * meets are one failure each: nothing passes in silence. The class is never instantiated and the
 * method never called. {@code @Tag}, {@code @DisplayName} and {@code @Disabled} mean what they mean
 * to JUnit Jupiter; other tests of the same class are Jupiter's as ever.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Testable
public @interface PolicyScenarios {

  /**
   * The policy's name on the class path, such as {@code kyndof}, or its folder, such as {@code
   * src/main/policies/kyndof}.
   */
  String value();

  /**
   * What the names of the scenarios must match, one of them: {@code *} stands for any characters,
   * {@code ?} for one, and case does not matter. All scenarios if empty.
   */
  String[] run() default {};

  /** The clauses of which a scenario must name one. All scenarios if empty. */
  String[] clauses() default {};

  /**
   * The least share, in percent, of rules that must fire in a scenario, and of clauses that one
   * must name; 0 asks for nothing. What is missing fails a test of its own, called {@code
   * coverage}, which lists it. It is the scenarios picked here that count.
   */
  double minCoverage() default 0;

  /**
   * The least share, in percent, of conditions' sides that the scenarios must show, as {@link
   * dev.usher.scenario.ConditionCoverage} counts them; 0 asks for nothing. As {@link #minCoverage}
   * else.
   */
  double minConditionCoverage() default 0;
}
