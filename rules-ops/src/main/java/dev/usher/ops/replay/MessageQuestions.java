package dev.usher.ops.replay;

import dev.usher.policy.Policy;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.SubjectVisitor;

/** Finds out whether a policy asks what customers write. */
final class MessageQuestions implements SubjectVisitor<Boolean> {
  private MessageQuestions() {}

  /** Returns whether a rule that is switched on asks for words or numbers of the message. */
  static boolean areIn(Policy policy) {
    MessageQuestions questions = new MessageQuestions();
    return policy.rules().stream()
        .filter(Rule::isEnabled)
        .flatMap(rule -> rule.atoms().stream())
        .map(Atom::subject)
        .anyMatch(subject -> subject.accept(questions));
  }

  @Override
  public Boolean named(Subject.Named named) {
    return named.property() == Property.MESSAGE_ACCOUNT_NUMBER
        || named.property() == Property.MESSAGE_CARD_NUMBER;
  }

  @Override
  public Boolean inquired(Subject.Inquired inquired) {
    return inquired.inquiry() == Inquiry.MENTIONS;
  }
}
