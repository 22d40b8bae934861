package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Proposal;
import dev.usher.model.time.ActionFrom;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.TargetFrom;
import dev.usher.policy.rule.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a decision may say of actions. */
final class ActionOutputs {
  private static final String FROM = "from";

  private final PolicyModel model;
  private final Terms terms;
  private final Outputs outputs;

  ActionOutputs(PolicyModel model, Outputs outputs) {
    this.model = model;
    this.terms = model.space().terms();
    this.outputs = outputs;
  }

  void add() {
    Map<String, List<Offer<Proposal.Act>>> byName = new TreeMap<>();
    for (Offer<Proposal.Act> each : model.of(Question.TIERED, Proposal.Act.class, each -> each)) {
      byName.computeIfAbsent(each.what().name(), none -> new ArrayList<>()).add(each);
    }
    byName.forEach(this::action);
  }

  private void action(String name, List<Offer<Proposal.Act>> offers) {
    List<Offer<String>> by = new ArrayList<>();
    List<Term> atOnce = new ArrayList<>();
    for (Offer<Proposal.Act> each : offers) {
      Term begun = terms.and(each.when(), begun(each.what().from()));
      outputs.add(
          new Output(Attribute.ACTIONS, Outputs.VALUE, name, links(each.what().from())), begun);
      String who = each.what().by();
      if (who != null) {
        by.add(new Offer<>(each.rule(), who, begun));
      }
      if (each.what().from() == null) {
        atOnce.add(each.when());
      }
    }
    Precedence<String> merge = new Precedence<>(terms, by);
    merge
        .settled()
        .forEach((who, when) -> outputs.add(Attribute.ACTIONS, "by", List.of(name, who), when));
    outputs.conflicts(Attribute.ACTIONS, name, merge);
    Term fromReceipt = terms.or(atOnce);
    for (Offer<Proposal.Act> each : offers) {
      ActionFrom from = each.what().from();
      if (from != null) {
        outputs.add(
            new Output(Attribute.ACTIONS, FROM, List.of(name, from), links(from)),
            terms.butNot(each.when(), fromReceipt));
      }
    }
    deadlines(name, offers);
  }

  private void deadlines(String name, List<Offer<Proposal.Act>> offers) {
    Map<Countdown, List<Term>> atOnce = new LinkedHashMap<>();
    for (Offer<Proposal.Act> each : offers) {
      Deadline due = each.what().due();
      ActionFrom from = each.what().from();
      if (due instanceof Countdown countdown) {
        if (from == null) {
          outputs.add(atOnce, countdown, each.when());
        } else {
          Term when = terms.and(each.when(), outputs.starts(countdown));
          Set<Output.Link> links = new HashSet<>(Outputs.links(countdown));
          links.addAll(links(from));
          outputs.add(
              new Output(Attribute.ACTIONS, Outputs.DUE, List.of(name, countdown, from), links),
              when);
        }
      } else if (due instanceof ByTarget target) {
        Set<Output.Link> links = new HashSet<>(links(from));
        links.add(new Output.Link.TargetMoment(target.metric()));
        Object detail = from == null ? List.of(name, due) : List.of(name, due, from);
        outputs.add(new Output(Attribute.ACTIONS, Outputs.DUE, detail, links), each.when());
      }
    }
    outputs
        .candidates(atOnce, false)
        .forEach(
            (countdown, when) ->
                outputs.add(
                    new Output(
                        Attribute.ACTIONS,
                        Outputs.DUE,
                        List.of(name, countdown),
                        Outputs.links(countdown)),
                    when));
  }

  /** What follows a target has begun or not, whatever else is so. */
  private Term begun(@Nullable ActionFrom from) {
    return from instanceof TargetFrom target
        ? model.space().begun(target)
        : model.begun((ContactFrom) from);
  }

  private static Set<Output.Link> links(@Nullable ActionFrom from) {
    if (from == null) {
      return Set.of();
    }
    Set<Output.Link> links = new HashSet<>();
    if (from instanceof TargetFrom target) {
      links.add(new Output.Link.TargetMoment(target.metric()));
    } else {
      links.addAll(Outputs.links(((ContactFrom) from).span()));
    }
    return links;
  }
}
