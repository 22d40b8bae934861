package dev.usher.internal.analysis.mutation;

import static dev.usher.internal.analysis.mutation.MutationKind.ARGUMENT;

import dev.usher.model.Severity;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.ArgumentVisitor;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Parameter;
import dev.usher.policy.rule.Signature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The small changes of what a verb, a helper word or an inquiry is given. */
final class ArgumentChanges {
  private final Neighbours neighbours;
  private final BigDecimal cent;

  /**
   * Makes them for one policy.
   *
   * @param cent the unit of an amount
   */
  ArgumentChanges(Neighbours neighbours, BigDecimal cent) {
    this.neighbours = neighbours;
    this.cent = cent;
  }

  /** Returns lists of arguments in each of which one is changed, in order. */
  List<Altered<List<Argument>>> of(List<Argument> arguments, List<Signature> signatures) {
    List<Altered<List<Argument>>> changes = new ArrayList<>();
    Optional<Signature> signature = Signatures.of(arguments, signatures);
    for (int i = 0; signature.isPresent() && i < arguments.size(); i++) {
      int at = i;
      Set<String> others = new HashSet<>();
      for (Argument other : arguments) {
        if (other instanceof Literal.Text text) {
          others.add(text.text());
        }
      }
      for (Altered<? extends Argument> one :
          arguments.get(i).accept(new One(signature.get().at(i), others))) {
        changes.add(one.within(other -> Altered.with(arguments, at, other)));
      }
    }
    return changes;
  }

  /** The changes of one argument. */
  private final class One implements ArgumentVisitor<List<Altered<? extends Argument>>> {
    private final Parameter parameter;
    private final Set<String> others;

    One(Parameter parameter, Set<String> others) {
      this.parameter = parameter;
      this.others = others;
    }

    @Override
    public List<Altered<? extends Argument>> text(Literal.Text text) {
      List<String> names =
          parameter.meaning() == Meaning.TIME_OF_DAY
              ? ClockTimes.beside(text.text())
              : neighbours.of(parameter.meaning(), text.text(), others);
      return altered(names.stream().map(name -> new Literal.Text(name, text.place())).toList());
    }

    @Override
    public List<Altered<? extends Argument>> figure(Literal.Figure figure) {
      boolean whole = parameter.type() == int.class;
      return altered(NearFigures.beside(figure, whole ? BigDecimal.ONE : cent, false));
    }

    @Override
    public List<Altered<? extends Argument>> yesNo(Literal.YesNo yesNo) {
      return altered(List.of(new Literal.YesNo(!yesNo.yes(), yesNo.place())));
    }

    @Override
    public List<Altered<? extends Argument>> constant(Literal.Constant constant) {
      boolean ordered = constant.constant() instanceof Severity;
      return altered(
          Neighbours.of(constant.constant(), ordered).stream()
              .map(other -> new Literal.Constant(other, constant.place()))
              .toList());
    }

    @Override
    public List<Altered<? extends Argument>> absent(Literal.Absent absent) {
      return List.of();
    }

    @Override
    public List<Altered<? extends Argument>> unknown(Literal.Unknown unknown) {
      return List.of();
    }

    @Override
    public List<Altered<? extends Argument>> variable(Argument.Variable variable) {
      return List.of();
    }

    @Override
    public List<Altered<? extends Argument>> unreadable(Argument.Unreadable unreadable) {
      return List.of();
    }

    @Override
    public List<Altered<? extends Argument>> call(Argument.Call call) {
      List<Altered<? extends Argument>> changes = new ArrayList<>();
      for (Altered<List<Argument>> inner : of(call.arguments(), call.word().signatures())) {
        changes.add(inner.within(arguments -> with(call, call.word(), arguments)));
      }
      changes.addAll(altered(CallChanges.of(call, parameter)));
      return changes;
    }
  }

  private static Argument.Call with(Argument.Call call, HelperWord word, List<Argument> arguments) {
    return new Argument.Call(word, arguments, call.place(), call.close());
  }

  private static List<Altered<? extends Argument>> altered(List<? extends Argument> others) {
    List<Altered<? extends Argument>> changes = new ArrayList<>(others.size());
    for (Argument other : others) {
      changes.add(Altered.of(other, ARGUMENT, other.place()));
    }
    return changes;
  }
}
