package dev.usher.internal.syntax;

import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands between {@code then} and {@code end}: chains of the fact's verbs. */
final class ConsequenceParser {
  /** A longer chain serves nobody, and compilers of DRL read it by recursion. */
  static final int MOST = 100;

  private static final Set<String> STATEMENT_ENDS = Set.of(";", "end");

  private final Cursor cursor;
  private final ArgumentParser arguments;
  private final @Nullable Token variable;
  private final @Nullable Question question;
  private final List<Proposed> proposals = new ArrayList<>();
  private List<Comment> atEnd = List.of();
  private int verbs;
  private boolean complete = true;

  ConsequenceParser(Cursor cursor, ArgumentParser arguments, PatternParser pattern) {
    this.cursor = cursor;
    this.arguments = arguments;
    this.variable = pattern.variable();
    this.question = pattern.question();
  }

  List<Proposed> proposals() {
    return proposals;
  }

  /** The comments behind the last proposal. */
  List<Comment> commentsAtEnd() {
    return atEnd;
  }

  /** Whether every verb could be read. */
  boolean isComplete() {
    return complete;
  }

  void read(Token then) {
    if (cursor.at("end")) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.EMPTY_CONSEQUENCE,
              then,
              "the rule proposes nothing: after then comes at least one verb");
    }
    while (!cursor.at("end") && !cursor.atRule() && !cursor.atEnd()) {
      try {
        statement();
      } catch (UnreadableException e) {
        complete = false;
        cursor.skipTo(STATEMENT_ENDS);
        cursor.takeIf(";");
      }
    }
    atEnd = cursor.takeComments();
  }

  private void statement() {
    List<Comment> above = cursor.takeComments();
    Token first = cursor.peek();
    if (!first.isVariable() || (variable != null && !variable.is(first.text()))) {
      throw cursor.reject(DiagnosticCode.UNSUPPORTED_SYNTAX, first, notTheFact(first));
    }
    cursor.take();
    do {
      above.addAll(cursor.takeComments());
      cursor.expect(".", "after " + cursor.previous().shown() + " comes \".\" and a verb");
      verb(cursor.take(), above);
      above = new ArrayList<>();
    } while (cursor.at("."));
    if (!cursor.takeIf(";")) {
      if (!cursor.at("end") && !cursor.peek().isVariable()) {
        throw cursor.reject(
            DiagnosticCode.UNEXPECTED_TOKEN,
            cursor.peek(),
            "after a verb comes \".\" or \";\", not " + cursor.peek().shown());
      }
      cursor.missing(
          DiagnosticCode.MISSING_SEMICOLON, "\";\" is missing here: it ends every statement");
    }
    behind();
  }

  /** What stands behind the statement on its line belongs to its last verb. */
  private void behind() {
    Comments trailing = cursor.takeTrailingComments(List.of());
    if (!trailing.isEmpty() && !proposals.isEmpty()) {
      Proposed last = proposals.remove(proposals.size() - 1);
      List<Comment> after = new ArrayList<>(last.comments().after());
      after.addAll(trailing.before());
      after.addAll(trailing.after());
      Comments comments = Cursor.around(last.comments().before(), after);
      proposals.add(
          new Proposed(last.verb(), last.arguments(), comments, last.place(), last.close()));
    }
  }

  private String notTheFact(Token first) {
    String reason = ReservedWords.statement(first.text());
    String name = variable == null ? "$case" : variable.text();
    String example = "a consequence is made of verbs of the fact, such as " + name + ".verb(…);";
    return first.shown() + " is not allowed: " + (reason == null ? example : reason);
  }

  private void verb(Token name, List<Comment> above) {
    if (++verbs > MOST) {
      throw cursor.reject(
          DiagnosticCode.LIMIT_EXCEEDED, name, "a rule has at most " + MOST + " verbs");
    }
    Question asked = question;
    if (asked == null) {
      throw new UnreadableException();
    }
    Optional<Verb> verb = Verb.named(name.text()).filter(each -> each.answers(asked));
    if (verb.isEmpty()) {
      unknown(asked, name);
    }
    ArgumentParser.Brackets brackets = arguments.read(name);
    if (verb.isEmpty()) {
      complete = false;
      return;
    }
    Comments comments = cursor.takeTrailingComments(above);
    proposals.add(
        new Proposed(verb.get(), brackets.arguments(), comments, name.place(), brackets.close()));
  }

  private void unknown(Question asked, Token name) {
    if (!name.isName()) {
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN, name, "a verb is missing here, not " + name.shown());
    }
    List<String> others =
        Arrays.stream(Question.values())
            .filter(other -> Verb.of(other).stream().anyMatch(each -> name.is(each.key())))
            .map(Question::fact)
            .sorted()
            .toList();
    String message = asked.fact() + " has no verb " + name.shown();
    if (others.isEmpty()) {
      Set<String> verbs = Vocabulary.verbs(asked);
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNKNOWN_VERB,
              name,
              message + "; it has " + String.join(", ", verbs),
              RuleDiagnostics.didYouMean(name.text(), verbs));
    } else {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.MISPLACED_VERB,
              name,
              message + "; it belongs to " + String.join(" and ", others));
    }
  }
}
