package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.internal.text.Nearest;
import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the one pattern of a rule: its variable, its fact, its conditions and bindings. */
final class PatternParser {
  private final Cursor cursor;
  private final AtomParser atoms;
  private final SubjectParser subjects;
  private final List<Item> items = new ArrayList<>();
  private List<Comment> before = List.of();
  private List<Comment> atEnd = List.of();
  private Comments behind = Comments.NONE;
  private @Nullable Token variable;

  /** Whether something of it could not be read, so that more may be wrong behind it. */
  private boolean incomplete;

  private @Nullable Question question;

  PatternParser(Cursor cursor, ArgumentParser arguments) {
    this.cursor = cursor;
    this.atoms = new AtomParser(cursor);
    this.subjects = new SubjectParser(cursor, arguments);
  }

  /** The variable that the fact is bound to, or null if it could not be read. */
  @Nullable Token variable() {
    return variable;
  }

  /** The question of the fact, or null if it could not be read. */
  @Nullable Question question() {
    return question;
  }

  /** Whether something in its brackets could not be read. */
  boolean isIncomplete() {
    return incomplete;
  }

  List<Item> items() {
    return items;
  }

  List<Comment> commentsBefore() {
    return before;
  }

  List<Comment> commentsAtEnd() {
    return atEnd;
  }

  /** The comments behind the pattern on its last line. */
  Comments commentsBehind() {
    return behind;
  }

  /** Reads all that stands between {@code when} and {@code then}. */
  void read() {
    before = cursor.takeComments();
    Token first = cursor.peek();
    boolean plain = first.isName() && (cursor.peek(1).is(":") || cursor.peek(1).is("="));
    if (plain) {
      withoutDollar(cursor.take());
    } else if (first.isVariable()) {
      variable = cursor.take();
    } else if (first.isName() && cursor.peek(1).is("(") && isFact(first)) {
      withoutVariable(first);
    } else {
      throw noPattern(first);
    }
    if (plain || first.isVariable()) {
      colon(first);
    }
    Question asked = fact(cursor.take());
    question = asked;
    try {
      items(asked);
    } catch (UnreadableException e) {
      items.add(new Item.Given(new Condition.Unreadable(cursor.peek().place()), Comments.NONE));
      throw e;
    }
  }

  private static boolean isFact(Token name) {
    return Vocabulary.facts().contains(name.text());
  }

  /** A variable bears a dollar sign; the consequence is read as if this one did. */
  private void withoutDollar(Token name) {
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNEXPECTED_TOKEN,
            name,
            "a variable begins with a dollar sign, unlike " + name.shown(),
            "write $" + name.text());
    variable = name;
  }

  private void withoutVariable(Token fact) {
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNSUPPORTED_SYNTAX,
            fact,
            "a rule matches exactly one fact, such as $case : Assessed(), not " + fact.shown(),
            "write $case : " + fact.text());
  }

  private void colon(Token variable) {
    if (cursor.takeIf(":")) {
      return;
    }
    Token next = cursor.peek();
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNEXPECTED_TOKEN,
            next,
            "after the variable "
                + variable.text()
                + " comes \":\" and the fact, not "
                + next.shown(),
            next.is("=") ? "write :" : null);
    if (next.isName()) {
      return;
    }
    if (!next.is("=")) {
      throw new UnreadableException();
    }
    cursor.take();
  }

  /** Reads the fact; one that is nearly right is taken for the right one. */
  private Question fact(Token name) {
    String near = Nearest.to(name.text(), Vocabulary.facts()).orElse(null);
    for (Question question : Question.values()) {
      if (name.is(question.fact())) {
        return question;
      }
    }
    UnreadableException refused =
        cursor.reject(
            DiagnosticCode.UNKNOWN_FACT,
            name,
            name.shown() + " is no fact; there are " + String.join(", ", Vocabulary.facts()),
            RuleDiagnostics.didYouMean(name.text(), Vocabulary.facts()));
    return Arrays.stream(Question.values())
        .filter(each -> each.fact().equals(near))
        .findFirst()
        .orElseThrow(() -> refused);
  }

  private void items(Question asked) {
    boolean closed = open(asked);
    if (closed) {
      return;
    }
    if (!cursor.at(")")) {
      boolean more;
      do {
        List<Comment> above = cursor.takeComments();
        Item item = readable(asked);
        more = goesOn();
        items.add(commented(item, above));
      } while (more);
    }
    atEnd = cursor.takeComments();
    if (incomplete && !cursor.at(")")) {
      throw new UnreadableException();
    }
    cursor.expect(")", "after a condition comes a comma, &&, || or \")\"");
    behind = cursor.takeTrailingComments(List.of());
    behind();
  }

  /** Takes the opening bracket; returns whether there are no brackets at all. */
  private boolean open(Question asked) {
    if (cursor.takeIf("(")) {
      return false;
    }
    Token next = cursor.peek();
    boolean other = next.is("{") || next.is("[");
    boolean condition = next.isName() && !next.is("then") && !next.is("end");
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNEXPECTED_TOKEN,
            next,
            "after "
                + asked.fact()
                + " comes \"(\" and the conditions, if any, not "
                + next.shown(),
            other ? "write (" : next.is("then") ? "write " + asked.fact() + "()" : null);
    if (other || !(condition || next.is("then"))) {
      throw new UnreadableException();
    }
    incomplete = true;
    return next.is("then");
  }

  /** Reads an item, and goes on behind it if it cannot be read. */
  private Item readable(Question asked) {
    int mark = cursor.mark();
    int depth = cursor.depth();
    Token first = cursor.peek();
    try {
      return item(asked);
    } catch (UnreadableException e) {
      cursor.skipPart(mark, depth);
      incomplete = true;
      return new Item.Given(new Condition.Unreadable(first.place()), Comments.NONE);
    }
  }

  /** Whether another item comes; a comma before it may be missing. */
  private boolean goesOn() {
    if (cursor.takeIf(",")) {
      return true;
    }
    Token next = cursor.peek();
    boolean semicolon = next.is(";") && !cursor.peek(1).is("then");
    boolean item =
        (next.isName() || next.isVariable() || next.is("!"))
            && !next.is("then")
            && !next.is("end")
            && !next.is("from");
    if (semicolon) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNEXPECTED_TOKEN,
              cursor.take(),
              "between conditions comes a comma, not \";\"",
              "write ,");
    } else if (item) {
      cursor.missing(
          DiagnosticCode.UNEXPECTED_TOKEN, "a comma is missing before " + next.shown(), "write ,");
    }
    return semicolon || item;
  }

  /** What stands behind the pattern, where then should. */
  private void behind() {
    while (cursor.at(")") || cursor.at(";")) {
      Token next = cursor.take();
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNEXPECTED_TOKEN,
              next,
              next.shown() + " cannot stand behind the pattern: then comes then",
              "take it out");
    }
    Token next = cursor.peek();
    Token fact = variable;
    boolean consequence = fact != null && next.is(fact.text()) && cursor.peek(1).is(".");
    if (next.is("then") || next.is("end") || consequence || cursor.atEnd() || cursor.atRule()) {
      return;
    }
    String reason = ReservedWords.pattern(next.text());
    throw cursor.reject(
        DiagnosticCode.UNSUPPORTED_SYNTAX,
        next,
        next.shown()
            + " cannot stand behind the pattern: "
            + (reason == null ? "a rule matches exactly one fact, and then comes then" : reason));
  }

  private UnreadableException noPattern(Token token) {
    String reason = ReservedWords.pattern(token.text());
    return cursor.reject(
        DiagnosticCode.UNSUPPORTED_SYNTAX,
        token,
        reason == null
            ? "a rule matches exactly one fact, such as $case : Assessed(), not " + token.shown()
            : token.shown() + " is not allowed: " + reason);
  }

  private Item item(Question asked) {
    int mark = cursor.mark();
    Token token = cursor.peek();
    boolean binding = token.isVariable() && cursor.peek(1).is(":");
    Item item =
        binding
            ? binding(asked)
            : new Item.Given(
                new ConditionParser(cursor, asked, subjects, atoms).read(), Comments.NONE);
    cursor.refuseComments(mark, "no comment may stand within a condition; put it behind a comma");
    return item;
  }

  /** A comment on the item's line belongs to it, be it before the comma or behind it. */
  private Item commented(Item item, List<Comment> above) {
    return item.withComments(cursor.takeTrailingComments(above));
  }

  private Item binding(Question asked) {
    Token name = cursor.take();
    cursor.take();
    atoms.count(name);
    Token property = cursor.peek();
    if (!property.isName()) {
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN,
          property,
          "a variable is bound to a property, not to " + property.shown());
    }
    Subject.Named subject = subjects.property(asked);
    boolean alone = cursor.at(",") || cursor.at(")");
    Condition compared = alone ? null : atoms.read(subject, property.place());
    boolean joined = cursor.peek().kind() == Kind.SYMBOL && !cursor.at(",") && !cursor.at(")");
    if (joined || Connectives.isOne(cursor.peek())) {
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN,
          cursor.peek(),
          "after a binding comes a comma or \")\", not " + cursor.peek().shown(),
          cursor.at("||") || cursor.at("or") ? null : "write ,");
    }
    if (subject == null) {
      return new Item.Given(new Condition.Unreadable(property.place()), Comments.NONE);
    }
    if (compared instanceof Condition.Unreadable unreadable) {
      return new Item.Given(unreadable, Comments.NONE);
    }
    Atom atom = compared instanceof Atom read && read.operator() != Operator.HOLDS ? read : null;
    return new Item.Binding(name.text(), subject, atom, Comments.NONE, name.place());
  }
}
