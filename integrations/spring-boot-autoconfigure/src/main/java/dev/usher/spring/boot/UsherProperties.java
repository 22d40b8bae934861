package dev.usher.spring.boot;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set under {@code usher}. Immutable and safe to share between threads.
 *
 * @param policies Policies to open, by the name of the bean that each becomes. A name with nothing
 *     behind it is the policy of that name on the class path.
 * @param reload whether policies are read anew while the application runs
 * @param log what is kept of decisions in a file
 * @param metrics what is measured
 * @param json how contacts are read
 */
@ConfigurationProperties("usher")
public record UsherProperties(
    @DefaultValue Map<String, PolicyProperties> policies,
    @NestedConfigurationProperty @DefaultValue ReloadProperties reload,
    @NestedConfigurationProperty @DefaultValue LogProperties log,
    @NestedConfigurationProperty @DefaultValue MetricsProperties metrics,
    @NestedConfigurationProperty @DefaultValue JsonProperties json) {

  /** Copies the policies. */
  public UsherProperties {
    policies = Map.copyOf(policies);
  }
}
