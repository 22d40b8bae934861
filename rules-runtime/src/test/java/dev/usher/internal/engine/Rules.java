package dev.usher.internal.engine;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Money;
import dev.usher.model.Severity;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.CaseFields;
import dev.usher.model.rule.CaseMessage;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Rules of the third question, and facts for them, in few words. */
final class Rules {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T01:00:00Z");

  private Rules() {}

  /** A rule that proposes a hold. */
  static Rule rule(String name, Condition... conditions) {
    return Rule.builder(name, Question.ASSESSED)
        .items(
            Arrays.stream(conditions)
                .map(condition -> new Item.Given(condition, Comments.NONE))
                .toList())
        .proposals(List.of(proposed(Verb.HOLD, text("x"))))
        .build();
  }

  static Proposed proposed(Verb verb, Argument... arguments) {
    return new Proposed(verb, List.of(arguments), Comments.NONE, Place.NOWHERE, Place.NOWHERE);
  }

  static Atom topic(String topic) {
    return atom(Property.TOPIC, Operator.EQUAL, text(topic));
  }

  static Atom refund(Operator operator, String amount) {
    return atom(Property.REFUND, operator, amount(amount));
  }

  static Atom holds(Property property) {
    return atom(property, Operator.HOLDS);
  }

  static Condition not(Condition condition) {
    return new Condition.Not(condition, Place.NOWHERE);
  }

  static Atom atom(Property property, Operator operator, Literal... literals) {
    Subject subject = new Subject.Named(property, Place.NOWHERE);
    return new Atom(subject, operator, List.of(literals), Place.NOWHERE, Place.NOWHERE);
  }

  static Literal text(String text) {
    return new Literal.Text(text, Place.NOWHERE);
  }

  static Literal amount(String amount) {
    return new Literal.Figure(new BigDecimal(amount), true, Place.NOWHERE);
  }

  static Assessed fact(String topic, String refund) {
    return fact(CaseMessage.EMPTY, contact -> contact.topic(topic).refund(Money.of(refund, "USD")));
  }

  static Assessed fact(CaseMessage message, UnaryOperator<ContactBuilder> with) {
    Contact contact = with.apply(Contact.builder("c-1", RECEIVED, Channel.EMAIL)).build();
    return fact(new AtReceipt(contact, ZoneOffset.UTC, true, "desk-emea", message), contact);
  }

  static Assessed fact(CaseFields fields) {
    Contact contact = Contact.builder("c-1", RECEIVED, Channel.EMAIL).build();
    return fact(
        new AtReceipt(contact, ZoneOffset.UTC, true, null, CaseMessage.EMPTY, fields), contact);
  }

  private static Assessed fact(AtReceipt receipt, Contact contact) {
    Assessment assessment = new Assessment(Severity.HIGH, true, false, Set.of());
    return new Assessed(receipt, contact.topic(), assessment, proposal -> {});
  }

  /** Returns the names of the rules that fire, sorted. */
  static List<String> fired(RuleNetwork network, Assessed fact) {
    List<String> names = new ArrayList<>();
    network.ask(fact, (rule, proposals) -> names.add(rule.rule().name()));
    return names.stream().sorted().toList();
  }
}
