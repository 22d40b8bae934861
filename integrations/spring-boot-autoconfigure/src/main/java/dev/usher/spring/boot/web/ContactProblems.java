package dev.usher.spring.boot.web;

import dev.usher.model.ContactException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers with 400 where a contact is refused, be it that its text is (then Spring's exception for
 * an unreadable message has Usher's as its cause) or that it does not fit the policy. Asked before
 * Spring Boot's own handler of problems, which knows nothing of the cause.
 */
@RestControllerAdvice
@Order(-1)
final class ContactProblems {

  @ExceptionHandler
  ProblemDetail refused(ContactException refused) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.problem());
    problem.setTitle("Contact refused");
    problem.setProperty("field", refused.field());
    if (refused.contact() != null) {
      problem.setProperty("contact", refused.contact());
    }
    return problem;
  }
}
