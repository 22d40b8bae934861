package dev.usher.spring.boot.actuate;

import dev.usher.Usher;
import dev.usher.spring.boot.UsherAutoConfiguration;
import java.util.Map;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Has the actuator's endpoint {@code usher} where it is exposed. */
@AutoConfiguration(after = UsherAutoConfiguration.class)
@ConditionalOnClass({Usher.class, Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnBean(Usher.class)
@ConditionalOnAvailableEndpoint(endpoint = UsherEndpoint.class)
public final class UsherEndpointAutoConfiguration {

  UsherEndpointAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  UsherEndpoint usherEndpoint(Map<String, Usher> ushers) {
    return new UsherEndpoint(ushers);
  }
}
