package dev.usher.internal.lint;

import dev.usher.model.time.Metric;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import dev.usher.policy.rule.Signature;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every name in the rules of a policy, by what it stands for. */
final class NamesInRules {
  private final Map<NameKind, Map<String, List<NameUse>>> uses = new LinkedHashMap<>();

  private NamesInRules() {}

  static NamesInRules of(List<RuleFile> files) {
    NamesInRules names = new NamesInRules();
    for (RuleFile file : files) {
      for (Rule rule : file.rules()) {
        names.add(rule);
      }
    }
    return names;
  }

  static NamesInRules of(Rule rule) {
    NamesInRules names = new NamesInRules();
    names.add(rule);
    return names;
  }

  /** Returns the names of a meaning that rules give, and do not only ask for. */
  Set<String> given(Meaning meaning) {
    Set<String> given = new TreeSet<>();
    of(meaning).values().stream()
        .flatMap(List::stream)
        .filter(use -> use.how() == NameUse.How.GIVEN)
        .forEach(use -> given.add(use.name()));
    return given;
  }

  /** Returns the kinds of which there are names, in the order of the rules. */
  List<NameKind> kinds() {
    return List.copyOf(uses.keySet());
  }

  /** Returns the names of a kind with their uses, in the order of the rules. */
  Map<String, List<NameUse>> of(NameKind kind) {
    return uses.getOrDefault(kind, Map.of());
  }

  /** Returns the names of a meaning with their uses, in the order of the rules. */
  Map<String, List<NameUse>> of(Meaning meaning) {
    return of(NameKind.of(meaning));
  }

  private void add(Rule rule) {
    for (Atom atom : rule.atoms()) {
      add(rule, atom);
    }
    for (Proposed proposed : rule.proposals()) {
      implied(proposed.verb())
          .ifPresent(
              metric ->
                  add(
                      rule,
                      metric.key(),
                      NameKind.of(Meaning.METRIC),
                      NameUse.How.GIVEN,
                      proposed.place()));
      arguments(rule, proposed.verb().signatures(), proposed.arguments(), NameUse.How.GIVEN);
    }
  }

  /** The metric of a verb that names it by itself. */
  private static Optional<Metric> implied(Verb verb) {
    if (verb == Verb.RESPOND_WITHIN) {
      return Optional.of(Metric.FIRST_RESPONSE);
    }
    return verb == Verb.UPDATE_EVERY ? Optional.of(Metric.NEXT_UPDATE) : Optional.empty();
  }

  private void add(Rule rule, Atom atom) {
    Subject subject = atom.subject();
    if (subject instanceof Subject.Inquired inquired) {
      List<Signature> signatures = List.of(inquired.inquiry().signature());
      arguments(rule, signatures, inquired.arguments(), NameUse.How.ASKED);
    }
    Operator operator = atom.operator().positive();
    if (operator == Operator.MATCHES || !isText(subject.domain().kind())) {
      return;
    }
    Meaning meaning = subject.domain().meaning();
    NameKind kind = meaning == Meaning.FREE ? compared(subject) : NameKind.of(meaning);
    for (Literal literal : atom.literals()) {
      if (literal instanceof Literal.Text text) {
        add(rule, text.text(), kind, NameUse.How.ASKED, text.place());
      }
    }
  }

  private static boolean isText(Domain.Kind kind) {
    return kind == Domain.Kind.TEXT || kind == Domain.Kind.TEXTS;
  }

  private static NameKind compared(Subject subject) {
    return NameKind.compared(DrlText.of(subject));
  }

  private void arguments(
      Rule rule, List<Signature> signatures, List<Argument> arguments, NameUse.How how) {
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      if (argument instanceof Argument.Call call) {
        arguments(rule, call.word().signatures(), call.arguments(), NameUse.How.ASKED);
        continue;
      }
      if (argument instanceof Literal.Text text) {
        NameKind kind = NameKind.of(meaning(signatures, i));
        add(rule, text.text(), kind, how, text.place());
      }
    }
  }

  /** What a text means at a position; no two signatures differ in it. */
  private static Meaning meaning(List<Signature> signatures, int position) {
    for (Signature signature : signatures) {
      if (signature.reaches(position) && signature.at(position).type() == String.class) {
        return signature.at(position).meaning();
      }
    }
    return Meaning.FREE;
  }

  private void add(Rule rule, String name, NameKind kind, NameUse.How how, Place place) {
    uses.computeIfAbsent(kind, each -> new LinkedHashMap<>())
        .computeIfAbsent(name, each -> new ArrayList<>())
        .add(new NameUse(name, kind, how, rule, place));
  }
}
