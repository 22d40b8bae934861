package dev.usher.internal.analysis.mutation;

import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule in a form in which some ways of saying the same are one: amounts and whole numbers lie a
 * unit apart, so that above 500 is at least 500.01; what is not equal is not what is equal; and
 * conditions that all must hold are one after the other.
 */
final class PlainForm implements ConditionVisitor<Condition> {
  private final BigDecimal cent;

  PlainForm(BigDecimal cent) {
    this.cent = cent;
  }

  /** Returns the unit of an amount. */
  static BigDecimal cent(Manifest manifest) {
    return NearFigures.unit(manifest.currency().getDefaultFractionDigits());
  }

  /** Returns a rule in that form, without places. */
  Rule of(Rule rule) {
    List<Item> items = new ArrayList<>();
    for (Item item : rule.unplaced().items()) {
      if (item instanceof Item.Given given) {
        flat(given.given().accept(this), items);
      } else if (item instanceof Item.Binding binding && binding.atom() != null) {
        Condition plain = binding.atom().accept(this);
        items.add(
            plain instanceof Atom atom
                ? new Item.Binding(
                    binding.variable(),
                    binding.subject(),
                    atom,
                    binding.comments(),
                    binding.place())
                : item);
      } else {
        items.add(item);
      }
    }
    Rule bare = rule.unplaced();
    return bare.toBuilder()
        .items(items)
        .proposals(bare.proposals().stream().map(PlainProposal::of).toList())
        .build();
  }

  private static void flat(Condition condition, List<Item> items) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> flat(part, items));
    } else {
      items.add(new Item.Given(condition, Comments.NONE));
    }
  }

  @Override
  public Condition all(Condition.All all) {
    return new Condition.All(parts(all.parts()), all.place());
  }

  @Override
  public Condition any(Condition.Any any) {
    return new Condition.Any(parts(any.parts()), any.place());
  }

  private List<Condition> parts(List<Condition> parts) {
    return parts.stream().map(part -> part.accept(this)).toList();
  }

  @Override
  public Condition not(Condition.Not not) {
    Condition part = not.part().accept(this);
    if (part instanceof Condition.Not twice) {
      return twice.part();
    }
    Operator opposite = part instanceof Atom atom ? opposite(atom.operator()) : null;
    return opposite == null
        ? new Condition.Not(part, not.place())
        : with((Atom) part, opposite, ((Atom) part).literals());
  }

  private static @Nullable Operator opposite(Operator operator) {
    return switch (operator) {
      case EQUAL -> Operator.NOT_EQUAL;
      case NOT_EQUAL -> Operator.EQUAL;
      case IN -> Operator.NOT_IN;
      case NOT_IN -> Operator.IN;
      case CONTAINS -> Operator.NOT_CONTAINS;
      case NOT_CONTAINS -> Operator.CONTAINS;
      case MATCHES -> Operator.NOT_MATCHES;
      case NOT_MATCHES -> Operator.MATCHES;
      // What is absent is neither above nor below.
      case LESS, AT_MOST, MORE, AT_LEAST, HOLDS -> null;
    };
  }

  @Override
  public Condition atom(Atom atom) {
    Domain.Kind kind = atom.subject().domain().kind();
    if (atom.literals().size() == 1
        && atom.literals().get(0) instanceof Literal.Constant constant
        && atom.subject().domain().ordered()) {
      return ranked(atom, constant.constant());
    }
    boolean discrete = kind == Domain.Kind.AMOUNT || kind == Domain.Kind.WHOLE;
    if (!discrete
        || atom.literals().size() != 1
        || !(atom.literals().get(0) instanceof Literal.Figure figure)) {
      return atom;
    }
    BigDecimal unit = kind == Domain.Kind.AMOUNT ? cent : BigDecimal.ONE;
    return switch (atom.operator()) {
      case MORE -> with(atom, Operator.AT_LEAST, figure.amount().add(unit));
      case LESS ->
          figure.amount().compareTo(unit) < 0
              ? atom
              : with(atom, Operator.AT_MOST, figure.amount().subtract(unit));
      case EQUAL, NOT_EQUAL, AT_MOST, AT_LEAST -> with(atom, atom.operator(), figure.amount());
      case IN, NOT_IN, CONTAINS, NOT_CONTAINS, MATCHES, NOT_MATCHES, HOLDS -> atom;
    };
  }

  /** Above a rank is at least the next one. */
  private static Atom ranked(Atom atom, Enum<?> rank) {
    if (atom.operator() == Operator.MORE) {
      return Neighbours.above(rank)
          .map(next -> with(atom, Operator.AT_LEAST, List.of(constant(next))))
          .orElse(atom);
    } else if (atom.operator() == Operator.LESS) {
      return Neighbours.below(rank)
          .map(next -> with(atom, Operator.AT_MOST, List.of(constant(next))))
          .orElse(atom);
    }
    return atom;
  }

  private static Literal constant(Enum<?> rank) {
    return new Literal.Constant(rank, Place.NOWHERE);
  }

  private static Atom with(Atom atom, Operator operator, BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    BigDecimal written = plain.scale() < 0 ? plain.setScale(0) : plain;
    return with(atom, operator, List.of(new Literal.Figure(written, true, Place.NOWHERE)));
  }

  private static Atom with(Atom atom, Operator operator, List<Literal> literals) {
    return new Atom(atom.subject(), operator, literals, atom.place(), atom.operatorPlace());
  }

  @Override
  public Condition unreadable(Condition.Unreadable unreadable) {
    return unreadable;
  }
}
