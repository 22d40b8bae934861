package dev.usher.spring.boot;

import dev.usher.UsherBuilder;

/**
 * Changes how a policy is opened, after the properties and the application's own beans were taken
 * into account. A bean of this type is asked once for each policy; several are asked in their
 * order.
 */
@FunctionalInterface
public interface UsherBuilderCustomizer {

  /**
   * Changes how a policy is opened. Setting gates replaces those of {@code usher.reload.gates} and
   * of beans.
   *
   * @param policy the name under {@code usher.policies}
   * @param builder what opens it
   */
  void customize(String policy, UsherBuilder builder);
}
