package dev.usher.internal.check;

import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.WrittenFigure;
import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a literal is of the kind of what it is compared with. A compiler of DRL takes most
 * mismatches and then never, or always, matches.
 */
final class LiteralCheck {
  /** In DRL a whole number without a suffix is an int. */
  private static final int DIGITS = 9;

  private static final int DIGITS_WITH_SUFFIX = 18;
  private static final int DECIMALS = 9;

  private final RuleDiagnostics diagnostics;
  private final NameCheck names;

  LiteralCheck(RuleDiagnostics diagnostics, NameCheck names) {
    this.diagnostics = diagnostics;
    this.names = names;
  }

  void check(Subject subject, Literal literal) {
    if (literal instanceof Literal.Absent) {
      diagnostics.add(
          DiagnosticCode.MISPLACED_NULL, literal.place(), "null is compared with == or != only");
      return;
    }
    Domain domain = subject.domain();
    switch (domain.kind()) {
      case CONSTANT -> constant(subject, literal);
      case AMOUNT -> decimal(subject, literal, "an amount such as 500 or 99.50B");
      case NUMBER -> decimal(subject, literal, "a number such as 30 or 2.5B");
      case SHARE -> decimal(subject, literal, "a figure such as 5 or 2.5B");
      case WHOLE -> {
        if (figure(subject, literal)) {
          whole(literal, domain.meaning(), WrittenFigure.ambiguousHint(Wording.of(literal), "B"));
        }
      }
      case YES_NO -> {
        if (!(literal instanceof Literal.YesNo)) {
          mismatch(subject, literal, "compare it with true or false");
        }
      }
      case TEXT, TEXTS -> {
        if (literal instanceof Literal.Text text) {
          names.compared(subject, text);
        } else {
          mismatch(subject, literal, "compare it with a text in double quotes");
        }
      }
    }
  }

  /** Checks a whole number of the range of int; returns whether it can be used. */
  boolean whole(Literal literal, Meaning meaning, @Nullable String hint) {
    if (literal instanceof Literal.Figure figure && figure.isWhole()) {
      return names.figure(literal.place(), figure.amount().intValueExact(), meaning);
    }
    diagnostics.add(
        DiagnosticCode.FIGURE_OUT_OF_RANGE,
        literal.place(),
        "a whole number from 0 to " + Integer.MAX_VALUE + " is needed, not " + Wording.of(literal),
        hint);
    return false;
  }

  /** Reports a constant that there is not. */
  void unknownConstant(Class<?> type, Literal literal) {
    List<String> all = Vocabulary.constants(type).stream().map(Enum::name).toList();
    diagnostics.add(
        DiagnosticCode.UNKNOWN_CONSTANT,
        literal.place(),
        "there is no " + DrlText.of(literal) + "; there are " + String.join(", ", all),
        Wording.constantHint(type, Wording.bare(literal)));
  }

  private static boolean isWord(Literal literal) {
    return literal instanceof Literal.Unknown;
  }

  private static boolean isFigure(Literal literal) {
    return literal instanceof Literal.Figure;
  }

  private void mismatch(Subject subject, Literal literal, String advice) {
    String shown = Wording.of(literal);
    if (!isWord(literal) && !(literal instanceof Literal.Constant)) {
      diagnostics.add(
          DiagnosticCode.UNSUITABLE_LITERAL,
          literal.place(),
          Wording.of(subject)
              + " is "
              + subject.domain().words()
              + ": "
              + advice
              + ", not "
              + shown,
          hint(subject, literal));
      return;
    }
    boolean text =
        subject.domain().kind() == Domain.Kind.TEXT || subject.domain().kind() == Domain.Kind.TEXTS;
    boolean word = isWord(literal) && shown.indexOf('.') < 0;
    diagnostics.add(
        DiagnosticCode.UNSUITABLE_LITERAL,
        literal.place(),
        Wording.of(subject) + " is compared with a literal, not with " + shown + ": " + advice,
        text && word ? "write \"" + shown + '"' : hint(subject, literal));
  }

  /** The literal to write instead, or null. */
  private @Nullable String hint(Subject subject, Literal literal) {
    return switch (subject.domain().kind()) {
      case YES_NO -> yesNo(Wording.bare(literal));
      case WHOLE ->
          subject.domain().meaning() == Meaning.TIER
              ? names.tierHint(literal)
              : WrittenFigure.hint(Wording.of(literal), "B");
      case AMOUNT, NUMBER, SHARE -> WrittenFigure.hint(Wording.of(literal), "B");
      case TEXT, TEXTS ->
          literal instanceof Literal.Figure ? "write \"" + Wording.of(literal) + '"' : null;
      case CONSTANT -> null;
    };
  }

  private static @Nullable String yesNo(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes", "y" -> "write true";
      case "0", "false", "no", "n" -> "write false";
      default -> null;
    };
  }

  private void constant(Subject subject, Literal literal) {
    Class<?> type = subject.domain().constants();
    if (type == null) {
      throw new IllegalStateException("a domain of constants without an enum: " + subject.name());
    }
    if (literal instanceof Literal.Constant constant
        && constant.constant().getDeclaringClass() == type) {
      return;
    }
    if (literal instanceof Literal.Unknown
        && DrlText.of(literal).startsWith(type.getSimpleName() + ".")) {
      unknownConstant(type, literal);
      return;
    }
    String message =
        Wording.of(subject)
            + " is compared with "
            + subject.domain().words()
            + ", not with "
            + Wording.of(literal);
    diagnostics.add(
        DiagnosticCode.UNSUITABLE_LITERAL,
        literal.place(),
        message,
        Wording.constantHint(type, Wording.bare(literal)));
  }

  private boolean figure(Subject subject, Literal literal) {
    if (isFigure(literal)) {
      return true;
    }
    mismatch(subject, literal, "compare it with a figure");
    return false;
  }

  private void decimal(Subject subject, Literal literal, String allowed) {
    if (!figure(subject, literal)) {
      return;
    }
    if (literal instanceof Literal.Figure figure) {
      BigDecimal amount = figure.amount();
      int digits = amount.precision() - amount.scale();
      boolean short9 = digits <= DIGITS && amount.scale() <= DECIMALS;
      if (short9 && !figure.exact() && amount.scale() > 0) {
        String kind = subject.domain().kind() == Domain.Kind.AMOUNT ? "amount " : "figure ";
        String shown = Wording.of(literal);
        String ambiguous = WrittenFigure.ambiguousHint(shown, "B");
        diagnostics.add(
            DiagnosticCode.BINARY_FRACTION,
            literal.place(),
            "the decimal "
                + kind
                + shown
                + " needs the suffix B; without it, it is compared as a binary fraction",
            ambiguous == null ? "write " + shown + "B" : ambiguous);
        return;
      }
      if (figure.exact() ? digits <= DIGITS_WITH_SUFFIX && amount.scale() <= DECIMALS : short9) {
        return;
      }
    }
    diagnostics.add(
        DiagnosticCode.UNSUITABLE_LITERAL,
        literal.place(),
        Wording.of(subject) + " is compared with " + allowed + ", not " + Wording.of(literal));
  }
}
