package dev.usher.internal.syntax;

import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Rule.CommentSpot;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rule, from the word {@code rule} to its {@code end}. */
final class RuleParser {
  private static final Set<String> THEN = Set.of("then", "end");
  private static final Set<String> END = Set.of("end");

  private final Cursor cursor;
  private final RuleHeaderParser header;
  private final ArgumentParser arguments;
  private final PatternParser pattern;
  private Comments atWhen = Comments.NONE;
  private Comments atThen = Comments.NONE;

  /** Whether a part before then could not be read. */
  private boolean unreadable;

  private boolean lacksEnd;

  RuleParser(Cursor cursor) {
    this.cursor = cursor;
    this.header = new RuleHeaderParser(cursor);
    this.arguments = new ArgumentParser(cursor);
    this.pattern = new PatternParser(cursor, arguments);
  }

  /** Whether nothing closed the rule, which has been reported. */
  boolean lacksEnd() {
    return lacksEnd;
  }

  /** The rule's name once it has been read, or null if it could not be read. */
  @Nullable Token name() {
    return header.name();
  }

  /** Reads the rule; null, after reporting, if neither its name nor its fact is known. */
  @Nullable Rule read() {
    List<Comment> above = cursor.takeComments();
    Token start = cursor.take();
    boolean complete = toThen();
    above.addAll(header.commentsAtName().before());
    List<Comment> onThen = cursor.takeComments();
    Token then = cursor.peek();
    ConsequenceParser consequence = new ConsequenceParser(cursor, arguments, pattern);
    if (cursor.takeIf("then")) {
      punctuation(then);
      atThen = cursor.takeTrailingComments(onThen);
      consequence.read(then);
    } else if (!cursor.diagnostics().isFull()) {
      complete = false;
      withoutThen(consequence, then);
    }
    lacksEnd = !consequence.isClosed() && !cursor.takeIf("end");
    if (lacksEnd && !cursor.diagnostics().isFull()) {
      cursor.missing(DiagnosticCode.INCOMPLETE_RULE, "end is missing here: it closes the rule");
    }
    Comments comments = cursor.takeTrailingComments(above);
    return rule(start, consequence, comments, complete && consequence.isComplete());
  }

  /** Reports that then is missing, unless that follows from what could not be read before it. */
  private void withoutThen(ConsequenceParser consequence, Token next) {
    if (next.isVariable()) {
      cursor.missing(
          DiagnosticCode.INCOMPLETE_RULE,
          "then is missing here, before the consequence",
          "write then");
      consequence.read(next);
      return;
    }
    if (!unreadable) {
      cursor.missing(DiagnosticCode.INCOMPLETE_RULE, "then and a consequence are missing here");
    }
    cursor.skipTo(END);
  }

  /** Nothing stands behind when and then. */
  private void punctuation(Token word) {
    if (cursor.at(":") || cursor.at(";")) {
      Token sign = cursor.take();
      cursor
          .diagnostics()
          .add(
              DiagnosticCode.UNEXPECTED_TOKEN,
              sign,
              "nothing stands behind " + word.text() + ", unlike " + sign.shown(),
              "take it out");
    }
  }

  /** Reads up to {@code then}; returns whether all of it could be read. */
  private boolean toThen() {
    try {
      header.read();
      if (cursor.at("when")) {
        List<Comment> above = cursor.takeComments();
        punctuation(cursor.take());
        atWhen = cursor.takeTrailingComments(above);
        pattern.read();
        return !pattern.isIncomplete();
      }
      if (cursor.peek().isVariable() && cursor.peek(1).is(":")) {
        if (header.isRead()) {
          cursor.missing(
              DiagnosticCode.INCOMPLETE_RULE,
              "when is missing here, before the pattern",
              "write when");
        }
        pattern.read();
        return false;
      }
      if (header.isRead()) {
        cursor.missing(DiagnosticCode.INCOMPLETE_RULE, "when and a pattern are missing here");
      }
      return false;
    } catch (UnreadableException e) {
      unreadable = true;
      cursor.skipTo(THEN);
      return false;
    }
  }

  /** A name that has been refused is kept as far as a tree can hold it. */
  private static String usable(String name) {
    String plain = name.replace('\\', '/');
    return plain.indexOf('\'') >= 0 ? plain.replace('"', '\'') : plain;
  }

  private @Nullable Rule rule(
      Token start, ConsequenceParser consequence, Comments comments, boolean complete) {
    Token name = header.name();
    Question question = pattern.question();
    Token variable = pattern.variable();
    if (name == null || question == null || variable == null) {
      return null;
    }
    return Rule.builder(usable(name.value()), question)
        .variable(variable.isVariable() ? variable.text() : "$" + variable.text())
        .annotations(header.annotations())
        .attributes(header.attributes())
        .items(pattern.items())
        .proposals(consequence.proposals())
        .comments(comments)
        .commentsOnPattern(pattern.commentsBefore())
        .commentsAtPatternEnd(pattern.commentsAtEnd())
        .commentsAt(CommentSpot.NAME, new Comments(List.of(), header.commentsAtName().after()))
        .commentsAt(CommentSpot.WHEN, atWhen)
        .commentsAt(CommentSpot.PATTERN, pattern.commentsBehind())
        .commentsAt(CommentSpot.THEN, atThen)
        .commentsAtEnd(consequence.commentsAtEnd())
        .complete(complete)
        .place(start.place().upTo(name.place()), name.place())
        .build();
  }
}
