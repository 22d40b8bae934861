package dev.usher.spring.boot.web;

import dev.usher.model.ContactException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;

/** Answers requests with a contact that is refused by what is wrong with it. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass({ContactException.class, ProblemDetail.class})
public final class UsherWebAutoConfiguration {

  UsherWebAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  ContactProblems usherContactProblems() {
    return new ContactProblems();
  }
}
