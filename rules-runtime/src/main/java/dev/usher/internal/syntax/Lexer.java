package dev.usher.internal.syntax;

import dev.usher.internal.bounds.Bound;
import dev.usher.internal.syntax.Token.Kind;
import dev.usher.model.internal.HiddenCharacters;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Comment;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of a policy file into tokens. Lines end with LF or CRLF. What is written in other
 * characters than plain ones is reported, and read as what it stands for.
 */
final class Lexer {
  private static final Set<String> PAIRS =
      Set.of("==", "!=", "<=", ">=", "&&", "||", ":=", "->", "::", "<<", ">>", "+=", "-=");
  private static final String SINGLES = "(){}[],;:.@!<>=+-*/%&|^~?";

  private final TextScan scan;
  private final SourceText source;
  private final CommentLexer comments;
  private final QuotedLexer texts;
  private final WordLexer words;

  /** Makes a lexer of a file. */
  Lexer(String text, RuleDiagnostics diagnostics) {
    this(new TextScan(text, null, diagnostics));
  }

  /** Makes a lexer of a text within a file. */
  Lexer(String text, PartPlaces places, RuleDiagnostics diagnostics) {
    this(new TextScan(text, places, diagnostics));
  }

  private Lexer(TextScan scan) {
    this.scan = scan;
    this.source = scan.source();
    this.comments = new CommentLexer(scan);
    this.texts = new QuotedLexer(scan);
    this.words = new WordLexer(scan);
  }

  /** Reads the text, unless too much is wrong with it; the last token is the end. */
  List<Token> tokens() {
    while (!scan.isDone()) {
      next();
      if (Bound.TOKENS.isExceededBy(scan.tokens().size())) {
        scan.giveUp("this is too much: " + Bound.TOKENS.allowed());
        break;
      }
    }
    scan.end();
    return scan.tokens();
  }

  /** The comments before each token, in the tokens' order; known once they have been read. */
  List<List<Comment>> comments() {
    return scan.comments();
  }

  private void next() {
    int at = scan.at();
    char c = source.at(at);
    if (c == '\n' || c == '\r') {
      scan.endLine();
    } else if (c == ' ' || c == '\t') {
      scan.goTo(at + 1);
    } else if (!comments.read() && !texts.read() && !words.read()) {
      other(source.codePoint(at));
    }
  }

  private void other(int c) {
    int at = scan.at();
    int end = at + Character.charCount(c);
    boolean space = Character.isSpaceChar(c) || Character.isWhitespace(c);
    if (HiddenCharacters.mayNotBeShown(c)) {
      scan.report(
          DiagnosticCode.HIDDEN_CHARACTER,
          at,
          end,
          RuleText.named(c) + ", which a reader cannot see, stands here",
          "take it out");
      scan.goTo(end);
    } else if (space) {
      scan.report(
          DiagnosticCode.HIDDEN_CHARACTER,
          at,
          end,
          "this space is " + RuleText.codeOf(c) + ", not the plain one",
          "write a plain space");
      scan.goTo(end);
    } else if (!symbol(at)) {
      stray(c);
    }
  }

  private boolean symbol(int at) {
    String first = plain(at);
    if (first == null) {
      return false;
    }
    int next = at + Character.charCount(source.codePoint(at));
    String second = next < source.length() ? plain(next) : null;
    boolean pair = second != null && PAIRS.contains(first + second);
    String whole = pair ? first + second : first;
    int end = pair ? next + Character.charCount(source.codePoint(next)) : next;
    String written = source.part(at, end);
    boolean minus = whole.equals("-") && end < source.length() && isFigureBehind(end);
    if (!written.equals(whole) && !minus) {
      scan.report(
          DiagnosticCode.STRAY_CHARACTER,
          at,
          end,
          written.codePointCount(0, written.length()) == 1
              ? Lookalike.described(written.codePointAt(0))
              : '"' + written + "\" is not allowed outside a text",
          "write " + whole);
    }
    scan.goTo(end);
    scan.add(Kind.SYMBOL, at, whole, whole);
    return true;
  }

  /** What is wrong with a figure below 0, or with two bounds, is not the form of the dash. */
  private boolean isFigureBehind(int index) {
    Token before = scan.last();
    boolean attribute = before != null && before.is("salience");
    return !attribute && SourceText.isDigit(source.at(index));
  }

  /** The sign at an index, or what it stands for; null if it is none. */
  private @Nullable String plain(int index) {
    int c = source.codePoint(index);
    String plain = c <= '~' ? Character.toString(c) : Lookalike.of(c);
    if (Character.getType(c) == Character.CURRENCY_SYMBOL) {
      return Character.toString(c);
    }
    boolean known =
        plain != null
            && (PAIRS.contains(plain) || (plain.length() == 1 && SINGLES.contains(plain)));
    return known ? plain : null;
  }

  /** Several of one kind are one mistake. */
  private void stray(int c) {
    int at = scan.at();
    int end = at;
    while (end < source.length() && source.codePoint(end) == c) {
      end += Character.charCount(c);
    }
    scan.report(
        DiagnosticCode.STRAY_CHARACTER,
        at,
        end,
        RuleText.named(c) + " is not allowed outside a text",
        null);
    scan.goTo(end);
    scan.add(Kind.UNREADABLE, at, source.part(at, end), "");
  }
}
