package dev.usher.internal.dialect;

import dev.usher.internal.dialect.Literal.Kind;
import dev.usher.internal.text.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a literal is of the kind of what it is compared with. Drools itself compiles most
 * mismatches and then never, or always, matches.
 */
final class LiteralCheck {
  private static final int WHOLE_DIGITS = 10;

  private final Vocabulary vocabulary = Vocabulary.get();
  private final Findings findings;
  private final Names names;

  LiteralCheck(Findings findings, Names names) {
    this.findings = findings;
    this.names = names;
  }

  void check(Subject subject, Literal literal) {
    if (literal.kind() == Kind.NOTHING) {
      findings.add(literal.at(), "null is compared with == or != only");
    } else if (subject.type().isEnum()) {
      constant(subject, literal);
    } else if (subject.isNumber()) {
      number(subject, literal);
    } else if (subject.isYesOrNo()) {
      expect(subject, literal, Kind.YES_OR_NO, "compare it with true or false");
    } else if (expect(subject, literal, Kind.TEXT, "compare it with a text in double quotes")) {
      names.text(literal.at(), subject.meaning());
    }
  }

  private boolean expect(Subject subject, Literal literal, Kind wanted, String advice) {
    if (literal.kind() == wanted) {
      return true;
    }
    if (literal.kind() == Kind.WORD || literal.kind() == Kind.CONSTANT) {
      notLiteral(subject, literal, advice);
    } else {
      findings.add(
          literal.at(),
          subject.name() + " is " + subject.kind() + ": " + advice + ", not " + literal.shown());
    }
    return false;
  }

  private void notLiteral(Subject subject, Literal literal, String advice) {
    String shown = literal.shown();
    findings.add(
        literal.at(),
        subject.name() + " is compared with a literal, not with " + shown + ": " + advice,
        subject.isText() && literal.kind() == Kind.WORD ? "write \"" + shown + '"' : null);
  }

  private void constant(Subject subject, Literal literal) {
    String message =
        subject.name() + " is compared with " + subject.kind() + ", not with " + literal.shown();
    if (literal.kind() != Kind.CONSTANT) {
      findings.add(literal.at(), message, hint(subject.type(), literal.at().value()));
      return;
    }
    String[] parts = literal.at().text().split("\\.", 2);
    if (!parts[0].equals(subject.type().getSimpleName())) {
      findings.add(literal.at(), message, hint(subject.type(), parts[1]));
    } else if (find(subject.type(), parts[1]).isEmpty()) {
      unknownConstant(subject.type(), literal.at(), parts[1]);
    }
  }

  /** The constant of that name, if the enum is in the vocabulary. */
  Optional<Object> constant(String type, String name) {
    return Optional.ofNullable(vocabulary.enums().get(type)).flatMap(found -> find(found, name));
  }

  private static Optional<Object> find(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .map(Object.class::cast)
        .findFirst();
  }

  Argument unknownConstant(Class<?> type, Token at, String name) {
    findings.add(
        at,
        "there is no " + at.text() + "; there are " + String.join(", ", all(type)),
        hint(type, name));
    return Argument.unknown(at);
  }

  private static List<String> all(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
  }

  static @Nullable String hint(Class<?> type, String written) {
    String name = written.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    List<String> all = all(type);
    Optional<String> meant = all.contains(name) ? Optional.of(name) : Nearest.to(written, all);
    return meant.map(found -> "write " + type.getSimpleName() + "." + found).orElse(null);
  }

  private void number(Subject subject, Literal literal) {
    if (!expect(subject, literal, Kind.NUMBER, "compare it with a figure")) {
      return;
    }
    if (subject.isMoney()) {
      amount(subject, literal.at());
    } else {
      whole(literal.at(), subject.meaning());
    }
  }

  private void amount(Subject subject, Token at) {
    if (at.text().matches("(0|[1-9][0-9]{0,8})\\.[0-9]{1,9}")) {
      findings.add(
          at,
          "the decimal amount "
              + at.text()
              + " needs the suffix B; without it, it is compared as a binary fraction",
          "write " + at.text() + "B");
    } else if (!at.text().matches("0|[1-9][0-9]{0,8}|(0|[1-9][0-9]{0,17})(\\.[0-9]{1,9})?B")) {
      malformed(subject, at, "an amount such as 500 or 99.50B");
    }
  }

  /** Checks a whole number of the range of int; returns it, or null after reporting. */
  @Nullable Integer whole(Token at, Meaning meaning) {
    if (at.text().matches("0|[1-9][0-9]{0," + (WHOLE_DIGITS - 1) + "}")) {
      long figure = Long.parseLong(at.text());
      if (figure <= Integer.MAX_VALUE) {
        names.figure(at, (int) figure, meaning);
        return (int) figure;
      }
    }
    findings.add(
        at, "a whole number from 0 to " + Integer.MAX_VALUE + " is needed, not " + at.shown());
    return null;
  }

  private void malformed(Subject subject, Token at, String allowed) {
    findings.add(at, subject.name() + " is compared with " + allowed + ", not " + at.shown());
  }
}
