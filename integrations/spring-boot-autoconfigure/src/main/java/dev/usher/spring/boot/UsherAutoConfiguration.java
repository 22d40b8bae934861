package dev.usher.spring.boot;

import dev.usher.CurrencyConverter;
import dev.usher.Usher;
import dev.usher.live.DecisionListener;
import dev.usher.live.PolicyListener;
import dev.usher.live.ReloadGate;
import dev.usher.log.DecisionLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Opens the policies of {@code usher.policies}, and the log of decisions if there is to be one. */
@AutoConfiguration
@ConditionalOnClass(Usher.class)
@EnableConfigurationProperties(UsherProperties.class)
@Import(UsherBeans.class)
public final class UsherAutoConfiguration {
  static final String OPENER = "usherPolicyOpener";

  UsherAutoConfiguration() {}

  @Bean(OPENER)
  PolicyOpener usherPolicyOpener(
      UsherProperties properties,
      Environment environment,
      ConfigurableBeanFactory beans,
      ObjectProvider<CurrencyConverter> converter,
      ObjectProvider<ReloadGate> gates,
      ObjectProvider<PolicyListener> policyListeners,
      ObjectProvider<DecisionListener> decisionListeners,
      ObjectProvider<UsherBuilderCustomizer> customizers) {
    return new PolicyOpener(
        properties,
        environment,
        beans.getBeanClassLoader(),
        converter,
        gates,
        policyListeners,
        decisionListeners,
        customizers);
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("usher.log.file")
  DecisionLog usherDecisionLog(UsherProperties properties) {
    return LogSettings.open(properties.log());
  }
}
