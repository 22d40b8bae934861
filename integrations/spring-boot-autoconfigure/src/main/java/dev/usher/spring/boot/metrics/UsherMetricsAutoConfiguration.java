package dev.usher.spring.boot.metrics;

import dev.usher.Usher;
import dev.usher.spring.boot.UsherAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Measures the policies of {@code usher.policies} where there is a registry of meters. */
@AutoConfiguration(
    after = UsherAutoConfiguration.class,
    afterName =
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass({Usher.class, MeterRegistry.class})
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = "usher.metrics.enabled", matchIfMissing = true)
public final class UsherMetricsAutoConfiguration {

  UsherMetricsAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  UsherMetrics usherMetrics(MeterRegistry registry, ListableBeanFactory beans) {
    return new UsherMetrics(registry, beans);
  }
}
