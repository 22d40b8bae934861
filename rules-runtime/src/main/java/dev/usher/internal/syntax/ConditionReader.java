package dev.usher.internal.syntax;

import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what stands in the brackets of a rule's fact where it stands by itself, as a text within
 * another file: the same words, read by the same parsers.
 */
public final class ConditionReader {
  private final Cursor cursor;
  private final Question question;
  private final AtomParser atoms;
  private final SubjectParser subjects;

  private ConditionReader(
      String text, Question question, PartPlaces places, RuleDiagnostics diagnostics) {
    Lexer lexer = new Lexer(text, places, diagnostics);
    List<Token> tokens = lexer.tokens();
    for (List<Comment> comments : lexer.comments()) {
      for (Comment comment : comments) {
        diagnostics.add(
            DiagnosticCode.MISPLACED_COMMENT,
            comment.place(),
            "a comment cannot stand within a condition here");
      }
    }
    this.cursor = new Cursor(tokens, lexer.comments(), diagnostics);
    this.question = question;
    this.atoms = new AtomParser(cursor);
    this.subjects = new SubjectParser(cursor, new ArgumentParser(cursor));
  }

  /**
   * Reads conditions with commas between them, all of which must hold.
   *
   * @param text what is written
   * @param question the question whose fact they ask
   * @param places where the text stands
   * @param diagnostics takes what is wrong
   * @return the condition, or what could be read of it; nothing if that is nothing. What could not
   *     be read has been reported
   */
  public static Optional<Condition> condition(
      String text, Question question, PartPlaces places, RuleDiagnostics diagnostics) {
    try {
      return Optional.of(new ConditionReader(text, question, places, diagnostics).conditions());
    } catch (UnreadableException reported) {
      return Optional.empty();
    }
  }

  /**
   * Reads a property, or an inquiry with its arguments.
   *
   * @param text what is written
   * @param question the question whose fact is asked
   * @param places where the text stands
   * @param diagnostics takes what is wrong
   * @return what is asked for; nothing if it could not be read, which has been reported
   */
  public static Optional<Subject> subject(
      String text, Question question, PartPlaces places, RuleDiagnostics diagnostics) {
    try {
      return Optional.of(new ConditionReader(text, question, places, diagnostics).subject());
    } catch (UnreadableException reported) {
      return Optional.empty();
    }
  }

  private Condition conditions() {
    ConditionParser parser = new ConditionParser(cursor, question, subjects, atoms);
    Token first = cursor.peek();
    List<Condition> parts = new ArrayList<>();
    do {
      refuseBinding();
      parts.add(parser.read());
    } while (cursor.takeIf(","));
    end("after a condition comes a comma, && or ||");
    return parts.size() == 1
        ? parts.get(0)
        : new Condition.All(parts, first.place().upTo(cursor.previous().place()));
  }

  private void refuseBinding() {
    if (cursor.peek().isVariable()) {
      throw cursor.reject(
          DiagnosticCode.MISPLACED_VARIABLE,
          cursor.peek(),
          "nothing can be bound here, and " + cursor.peek().text() + " would be used by nothing");
    }
  }

  private Subject subject() {
    Token first = cursor.peek();
    if (!first.isName()) {
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN,
          first,
          "a property must stand here, not " + first.shown());
    }
    Subject subject =
        cursor.peek(1).is("(")
            ? subjects.inquiry(question, cursor.take())
            : subjects.property(question);
    end("nothing stands behind a property here");
    if (subject == null) {
      throw new UnreadableException();
    }
    return subject;
  }

  private void end(String message) {
    if (!cursor.atEnd()) {
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN,
          cursor.peek(),
          message + ", not " + cursor.peek().shown());
    }
  }
}
