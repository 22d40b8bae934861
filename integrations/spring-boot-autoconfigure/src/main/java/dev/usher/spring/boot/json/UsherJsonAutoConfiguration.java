package dev.usher.spring.boot.json;

import dev.usher.Usher;
import dev.usher.spring.boot.UsherAutoConfiguration;
import dev.usher.spring.boot.UsherProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Has the application's {@code JsonMapper} read and write contacts and decisions as Usher does. */
@AutoConfiguration(after = UsherAutoConfiguration.class)
@ConditionalOnClass({Usher.class, JsonMapper.class})
public final class UsherJsonAutoConfiguration {

  UsherJsonAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  UsherJsonModule usherJsonModule(UsherProperties properties, ObjectProvider<Usher> ushers) {
    return new UsherJsonModule(new OpenPolicies(properties.json().currency(), ushers));
  }
}
