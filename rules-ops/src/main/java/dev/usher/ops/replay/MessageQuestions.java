package dev.usher.ops.replay;

import dev.usher.policy.Policy;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.SubjectVisitor;
import java.util.List;

/** Finds out whether a policy asks what customers write. */
final class MessageQuestions implements ConditionVisitor<Boolean>, SubjectVisitor<Boolean> {
  private MessageQuestions() {}

  /** Returns whether a rule that is switched on asks for words or numbers of the message. */
  static boolean areIn(Policy policy) {
    MessageQuestions questions = new MessageQuestions();
    return policy.rules().stream()
        .filter(Rule::isEnabled)
        .anyMatch(rule -> questions.anyOf(rule.conditions()));
  }

  private boolean anyOf(List<Condition> conditions) {
    return conditions.stream().anyMatch(each -> each.accept(this));
  }

  @Override
  public Boolean all(Condition.All all) {
    return anyOf(all.parts());
  }

  @Override
  public Boolean any(Condition.Any any) {
    return anyOf(any.parts());
  }

  @Override
  public Boolean not(Condition.Not not) {
    return not.part().accept(this);
  }

  @Override
  public Boolean atom(Atom atom) {
    return atom.subject().accept(this);
  }

  @Override
  public Boolean unreadable(Condition.Unreadable unreadable) {
    return false;
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
