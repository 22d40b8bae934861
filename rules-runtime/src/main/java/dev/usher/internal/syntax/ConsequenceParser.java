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

  private static final Set<String> END = Set.of("end");
  private static final Set<String> STATEMENT_ENDS = Set.of(";", "end");

  private static final Set<String> MISSPELT_ENDS =
      Set.of("ed", "edn", "en", "ens", "nd", "ned", "emd", "ende");

  private final Cursor cursor;
  private final ArgumentParser arguments;
  private final @Nullable Token variable;
  private final @Nullable Question question;
  private final List<Proposed> proposals = new ArrayList<>();
  private List<Comment> atEnd = List.of();
  private int verbs;
  private boolean complete = true;

  /** Whether a word that was meant for end closes the rule, which has been reported. */
  private boolean closed;

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

  /** Whether another word in the place of end has been taken for it. */
  boolean isClosed() {
    return closed;
  }

  void read(Token then) {
    if (cursor.at("end") && question != null) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.EMPTY_CONSEQUENCE,
              then,
              "the rule proposes nothing: after then comes at least one verb");
    }
    while (!cursor.at("end") && !cursor.atRule() && !cursor.atEnd()) {
      Token first = cursor.peek();
      if (isMisspeltEnd(first)) {
        misspeltEnd(first);
        break;
      }
      try {
        statement();
      } catch (UnreadableException e) {
        complete = false;
        cursor.skipTo(ReservedWords.isBlock(first.text()) ? END : STATEMENT_ENDS);
        cursor.takeIf(";");
      }
    }
    atEnd = cursor.takeComments();
  }

  /** Whether another word than end, but one like it, closes the rule. */
  private boolean isMisspeltEnd(Token word) {
    boolean last =
        cursor.peek(1).kind() == Token.Kind.END_OF_FILE
            || (cursor.peek(1).is("rule") && cursor.peek(2).isQuoted());
    return last && (MISSPELT_ENDS.contains(word.text()) || word.text().startsWith("end"));
  }

  private void misspeltEnd(Token word) {
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNSUPPORTED_SYNTAX,
            word,
            word.shown() + " is not allowed: end closes the rule",
            "write end");
    cursor.take();
    closed = true;
  }

  private void statement() {
    List<Comment> above = cursor.takeComments();
    Token first = cursor.peek();
    boolean bare = fact(first);
    boolean chained = bare;
    do {
      above.addAll(cursor.takeComments());
      if (!chained) {
        dot();
      }
      chained = false;
      verb(cursor.take(), above);
      above = new ArrayList<>();
      passBrackets();
    } while (cursor.at(".") || isNextVerb());
    end();
    behind();
  }

  /**
   * Takes the fact that the verbs are asked of, or, after reporting, what stands in its place.
   *
   * @return whether a verb follows at once
   */
  private boolean fact(Token first) {
    Token fact = variable;
    boolean dot = cursor.peek(1).is(".");
    if (first.isVariable()
        && (fact == null || fact.is(first.text()) || fact.is(first.text().substring(1)))) {
      cursor.take();
      return false;
    }
    if (fact != null && fact.is(first.text())) {
      cursor.take();
      return false;
    }
    if (isVerb(first) && cursor.peek(1).is("(")) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNSUPPORTED_SYNTAX,
              first,
              "a verb stands behind the fact, not alone",
              "write " + factName() + "." + first.text());
      return true;
    }
    boolean misspelt = first.isVariable() || (first.isName() && isVerb(cursor.peek(2)));
    if (fact == null || !dot || !misspelt) {
      throw cursor.reject(
          DiagnosticCode.UNSUPPORTED_SYNTAX,
          first,
          notTheFact(first),
          first.text().startsWith("end") ? "write end" : null);
    }
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNBOUND_VARIABLE,
            first,
            first.shown() + " is bound to nothing; the fact is " + factName(),
            "write " + factName());
    cursor.take();
    return false;
  }

  private String factName() {
    Token fact = variable;
    return fact == null ? "$case" : fact.isVariable() ? fact.text() : "$" + fact.text();
  }

  private static boolean isVerb(Token name) {
    return Verb.named(name.text()).isPresent();
  }

  /** Takes the dot before a verb, or, after reporting, what stands in its place. */
  private void dot() {
    Token next = cursor.peek();
    boolean arrow = next.is("->") || next.is(":") || next.is("::");
    if (arrow || (next.isName() && isVerb(next))) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNEXPECTED_TOKEN,
              next,
              "after " + cursor.previous().shown() + " comes \".\" and a verb, not " + next.shown(),
              arrow ? "write ." : "write ." + next.text());
      if (arrow) {
        cursor.take();
      }
      return;
    }
    cursor.expect(".", "after " + cursor.previous().shown() + " comes \".\" and a verb");
    if (cursor.at(".")) {
      Token second = cursor.take();
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNEXPECTED_TOKEN,
              second,
              "one dot stands before a verb",
              "take it out");
    }
  }

  /** A verb that stands behind another one without a dot. */
  private boolean isNextVerb() {
    return cursor.peek().isName() && isVerb(cursor.peek()) && cursor.peek(1).is("(");
  }

  private void passBrackets() {
    while (cursor.at(")")) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNEXPECTED_TOKEN,
              cursor.take(),
              "this bracket closes nothing",
              "take it out");
    }
  }

  /** Takes the semicolon, or, after reporting, what stands in its place. */
  private void end() {
    if (cursor.takeIf(";")) {
      return;
    }
    Token next = cursor.peek();
    boolean joined =
        next.is("and") || next.is("AND") || next.is(",") || next.is("&&") || next.is("&");
    if (joined && cursor.peek(1).isVariable()) {
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNEXPECTED_TOKEN,
              cursor.take(),
              "after a verb comes \".\" or \";\", not " + next.shown(),
              "write ;");
      return;
    }
    if (!next.is("end") && !next.isVariable() && !cursor.atEnd() && !cursor.atRule()) {
      throw cursor.reject(
          DiagnosticCode.UNEXPECTED_TOKEN,
          next,
          "after a verb comes \".\" or \";\", not " + next.shown());
    }
    cursor.missing(
        DiagnosticCode.MISSING_SEMICOLON,
        "\";\" is missing here: it ends every statement",
        "write ;");
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
    String example =
        "a consequence is made of verbs of the fact, such as " + factName() + ".verb(…);";
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
      if (!cursor.at("(") && !cursor.at(".") && !cursor.at(";")) {
        throw new UnreadableException();
      }
    }
    if (!cursor.at("(") && (cursor.at(";") || cursor.at(".") || cursor.at("end"))) {
      withoutBrackets(name, verb.isPresent());
      return;
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

  private void withoutBrackets(Token name, boolean known) {
    complete = false;
    if (known) {
      cursor.missing(
          DiagnosticCode.UNEXPECTED_TOKEN,
          "after " + name.text() + " comes \"(\"",
          "write " + name.text() + "()");
    }
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
              VerbsElsewhere.hint(asked, name.text()));
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
