package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Proposal;
import dev.usher.model.time.ContactFrom;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that a model may say, laid out so that many cases are told quickly. Immutable. */
final class Sayings {
  private final PolicyModel model;
  private final Term possible;
  private final Map<Attribute, Map<String, List<Saying>>> byPart = new EnumMap<>(Attribute.class);
  private final Map<Question, List<Rule>> rules = new EnumMap<>(Question.class);
  private final List<ContactFrom> beginnings;
  private final Map<String, Property> standIns = new HashMap<>();

  /** One of its outputs. */
  record Saying(Output output, Term when) {}

  Sayings(PolicyModel model) {
    this.model = model;
    this.possible = model.space().possible();
    model
        .outputs()
        .forEach(
            (output, when) ->
                byPart
                    .computeIfAbsent(output.attribute(), none -> new HashMap<>())
                    .computeIfAbsent(output.part(), none -> new ArrayList<>())
                    .add(new Saying(output, when)));
    for (Rule rule : model.policy().rules()) {
      rules.computeIfAbsent(rule.question(), none -> new ArrayList<>()).add(rule);
    }
    Set<ContactFrom> from = new LinkedHashSet<>();
    for (Question question : List.of(Question.CLASSIFIED, Question.ASSESSED)) {
      for (Offer<Proposal> each : model.of(question, Proposal.class, proposal -> proposal)) {
        if (each.what().from() instanceof ContactFrom begins) {
          from.add(begins);
        }
      }
    }
    this.beginnings = List.copyOf(from);
    for (Property each : Property.values()) {
      standIns.put(BoundProposals.standIn(each), each);
    }
  }

  /** Returns what stands for texts of the case that no rule mentions. */
  Map<String, Property> standIns() {
    return standIns;
  }

  PolicyModel model() {
    return model;
  }

  /** Returns what holds of every case. */
  Term possible() {
    return possible;
  }

  List<Saying> of(Attribute attribute, String part) {
    return byPart.getOrDefault(attribute, Map.of()).getOrDefault(part, List.of());
  }

  /** Returns the parts that an attribute has. */
  Set<String> parts(Attribute attribute) {
    return byPart.getOrDefault(attribute, Map.of()).keySet();
  }

  List<Rule> rules(Question question) {
    return rules.getOrDefault(question, List.of());
  }

  /** Returns the moments from which a severity, an emergency or a tier may be proposed. */
  List<ContactFrom> beginnings() {
    return beginnings;
  }
}
