package dev.usher.spring.boot.actuate;

import dev.usher.Usher;
import dev.usher.spring.boot.UsherAutoConfiguration;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Tells how the policies are. */
@AutoConfiguration(after = UsherAutoConfiguration.class)
@ConditionalOnClass({Usher.class, HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Usher.class)
@ConditionalOnEnabledHealthIndicator("usher")
public final class UsherHealthAutoConfiguration {

  UsherHealthAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean(name = "usherHealthIndicator")
  HealthIndicator usherHealthIndicator(Map<String, Usher> ushers) {
    return new UsherHealthIndicator(ushers);
  }
}
