package dev.usher.internal.analysis.mutation;

import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Signature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Tells in which of several ways something is called. */
final class Signatures {
  private Signatures() {}

  /** Returns the way in which arguments of a rule that opens are handed over. */
  static Optional<Signature> of(List<Argument> arguments, List<Signature> signatures) {
    return signatures.stream().filter(each -> takes(each, arguments)).findFirst();
  }

  private static boolean takes(Signature signature, List<Argument> arguments) {
    int size = arguments.size();
    if (signature.open() ? size < signature.size() : size != signature.size()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!takes(signature.at(i).type(), arguments.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean takes(Class<?> type, Argument argument) {
    if (argument instanceof Literal.Text) {
      return type == String.class;
    } else if (argument instanceof Literal.Figure) {
      return type == int.class || type == BigDecimal.class;
    } else if (argument instanceof Literal.Constant constant) {
      return type == constant.constant().getDeclaringClass();
    } else if (argument instanceof Argument.Call call) {
      return type.isAssignableFrom(call.word().type());
    }
    // What a variable stands for, its rule's check knows.
    return argument instanceof Argument.Variable;
  }
}
