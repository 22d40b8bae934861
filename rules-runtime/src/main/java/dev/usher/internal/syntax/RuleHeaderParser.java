package dev.usher.internal.syntax;

import dev.usher.internal.names.ClauseId;
import dev.usher.internal.names.FreeName;
import dev.usher.internal.syntax.Token.Kind;
import dev.usher.internal.text.Nearest;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Annotation;
import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.RuleAttribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the name, the annotations and the attributes of a rule, up to {@code when}. */
final class RuleHeaderParser {
  private static final int LONGEST_NAME = 200;
  private static final Pattern SALIENCE = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Set<String> PARTS =
      Set.of("@", "salience", "enabled", "when", "then", "end");
  private static final Set<String> BODY = Set.of("when", "then", "end");
  private static final Set<String> ANNOTATIONS = Set.of(Annotation.CLAUSE, Annotation.ASSUMED);

  private final Cursor cursor;
  private final RuleDiagnostics diagnostics;
  private final Set<String> seen = new HashSet<>();
  private final List<Annotation> annotations = new ArrayList<>();
  private final List<RuleAttribute> attributes = new ArrayList<>();
  private Comments atName = Comments.NONE;
  private @Nullable Token name;
  private boolean attributesBegun;
  private boolean read = true;

  RuleHeaderParser(Cursor cursor) {
    this.cursor = cursor;
    this.diagnostics = cursor.diagnostics();
  }

  /** The rule's name, or null if it could not be read. */
  @Nullable Token name() {
    return name;
  }

  List<Annotation> annotations() {
    return annotations;
  }

  List<RuleAttribute> attributes() {
    return attributes;
  }

  /** The comments before the rule's name, and behind it on its line. */
  Comments commentsAtName() {
    return atName;
  }

  void read() {
    readName();
    atName = cursor.takeTrailingComments(List.of());
    while (!cursor.peek().isOneOf(BODY) && !isPattern() && !cursor.atRule() && !cursor.atEnd()) {
      try {
        part(cursor.takeComments());
      } catch (UnreadableException e) {
        read = false;
        skip();
      }
    }
  }

  /** Whether all of it could be read. */
  boolean isRead() {
    return read;
  }

  private boolean isPattern() {
    return cursor.peek().isVariable() && cursor.peek(1).is(":");
  }

  /** Goes on to the next part of the head, or to what stands behind it. */
  private void skip() {
    while (!cursor.atEnd() && !cursor.atRule() && !cursor.peek().isOneOf(PARTS) && !isPattern()) {
      cursor.take();
    }
    cursor.stopIfFull();
  }

  private void part(List<Comment> above) {
    Token token = cursor.peek();
    if (token.is("@")) {
      if (attributesBegun) {
        diagnostics.add(
            DiagnosticCode.MISPLACED_METADATA,
            token,
            "metadata stands before salience and enabled");
      }
      annotation(above);
    } else {
      attribute(above);
    }
  }

  private void readName() {
    Token token = cursor.peek();
    if (!token.isQuoted()) {
      name = withoutQuotes(token);
      return;
    }
    name = cursor.take();
    if (cursor.isGlued(0) && cursor.peek().isName()) {
      quotedWithin(token);
      return;
    }
    Optional<String> objection = FreeName.objectionTo(token.value());
    if (RuleText.firstInvisible(token.text()) >= 0) {
      return; // Which is there has been reported.
    }
    if (objection.isPresent()) {
      diagnostics.add(
          DiagnosticCode.MALFORMED_RULE_NAME,
          token,
          "the rule's name " + token.shown() + " " + objection.get());
    } else if (token.text().indexOf('\\') >= 0) {
      diagnostics.add(
          DiagnosticCode.MALFORMED_RULE_NAME, token, "a rule's name holds no backslash");
    } else if (token.value().length() > LONGEST_NAME) {
      diagnostics.add(
          DiagnosticCode.MALFORMED_RULE_NAME,
          token,
          "a rule's name has at most " + LONGEST_NAME + " characters");
    }
  }

  /** The words up to the end of the line, or to when, were meant for the name. */
  private Token withoutQuotes(Token first) {
    Token whole = takeName(first);
    UnreadableException refused =
        cursor.reject(
            DiagnosticCode.MALFORMED_RULE_NAME,
            whole,
            "a rule's name stands in quotes, not " + whole.shown(),
            first.isName() ? "write \"" + RuleText.cut(whole.text()) + '"' : null);
    if (!first.isName() || first.isOneOf(PARTS)) {
      throw refused;
    }
    return whole;
  }

  private Token takeName(Token first) {
    if (!first.isName() || first.isOneOf(PARTS)) {
      return first;
    }
    Token whole = cursor.take();
    while (cursor.peek().line() == first.line()
        && !cursor.peek().isOneOf(PARTS)
        && !cursor.atEnd()
        && whole.text().length() < LONGEST_NAME) {
      whole = cursor.join(first, whole, cursor.isGlued(0) ? "" : " ");
    }
    return whole;
  }

  /** Double quotes within a name need single ones around it. */
  private void quotedWithin(Token first) {
    Token whole = first;
    do {
      whole = cursor.join(first, whole, cursor.isGlued(0) ? "" : " ");
    } while (cursor.isGlued(0)
        && (cursor.peek().isName() || cursor.peek().isQuoted())
        && whole.text().length() < LONGEST_NAME);
    String inner = whole.text().substring(1, Math.max(1, whole.text().length() - 1));
    diagnostics.add(
        DiagnosticCode.MALFORMED_RULE_NAME,
        whole,
        "the rule's name " + whole.shown() + " holds the quotes that stand around it",
        "write '" + RuleText.cut(inner) + "'");
  }

  private void annotation(List<Comment> above) {
    Token at = cursor.take();
    Token key = cursor.take();
    Token whole = at.upTo(key, "@" + key.text());
    String value = null;
    switch (key.text()) {
      case Annotation.CLAUSE -> value = clause();
      case Annotation.ASSUMED -> {
        if (cursor.at("(")) {
          throw cursor.reject(
              DiagnosticCode.MALFORMED_METADATA, cursor.peek(), "@Assumed takes no argument");
        }
      }
      default ->
          throw cursor.reject(
              DiagnosticCode.UNKNOWN_METADATA,
              whole,
              whole.shown() + " is unknown; there are @Clause(\"ID\") and @Assumed",
              Nearest.to(key.text(), ANNOTATIONS)
                  .map(meant -> "did you mean @" + meant + "?")
                  .orElse(null));
    }
    once(whole);
    Comments comments = cursor.takeTrailingComments(above);
    annotations.add(new Annotation(key.text(), value, comments, whole.place()));
  }

  private String clause() {
    cursor.expect("(", "@Clause names one clause, such as @Clause(\"KY-T10\")");
    Token id = cursor.take();
    if (id.kind() != Kind.TEXT) {
      Token whole = cursor.takeHyphened(id);
      if (cursor.at("-") && cursor.isGlued(0) && cursor.isGlued(1)) {
        cursor.take();
        whole = cursor.join(id, whole, "-");
      }
      throw cursor.reject(
          DiagnosticCode.MALFORMED_METADATA,
          whole,
          "@Clause names one clause in double quotes, not " + whole.shown(),
          id.isName() ? "write @Clause(\"" + whole.text() + "\")" : null);
    }
    if (!ClauseId.isOne(id.value())) {
      diagnostics.add(
          DiagnosticCode.MALFORMED_CLAUSE,
          id,
          id.shown() + " is no clause; one is written like \"KY-T10\"");
    }
    cursor.expect(")", "@Clause names exactly one clause");
    return id.value();
  }

  private void once(Token key) {
    if (!seen.add(key.text())) {
      diagnostics.add(
          DiagnosticCode.REPEATED_HEADER, key, key.text() + " stands here a second time");
    }
  }

  private void attribute(List<Comment> above) {
    Token key = attributeName();
    switch (key.text()) {
      case "salience" -> {
        attributesBegun = true;
        value(key);
        int rank = salience();
        attributes.add(new RuleAttribute.Salience(rank, comments(above), key.place()));
      }
      case "enabled" -> {
        attributesBegun = true;
        value(key);
        boolean on = enabled();
        attributes.add(new RuleAttribute.Enabled(on, comments(above), key.place()));
      }
      default -> throw unknown(key);
    }
    once(key);
  }

  /** The value stands behind its name, without a sign between them. */
  private void value(Token key) {
    if (cursor.at("=") || cursor.at(":")) {
      Token sign = cursor.take();
      diagnostics.add(
          DiagnosticCode.UNEXPECTED_TOKEN,
          sign,
          "nothing stands between " + key.text() + " and its value, unlike " + sign.shown(),
          "write " + key.text() + " " + cursor.peek().text());
    }
  }

  private Comments comments(List<Comment> above) {
    return cursor.takeTrailingComments(above);
  }

  private boolean enabled() {
    Token value = cursor.take();
    if (!value.is("true") && !value.is("false")) {
      throw cursor.reject(
          DiagnosticCode.MALFORMED_METADATA,
          value,
          "enabled takes true or false, not " + value.shown());
    }
    return value.is("true");
  }

  private Token attributeName() {
    Token first = cursor.take();
    Token key = first;
    while (cursor.at("-") && cursor.peek(1).isName() && cursor.peek().column() == key.end()) {
      cursor.take();
      key = cursor.join(first, key, "-");
    }
    return key;
  }

  private UnreadableException unknown(Token key) {
    String reason = ReservedWords.attribute(key.text());
    return reason == null
        ? cursor.reject(
            DiagnosticCode.UNKNOWN_ATTRIBUTE,
            key,
            key.shown() + " is not allowed here; metadata, salience, enabled or when comes",
            attributeHint(key.text()))
        : cursor.reject(
            DiagnosticCode.UNSUPPORTED_SYNTAX, key, key.shown() + " is not allowed: " + reason);
  }

  private @Nullable String attributeHint(String key) {
    String annotation = Nearest.to(key, ANNOTATIONS).orElse(null);
    if (annotation != null) {
      return "write @" + annotation;
    }
    return switch (key) {
      case "priority", "rank", "order" ->
          "write salience " + (cursor.at("-") ? "-" + cursor.peek(1).text() : cursor.peek().text());
      case "if", "If", "IF" -> "write when";
      case "," -> "take it out";
      default -> RuleDiagnostics.didYouMean(key, Set.of("salience", "enabled", "when"));
    };
  }

  private int salience() {
    if (cursor.at("(") && cursor.peek(1).kind() == Kind.NUMBER) {
      Token figure = cursor.peek(1);
      throw cursor.reject(
          DiagnosticCode.MALFORMED_METADATA,
          cursor.peek(),
          "salience takes a figure without brackets",
          "write salience " + figure.text());
    }
    boolean negative = cursor.takeIf("-");
    Token figure = cursor.take();
    if (!SALIENCE.matcher(figure.text()).matches()) {
      throw cursor.reject(
          DiagnosticCode.MALFORMED_METADATA,
          figure,
          "salience takes a whole number of at most 9 digits, not " + figure.shown());
    }
    int value = Integer.parseInt(figure.text());
    return negative ? -value : value;
  }
}
