package dev.usher.internal.syntax;

import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Subject;
import java.util.ArrayList;
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
    if (!first.isVariable()) {
      throw noPattern(first);
    }
    variable = cursor.take();
    cursor.expect(":", "after the variable " + first.text() + " comes \":\" and the fact");
    Question asked = fact(cursor.take());
    question = asked;
    try {
      items(asked);
    } catch (UnreadableException e) {
      items.add(new Item.Given(new Condition.Unreadable(cursor.peek().place()), Comments.NONE));
      throw e;
    }
  }

  private Question fact(Token name) {
    for (Question question : Question.values()) {
      if (name.is(question.fact())) {
        return question;
      }
    }
    throw cursor.reject(
        DiagnosticCode.UNKNOWN_FACT,
        name,
        name.shown() + " is no fact; there are " + String.join(", ", Vocabulary.facts()),
        RuleDiagnostics.didYouMean(name.text(), Vocabulary.facts()));
  }

  private void items(Question asked) {
    cursor.expect("(", "after " + asked.fact() + " comes \"(\" and the conditions, if any");
    if (!cursor.at(")")) {
      boolean more;
      do {
        List<Comment> above = cursor.takeComments();
        Item item = item(asked);
        more = cursor.takeIf(",");
        items.add(commented(item, above));
      } while (more);
    }
    atEnd = cursor.takeComments();
    cursor.expect(")", "after a condition comes a comma, &&, || or \")\"");
    behind = cursor.takeTrailingComments(List.of());
    if (!cursor.at("then")) {
      Token next = cursor.peek();
      String reason = ReservedWords.pattern(next.text());
      throw cursor.reject(
          DiagnosticCode.UNSUPPORTED_SYNTAX,
          next,
          next.shown()
              + " cannot stand behind the pattern: "
              + (reason == null ? "a rule matches exactly one fact, and then comes then" : reason));
    }
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
    if (!cursor.at(",") && !cursor.at(")")) {
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN,
          cursor.peek(),
          "after a binding comes a comma or \")\", not " + cursor.peek().shown());
    }
    if (subject == null) {
      return new Item.Given(new Condition.Unreadable(property.place()), Comments.NONE);
    }
    return new Item.Binding(name.text(), subject, (Atom) compared, Comments.NONE, name.place());
  }
}
