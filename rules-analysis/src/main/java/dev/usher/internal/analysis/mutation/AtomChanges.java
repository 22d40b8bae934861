package dev.usher.internal.analysis.mutation;

import static dev.usher.internal.analysis.mutation.MutationKind.COMPARISON;
import static dev.usher.internal.analysis.mutation.MutationKind.ELEMENT;
import static dev.usher.internal.analysis.mutation.MutationKind.NEGATION;
import static dev.usher.internal.analysis.mutation.MutationKind.THRESHOLD;
import static dev.usher.internal.analysis.mutation.MutationKind.VALUE;

import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The small changes of a comparison: its operator, its literals, what it asks about. */
final class AtomChanges {
  private final Neighbours neighbours;
  private final ArgumentChanges arguments;
  private final BigDecimal cent;

  AtomChanges(Neighbours neighbours, ArgumentChanges arguments, BigDecimal cent) {
    this.neighbours = neighbours;
    this.arguments = arguments;
    this.cent = cent;
  }

  List<Altered<Condition>> of(Atom atom) {
    List<Altered<Condition>> changes = new ArrayList<>();
    operators(atom, changes);
    literals(atom, changes);
    subject(atom, changes);
    String before = DrlText.of(atom);
    return changes.stream().map(each -> each.becomes(before, DrlText.of(each.node()))).toList();
  }

  private static void operators(Atom atom, List<Altered<Condition>> changes) {
    switch (atom.operator()) {
      case EQUAL -> operator(atom, Operator.NOT_EQUAL, COMPARISON, changes);
      case NOT_EQUAL -> operator(atom, Operator.EQUAL, COMPARISON, changes);
      case LESS -> sizes(atom, Operator.AT_MOST, Operator.AT_LEAST, changes);
      case AT_MOST -> sizes(atom, Operator.LESS, Operator.MORE, changes);
      case MORE -> sizes(atom, Operator.AT_LEAST, Operator.AT_MOST, changes);
      case AT_LEAST -> sizes(atom, Operator.MORE, Operator.LESS, changes);
      case IN -> operator(atom, Operator.NOT_IN, COMPARISON, changes);
      case NOT_IN -> operator(atom, Operator.IN, COMPARISON, changes);
      case CONTAINS -> operator(atom, Operator.NOT_CONTAINS, COMPARISON, changes);
      case NOT_CONTAINS -> operator(atom, Operator.CONTAINS, COMPARISON, changes);
      case MATCHES -> operator(atom, Operator.NOT_MATCHES, COMPARISON, changes);
      case NOT_MATCHES -> operator(atom, Operator.MATCHES, COMPARISON, changes);
      case HOLDS ->
          changes.add(Altered.of(new Condition.Not(atom, atom.place()), NEGATION, atom.place()));
    }
  }

  private static void sizes(
      Atom atom, Operator beside, Operator opposite, List<Altered<Condition>> changes) {
    operator(atom, beside, COMPARISON, changes);
    operator(atom, opposite, NEGATION, changes);
  }

  private static void operator(
      Atom atom, Operator operator, MutationKind kind, List<Altered<Condition>> changes) {
    Atom changed =
        new Atom(atom.subject(), operator, atom.literals(), atom.place(), atom.operatorPlace());
    changes.add(Altered.of(changed, kind, atom.operatorPlace()));
  }

  private void literals(Atom atom, List<Altered<Condition>> changes) {
    boolean several = atom.literals().size() > 1;
    for (int i = 0; i < atom.literals().size(); i++) {
      int at = i;
      Literal literal = atom.literals().get(i);
      if (several) {
        String words = DrlText.of(literal) + " is dropped from " + DrlText.of(atom);
        Atom less = with(atom, Altered.without(atom.literals(), at));
        changes.add(new Altered<>(less, ELEMENT, literal.place(), words));
        continue;
      }
      MutationKind kind = literal instanceof Literal.Figure ? THRESHOLD : VALUE;
      for (Literal other : beside(atom, literal)) {
        Atom changed = with(atom, Altered.with(atom.literals(), at, other));
        changes.add(Altered.of(changed, kind, literal.place()));
      }
    }
  }

  private static Atom with(Atom atom, List<Literal> literals) {
    return new Atom(atom.subject(), atom.operator(), literals, atom.place(), atom.operatorPlace());
  }

  private List<? extends Literal> beside(Atom atom, Literal literal) {
    Domain domain = atom.subject().domain();
    if (literal instanceof Literal.Figure figure) {
      return NearFigures.beside(figure, step(domain.kind(), figure), true);
    } else if (literal instanceof Literal.Constant constant) {
      return Neighbours.of(constant.constant(), domain.ordered()).stream()
          .map(other -> new Literal.Constant(other, literal.place()))
          .toList();
    } else if (literal instanceof Literal.YesNo yesNo) {
      return List.of(new Literal.YesNo(!yesNo.yes(), literal.place()));
    } else if (literal instanceof Literal.Text text
        && atom.operator().positive() != Operator.MATCHES) {
      return neighbours.of(atom.subject(), text.text()).stream()
          .map(other -> new Literal.Text(other, literal.place()))
          .toList();
    }
    return List.of();
  }

  /** Of what has no unit of its own, that of the last digit that is written. */
  private BigDecimal step(Domain.Kind kind, Literal.Figure figure) {
    return switch (kind) {
      case AMOUNT -> cent;
      case SHARE, NUMBER -> NearFigures.unit(figure.amount().scale());
      case WHOLE, TEXT, TEXTS, YES_NO, CONSTANT -> BigDecimal.ONE;
    };
  }

  private void subject(Atom atom, List<Altered<Condition>> changes) {
    if (atom.subject() instanceof Subject.Inquired inquired) {
      for (Altered<List<Argument>> each :
          arguments.of(inquired.arguments(), List.of(inquired.inquiry().signature()))) {
        MutationKind kind =
            each.node().stream().anyMatch(Literal.Text.class::isInstance) ? VALUE : THRESHOLD;
        Altered<Condition> changed =
            each.within(
                others ->
                    new Atom(
                        new Subject.Inquired(
                            inquired.inquiry(), others, inquired.place(), inquired.close()),
                        atom.operator(),
                        atom.literals(),
                        atom.place(),
                        atom.operatorPlace()));
        changes.add(Altered.of(changed.node(), kind, changed.place()));
      }
    }
  }
}
