package dev.usher.internal.syntax;

import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Place;
import java.util.stream.Collectors;

/** Reads comments, and what other languages begin them with. */
final class CommentLexer {
  private static final String LINE = "//";
  private static final String UNICODE_ESCAPE = "\\u";

  private final TextScan scan;
  private final SourceText source;

  CommentLexer(TextScan scan) {
    this.scan = scan;
    this.source = scan.source();
  }

  /** Reads a comment, if one begins here. */
  boolean read() {
    int at = scan.at();
    if (source.has(LINE, at)) {
      line();
    } else if (source.has("/*", at)) {
      block();
    } else if (source.at(at) == '#' && isFree()) {
      foreign("#");
    } else if (source.has("<!--", at)) {
      foreign("<!--");
    } else if (source.has("--", at) && !source.has("-->", at) && isFree()) {
      foreign("--");
    } else {
      return false;
    }
    return true;
  }

  /** Nothing is glued to what stands here; in DRL "#" within a word casts a property. */
  private boolean isFree() {
    return scan.at() == 0 || !Character.isJavaIdentifierPart(source.at(scan.at() - 1));
  }

  private void foreign(String mark) {
    int at = scan.at();
    scan.report(
        DiagnosticCode.STRAY_CHARACTER,
        at,
        at + mark.length(),
        '"' + mark + "\" is not allowed here; a comment begins with //",
        "write //");
    scan.goTo(source.lineEnd(at));
  }

  /** Drools' newer parser takes a word, or a dot, and what is glued to it for one. */
  private void refuseGlued() {
    int at = scan.at();
    if (at > 0 && (Character.isJavaIdentifierPart(source.at(at - 1)) || source.at(at - 1) == '.')) {
      scan.report(
          DiagnosticCode.MISPLACED_SPACE,
          at,
          at + LINE.length(),
          "a space is missing before this comment",
          null);
    }
  }

  private void line() {
    refuseGlued();
    int at = scan.at();
    int end = source.lineEnd(at);
    scan.comment(new Comment(source.part(at, end).stripTrailing(), scan.place(at, end)));
    inspect(at, end);
    scan.goTo(end);
  }

  private void block() {
    refuseGlued();
    int start = scan.at();
    int close = source.find("*/", start + 2);
    if (close < 0) {
      scan.report(
          DiagnosticCode.UNCLOSED_COMMENT,
          start,
          start + LINE.length(),
          "this comment has no closing */",
          null);
    }
    int end = close < 0 ? source.length() : close + 2;
    Place place = scan.place(start, Math.min(source.lineEnd(start), end));
    while (scan.at() < end) {
      int lineEnd = Math.min(source.lineEnd(scan.at()), end);
      inspect(scan.at(), lineEnd);
      scan.goTo(lineEnd);
      if (lineEnd < end) {
        scan.endLine();
      }
    }
    if (close >= 0) {
      scan.comment(new Comment(withoutTrailingSpace(source.part(start, end)), place));
    }
  }

  private static String withoutTrailingSpace(String written) {
    return written.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }

  /** Reports what a comment's line may not hold. */
  private void inspect(int from, int to) {
    String written = source.part(from, to);
    int hidden = RuleText.firstInvisible(written);
    if (hidden >= 0) {
      int c = written.codePointAt(hidden);
      scan.report(
          DiagnosticCode.HIDDEN_CHARACTER,
          from + hidden,
          from + hidden + Character.charCount(c),
          "this comment holds " + RuleText.named(c) + ", which a reader cannot see",
          "take it out");
    }
    int escape = written.indexOf(UNICODE_ESCAPE);
    if (escape >= 0) {
      scan.report(
          DiagnosticCode.UNSUPPORTED_ESCAPE,
          from + escape,
          from + escape + UNICODE_ESCAPE.length(),
          "this comment holds \"\\u\", which a compiler of DRL would read as code",
          null);
    }
  }
}
