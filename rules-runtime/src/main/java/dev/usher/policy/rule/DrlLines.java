package dev.usher.policy.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of DRL, with the comments above and behind them. Not safe to share between threads. */
final class DrlLines {
  /** How far what is broken off stands behind what it belongs to. */
  static final String STEP = "    ";

  /** A longer line is broken where it can be. */
  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  static boolean fits(String line) {
    return line.length() <= WIDTH;
  }

  void line(String text) {
    out.append(text).append('\n');
  }

  /** Adds comments behind the last line. */
  void behind(List<Comment> comments) {
    if (!comments.isEmpty()) {
      out.setLength(out.length() - 1);
      char between = ' ';
      for (Comment each : comments) {
        out.append(between).append(each.text());
        between = each.isLine() ? '\n' : ' ';
      }
      out.append('\n');
    }
  }

  /** Adds a blank line, unless nothing stands above it. */
  void separate() {
    if (out.length() > 0) {
      out.append('\n');
    }
  }

  /** Adds comments on lines of their own, in the groups that blank lines make of them. */
  void comments(String indent, List<Comment> comments) {
    Comment last = null;
    for (Comment each : comments) {
      if (last != null && isApart(last, each.place())) {
        out.append('\n');
      }
      out.append(indent).append(each.text()).append('\n');
      last = each;
    }
  }

  /** Adds the comments above a part of the file, and the blank line below them if there is one. */
  void above(List<Comment> comments, Place part) {
    comments("", comments);
    if (!comments.isEmpty() && isApart(comments.get(comments.size() - 1), part)) {
      out.append('\n');
    }
  }

  /** What was made by a program, and stands nowhere, is not apart from anything. */
  private static boolean isApart(Comment comment, Place next) {
    return comment.place().line() > 0 && next.line() > comment.lastLine() + 1;
  }

  /** Adds a list in brackets: on one line, or as many of its values on each as fit. */
  void listed(String indent, String start, List<? extends Argument> values, String close) {
    List<String> texts = values.stream().map(DrlText::of).toList();
    String whole = indent + start + texts.stream().collect(Collectors.joining(", ")) + close;
    if (fits(whole) || texts.isEmpty()) {
      line(whole);
      return;
    }
    line(indent + start);
    StringBuilder filled = new StringBuilder(indent + STEP);
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i) + (i < texts.size() - 1 ? "," : "");
      boolean first = filled.length() == indent.length() + STEP.length();
      if (!first && !fits(filled + " " + text)) {
        line(filled.toString());
        filled.setLength(indent.length() + STEP.length());
        first = true;
      }
      filled.append(first ? "" : " ").append(text);
    }
    line(filled.toString());
    line(indent + close);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
