package dev.usher.sentence;

import dev.usher.model.decision.Proposal;
import dev.usher.model.time.ContactFrom;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule proposes in words, before there is a contact: where it hands on what the contact
 * says, the words say what that is, such as {@code reply via the account's preferred channel}.
 */
final class VerbWords {
  private final ProposalWords proposals;
  private final ValueWords values;
  private final Map<String, Property> bound = new HashMap<>();

  VerbWords(ProposalWords proposals, ValueWords values, Rule rule) {
    this.proposals = proposals;
    this.values = values;
    for (Item.Binding binding : rule.bindings()) {
      bound.put(binding.variable(), binding.subject().property());
    }
  }

  String of(Proposed proposed) {
    List<Argument> given = proposed.arguments();
    Optional<List<Object>> known = Argument.values(given);
    if (known.isPresent()) {
      return proposed.verb().proposal(known.get()).accept(proposals);
    }
    // A text can stand for another text; what is none must be told in words.
    return switch (proposed.verb()) {
      case GRANT -> ProposalWords.granted(amount(given.get(0)), null);
      case GRANT_PER -> ProposalWords.granted(amount(given.get(0)), text(given.get(1)));
      case CAP -> ProposalWords.capped(amount(given.get(0)));
      case REPLY_VIA -> ProposalWords.replyVia(text(given.get(0)));
      case SEVERITY ->
          proposals.atLeast(
              text(given.get(0)), given.size() == 1 ? null : (ContactFrom) value(given.get(1)));
      case ACT,
          APPROVE,
          APPROVE_ANY,
          ASSIGN,
          EMERGENCY,
          ESCALATE,
          HOLD,
          REFUSE,
          RESPOND_WITHIN,
          ROUTE,
          SIGNAL,
          TARGET,
          TOPIC,
          UPDATE_EVERY,
          VIP -> {
        Proposal proposal = proposed.verb().proposal(given.stream().map(this::value).toList());
        yield proposal.accept(proposals);
      }
    };
  }

  private String amount(Argument argument) {
    return argument instanceof Argument.Variable
        ? text(argument)
        : values.amount(ValueWords.decimal(value(argument)));
  }

  private String text(Argument argument) {
    return String.valueOf(value(argument));
  }

  private Object value(Argument argument) {
    if (argument instanceof Argument.Variable variable) {
      return words(variable);
    } else if (argument instanceof Argument.Call call) {
      List<Object> with = new ArrayList<>();
      call.arguments().forEach(each -> with.add(value(each)));
      return call.word().of(with);
    }
    return argument
        .value()
        .orElseThrow(() -> new IllegalArgumentException("a verb is given no value"));
  }

  private String words(Argument.Variable variable) {
    Property property = bound.get(variable.name());
    return property == null ? variable.name() : PropertyWords.of(property).words();
  }
}
