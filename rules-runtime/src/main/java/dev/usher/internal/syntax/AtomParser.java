package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind a property: an operator and literals, or nothing. */
final class AtomParser {
  /** More serve nobody, and compilers of DRL read them by recursion. */
  private static final int MOST = 200;

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "^", "~");
  private static final Set<String> NAMED = Set.of("in", "contains", "matches");
  private static final Set<String> RANGES = Set.of("to", "until", "-", "..", "through");

  private final Cursor cursor;
  private final LiteralParser literals;
  private int conditions;

  /** What was compared last, for what is left out behind it. */
  private @Nullable Atom last;

  /** Whether another word was written for matches, so that its text is no expression. */
  private boolean matchesOtherwise;

  /** Whether another word was written for in, so that brackets may be missing behind it. */
  private boolean listOtherwise;

  AtomParser(Cursor cursor) {
    this.cursor = cursor;
    this.literals = new LiteralParser(cursor);
  }

  /** Counts a condition, or a further literal of a list. */
  void count(Token at) {
    if (++conditions > MOST) {
      throw cursor.reject(
          DiagnosticCode.LIMIT_EXCEEDED,
          at,
          "a rule has at most " + MOST + " conditions and literals in lists");
    }
  }

  /**
   * Reads on.
   *
   * @param subject what has been read; null if it is unknown, which has been reported
   * @param place where it begins
   */
  Condition read(@Nullable Subject subject, Place place) {
    Token first = cursor.peek();
    if (first.is("between") || (first.is("from") && cursor.peek(1).kind() == Kind.NUMBER)) {
      return between(subject, place);
    }
    Operator operator = operator(subject);
    Place operatorPlace =
        operator == Operator.HOLDS ? place : first.place().upTo(cursor.previous().place());
    List<@Nullable Literal> compared = new ArrayList<>();
    switch (operator.arity()) {
      case NONE -> {}
      case ONE -> compared.add(literals.read());
      case SEVERAL -> list(compared);
    }
    boolean right = !refuseRange(subject, compared) && !matchesOtherwise;
    matchesOtherwise = false;
    refuseArithmetic(subject);
    if (!right || subject == null || compared.stream().anyMatch(Objects::isNull)) {
      return new Condition.Unreadable(place);
    }
    List<Literal> known = compared.stream().<Literal>map(Objects::requireNonNull).toList();
    Atom atom = new Atom(subject, operator, known, place, operatorPlace);
    last = operator == Operator.HOLDS ? last : atom;
    return atom;
  }

  private Operator operator(@Nullable Subject subject) {
    Token token = cursor.peek();
    int odd = ComparisonWords.signs(cursor);
    if (odd == 0 && (token.isOneOf(COMPARISONS) || token.isOneOf(NAMED))) {
      return Operator.written(cursor.take().text()).orElseThrow();
    }
    if (token.is("not") && cursor.peek(1).isOneOf(NAMED)) {
      cursor.take();
      return Operator.written("not " + cursor.take().text()).orElseThrow();
    }
    int words = odd > 0 ? odd : ComparisonWords.words(cursor);
    if (words > 0) {
      return meant(words);
    }
    refuseOther(subject, token);
    return Operator.HOLDS;
  }

  /** Reports a comparison that is written otherwise, and reads it as what it stands for. */
  private Operator meant(int tokens) {
    Token first = cursor.take();
    Token whole = first;
    for (int i = 1; i < tokens; i++) {
      String separator = cursor.isGlued(0) ? "" : " ";
      whole = cursor.join(first, whole, separator);
    }
    if (whole.text().startsWith("is") && cursor.at("empty")) {
      throw cursor.reject(
          DiagnosticCode.UNKNOWN_OPERATOR,
          cursor.join(first, whole, " "),
          "there is no comparison \"" + whole.text() + " empty\"",
          whole.is("is") ? "write == null" : "write != null");
    }
    String meant = ComparisonWords.meant(whole.text());
    if (meant == null) {
      throw new IllegalStateException("a comparison without a meaning: " + whole.text());
    }
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNKNOWN_OPERATOR,
            whole,
            "there is no comparison " + whole.shown(),
            "write " + meant + ComparisonWords.expression(whole.text(), cursor.peek()));
    matchesOtherwise = meant.equals("matches");
    listOtherwise = meant.endsWith("in");
    return Operator.written(meant).orElseThrow();
  }

  /** What two bounds are said to be between, or from one to the other. */
  private Condition between(@Nullable Subject subject, Place place) {
    Token word = cursor.take();
    boolean bracket = cursor.takeIf("(");
    Literal low = literals.readListed();
    Token joined = cursor.peek();
    if (joined.is("and") || joined.is("AND") || joined.is(",") || joined.isOneOf(RANGES)) {
      cursor.take();
      Literal high = literals.readListed();
      report(subject, word, low, high);
    } else {
      report(subject, word, low, null);
    }
    if (bracket) {
      cursor.takeIf(")");
    }
    return new Condition.Unreadable(place);
  }

  private void report(
      @Nullable Subject subject, Token word, @Nullable Literal low, @Nullable Literal high) {
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNKNOWN_OPERATOR,
            word,
            "there is no comparison " + word.shown(),
            bounds(subject, low, high));
  }

  private static @Nullable String bounds(
      @Nullable Subject subject, @Nullable Literal low, @Nullable Literal high) {
    if (subject == null || low == null || high == null) {
      return null;
    }
    String asked = written(subject);
    return "write " + asked + " >= " + DrlText.of(low) + ", " + asked + " <= " + DrlText.of(high);
  }

  /** Reports two bounds in one comparison; returns whether there were such. */
  private boolean refuseRange(@Nullable Subject subject, List<@Nullable Literal> compared) {
    Token next = cursor.peek();
    boolean dots = next.is(".") && cursor.peek(1).is(".");
    boolean figure = cursor.peek(dots ? 2 : 1).kind() == Kind.NUMBER;
    if (compared.size() != 1 || !figure || !(dots || next.isOneOf(RANGES))) {
      return false;
    }
    Literal low = compared.get(0);
    boolean difference = next.is("-") && !cursor.isGlued(0);
    if (difference || (low != null && !(low instanceof Literal.Figure))) {
      return false;
    }
    cursor.take();
    if (dots) {
      cursor.take();
    }
    Literal high = literals.readListed();
    if (low == null) {
      throw new UnreadableException();
    }
    if (high != null) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNKNOWN_OPERATOR,
              low.place().upTo(high.place()),
              "a comparison has one bound",
              bounds(subject, low, high));
    }
    return true;
  }

  private void refuseOther(@Nullable Subject subject, Token next) {
    if (subject == null && next.isName() && !isNextCondition(next)) {
      throw new UnreadableException();
    }
    String reason = ReservedWords.operator(next.text());
    if (reason != null) {
      throw cursor.reject(
          DiagnosticCode.UNSUPPORTED_SYNTAX, next, next.shown() + " is not allowed: " + reason);
    }
    if (next.is("?")
        || next.is("[")
        || next.is("!")
        || next.is(":")
        || next.is(".")
        || next.is("->")) {
      String flag = next.is("?") && subject != null ? "take it out" : null;
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN,
          next,
          next.shown() + " cannot stand here: a comparison, a comma or \")\" is needed",
          flag);
    }
    if (next.kind() == Kind.UNREADABLE) {
      throw new UnreadableException();
    }
    if (next.kind() != Kind.SYMBOL && next.kind() != Kind.END_OF_TEXT && !isNextCondition(next)) {
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN,
          next,
          next.shown() + " cannot stand here: a comparison, a comma or \")\" is needed");
    }
  }

  /** Between two conditions a comma may be missing, which is said where they are joined. */
  private static boolean isNextCondition(Token next) {
    return next.isVariable()
        || Connectives.isOne(next)
        || next.is("then")
        || next.is("end")
        || Vocabulary.subjects(Question.TIERED).contains(next.text())
        || !Vocabulary.group(Question.TIERED, next.text()).isEmpty();
  }

  private void refuseArithmetic(@Nullable Subject subject) {
    Token next = cursor.peek();
    if (next.isOneOf(ARITHMETIC)) {
      throw cursor.reject(
          DiagnosticCode.UNSUPPORTED_ARITHMETIC,
          next,
          next.shown() + " is not allowed: a condition does no arithmetic");
    }
    if (next.isOneOf(COMPARISONS)) {
      throw cursor.reject(
          DiagnosticCode.UNSUPPORTED_ARITHMETIC,
          next,
          "a comparison has two sides; join two comparisons with &&",
          rest(subject, next));
    }
  }

  /** The comparison that a further operator most probably stands for, or null. */
  private @Nullable String rest(@Nullable Subject before, Token operator) {
    Token literal = cursor.peek(1);
    boolean simple = literal.kind() == Kind.NUMBER || literal.kind() == Kind.TEXT;
    return before == null || !simple
        ? null
        : "write " + written(before) + " " + operator.text() + " " + literal.text();
  }

  /** Whether a comparison comes whose property was left out. */
  boolean leavesOut() {
    Token next = cursor.peek();
    return next.isOneOf(COMPARISONS)
        || (last != null && literals.isNext() && !cursor.peek(1).isOneOf(COMPARISONS));
  }

  /**
   * Reads a comparison whose property was left out, as in {@code tier > 1 && < 3}, after reporting;
   * null if what stands here is none.
   */
  @Nullable Condition withoutSubject() {
    Token first = cursor.peek();
    Atom before = last;
    if (first.isOneOf(COMPARISONS)) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNEXPECTED_TOKEN,
              first,
              first.shown() + " begins no condition: name the property for every comparison",
              rest(before == null ? null : before.subject(), first));
      cursor.take();
      literals.read();
      return new Condition.Unreadable(first.place());
    }
    if (before == null || !literals.isNext() || cursor.peek(1).isOneOf(COMPARISONS)) {
      return null;
    }
    Token token = cursor.peek();
    Literal literal = literals.read();
    if (literal != null) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNEXPECTED_TOKEN,
              literal.place(),
              token.shown() + " begins no condition: a condition begins with a property",
              oneOf(before, literal));
    }
    return new Condition.Unreadable(first.place());
  }

  private static @Nullable String oneOf(Atom before, Literal literal) {
    String asked = written(before.subject());
    String further = DrlText.of(literal);
    return switch (before.operator()) {
      case EQUAL, IN ->
          "write " + asked + " in (" + DrlText.of(before.literals().get(0)) + ", " + further + ")";
      case NOT_EQUAL, NOT_IN ->
          "write "
              + asked
              + " not in ("
              + DrlText.of(before.literals().get(0))
              + ", "
              + further
              + ")";
      case CONTAINS -> "write " + asked + " contains " + further;
      case LESS, AT_MOST, MORE, AT_LEAST, NOT_CONTAINS, MATCHES, NOT_MATCHES, HOLDS -> null;
    };
  }

  /**
   * Reads a comparison that begins with its literal, as in {@code 500 <= refund}, after reporting;
   * null if what stands here is none.
   *
   * @param subjects reads the property
   */
  @Nullable Condition turned(SubjectParser subjects, Question question) {
    Token first = cursor.peek();
    if (!literals.isNext()) {
      return null;
    }
    Literal literal = literals.read();
    Token sign = cursor.peek();
    if (literal == null || !sign.isOneOf(COMPARISONS) || !cursor.peek(1).isName()) {
      if (literal != null) {
        throw cursor.reject(
            DiagnosticCode.UNEXPECTED_TOKEN,
            first,
            first.shown() + " begins no condition: a condition begins with a property");
      }
      return new Condition.Unreadable(first.place());
    }
    cursor.take();
    Subject subject = subjects.property(question);
    String more = "";
    if (cursor.peek().isOneOf(COMPARISONS)) {
      Token second = cursor.take();
      Literal bound = literals.read();
      more =
          subject == null || bound == null
              ? ""
              : ", " + written(subject) + " " + second.text() + " " + DrlText.of(bound);
    }
    String hint =
        subject == null
            ? null
            : "write "
                + written(subject)
                + " "
                + turnedRound(sign.text())
                + " "
                + DrlText.of(literal)
                + more;
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNEXPECTED_TOKEN,
            literal.place(),
            first.shown() + " begins no condition: a condition begins with a property",
            hint);
    return new Condition.Unreadable(first.place());
  }

  /** What a comparison asks about, as far as it could be read. */
  private static String written(Subject subject) {
    boolean whole =
        !(subject instanceof Subject.Inquired inquired)
            || inquired.arguments().stream().noneMatch(Argument.Unreadable.class::isInstance);
    return whole ? DrlText.of(subject) : subject.name() + "(…)";
  }

  /** A comparison as a rule writes it, as far as it could be read. */
  static String written(Atom atom) {
    return atom.subject() instanceof Subject.Inquired ? written(atom.subject()) : DrlText.of(atom);
  }

  private static String turnedRound(String sign) {
    return switch (sign) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> sign;
    };
  }

  private void list(List<@Nullable Literal> list) {
    if (cursor.takeIf("(")) {
      literals(list, ")");
      return;
    }
    Token at = cursor.peek();
    boolean other = at.is("[") || at.is("{");
    String message = "after in comes a list of literals in brackets, not " + at.shown();
    if (!other && !literals.isNext()) {
      throw cursor.reject(DiagnosticCode.UNEXPECTED_TOKEN, at, message);
    }
    if (other) {
      cursor.take();
    }
    literals(list, at.is("[") ? "]" : other ? "}" : "");
    if (listOtherwise) {
      listOtherwise = false;
      list.add(null);
      return;
    }
    cursor.diagnostics().add(DiagnosticCode.UNEXPECTED_TOKEN, at, message, inBrackets(list));
    list.add(null);
  }

  private static @Nullable String inBrackets(List<@Nullable Literal> list) {
    List<String> written = new ArrayList<>();
    for (Literal literal : list) {
      if (literal == null) {
        return null;
      }
      written.add(DrlText.of(literal));
    }
    return "write (" + String.join(", ", written) + ")";
  }

  private void literals(List<@Nullable Literal> list, String close) {
    do {
      list.add(literals.readListed());
      if (cursor.at(",")) {
        count(cursor.peek());
      }
      refuseRange(null, list.subList(list.size() - 1, list.size()));
      refuseArithmetic(null);
    } while (!close.isEmpty() ? cursor.takeIf(",") : cursor.at(",") && listGoesOn());
    if (!close.isEmpty()) {
      cursor.expect(close, "after a literal comes a comma or \")\"");
    }
  }

  /** Without brackets only texts and figures go on a list. */
  private boolean listGoesOn() {
    Kind next = cursor.peek(1).kind();
    return (next == Kind.TEXT || next == Kind.NUMBER) && cursor.takeIf(",");
  }
}
