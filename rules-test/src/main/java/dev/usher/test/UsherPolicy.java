package dev.usher.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Hands a JUnit test an open policy. On a test class it serves every parameter of type {@link
 * dev.usher.Usher} of its constructors, tests and life-cycle methods, those of nested and derived
 * classes included; on a parameter or a field it serves that one.
 *
 * <pre>{@code
 * @UsherPolicy("kyndof")
 * class RefundTest {
 *   @Test
 *   void aRefundOf750_needsTheLead(Usher usher) {
 *     assertThat(usher.decide(refundOf750)).needsApprovalsOfExactly("cs-lead");
 *   }
 * }
 * }</pre>
 *
 * <p>A policy is opened once, however many tests and threads ask for it, and closed after the last
 * test; a test must not close it. A policy that does not pass its checks fails every test that asks
 * for it, and the failure lists all its problems. An annotated field must be of type {@code Usher}
 * and not final; it may be private or static.
 */
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(UsherExtension.class)
public @interface UsherPolicy {

  /**
   * The policy's name on the class path, such as {@code kyndof}, or its folder, such as {@code
   * src/main/policies/kyndof}.
   */
  String value();
}
