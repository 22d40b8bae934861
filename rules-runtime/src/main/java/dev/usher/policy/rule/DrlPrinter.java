package dev.usher.policy.rule;

import static java.util.stream.Collectors.joining;

import dev.usher.policy.rule.Rule.CommentSpot;
import java.util.List;

/**
 * Writes the tree back as DRL. There is one form for all that says the same, and what is read from
 * it is the same tree. Blank lines between comments, and between a comment and the rule below it,
 * are kept as one each: they say what a comment is about.
 */
final class DrlPrinter {
  private static final String HEADER = "    ";
  private static final String ITEM = "        ";

  private final DrlLines out = new DrlLines();

  private DrlPrinter() {}

  static String print(RuleFile file) {
    DrlPrinter printer = new DrlPrinter();
    PackageClause clause = file.packageClause();
    if (clause != null) {
      printer.out.above(clause.comments().before(), clause.place());
      printer.line("", "package " + clause.name() + ";", clause.comments());
    }
    printer.imports(file.imports());
    for (Rule rule : file.rules()) {
      printer.out.separate();
      printer.rule(rule);
    }
    if (!file.end().isEmpty()) {
      printer.out.separate();
    }
    printer.out.comments("", file.end());
    return printer.out.toString();
  }

  static String print(Rule rule) {
    DrlPrinter printer = new DrlPrinter();
    printer.rule(rule);
    return printer.out.toString();
  }

  private void imports(List<Import> imports) {
    if (!imports.isEmpty()) {
      out.separate();
    }
    for (Import each : imports) {
      String kind = each.kind().isEmpty() ? "" : each.kind() + " ";
      out.above(each.comments().before(), each.place());
      line("", "import " + kind + each.name() + ";", each.comments());
    }
  }

  private void rule(Rule rule) {
    out.above(rule.comments().before(), rule.place());
    // A name holds no backslash, so that quotes in it are written between the others.
    boolean single = rule.name().indexOf('"') >= 0;
    out.line("rule " + (single ? "'" + rule.name() + "'" : '"' + rule.name() + '"'));
    out.behind(rule.commentsAt(CommentSpot.NAME).after());
    for (Annotation annotation : rule.annotations()) {
      String value = annotation.value();
      String brackets = value == null ? "" : "(" + DrlText.quoted(value) + ")";
      out.comments(HEADER, annotation.comments().before());
      line(HEADER, "@" + annotation.name() + brackets, annotation.comments());
    }
    for (RuleAttribute attribute : rule.attributes()) {
      out.comments(HEADER, attribute.comments().before());
      line(HEADER, attribute.drl(), attribute.comments());
    }
    out.comments(HEADER, rule.commentsAt(CommentSpot.WHEN).before());
    line("", "when", rule.commentsAt(CommentSpot.WHEN));
    out.comments(HEADER, rule.commentsOnPattern());
    pattern(rule);
    out.behind(rule.commentsAt(CommentSpot.PATTERN).after());
    out.comments(HEADER, rule.commentsAt(CommentSpot.THEN).before());
    line("", "then", rule.commentsAt(CommentSpot.THEN));
    proposals(rule);
    out.comments(HEADER, rule.commentsAtEnd());
    line("", "end", rule.comments());
  }

  private void pattern(Rule rule) {
    String start = HEADER + rule.variable() + " : " + rule.question().fact() + "(";
    String whole = start + rule.items().stream().map(Item::drl).collect(joining(", ")) + ")";
    boolean bare =
        rule.commentsAtPatternEnd().isEmpty()
            && rule.items().stream().allMatch(item -> item.comments().isEmpty());
    if (bare && DrlLines.fits(whole)) {
      out.line(whole);
      return;
    }
    out.line(start);
    int left = rule.items().size();
    for (Item item : rule.items()) {
      left--;
      out.comments(ITEM, item.comments().before());
      ConditionLines.write(item, ITEM, left > 0 ? "," : "", out);
      out.behind(item.comments().after());
    }
    out.comments(ITEM, rule.commentsAtPatternEnd());
    out.line(HEADER + ")");
  }

  /** One chain of verbs, with a verb on each line where one line is too short for all of them. */
  private void proposals(Rule rule) {
    List<Proposed> proposals = rule.proposals();
    if (proposals.isEmpty()) {
      return;
    }
    String verbs = proposals.stream().map(each -> "." + DrlText.of(each)).collect(joining());
    String whole = HEADER + rule.variable() + verbs + ";";
    boolean bare = proposals.stream().allMatch(each -> each.comments().isEmpty());
    if (bare && DrlLines.fits(whole)) {
      out.line(whole);
      return;
    }
    for (int i = 0; i < proposals.size(); i++) {
      Proposed each = proposals.get(i);
      String indent = i == 0 ? HEADER : ITEM;
      String start = (i == 0 ? rule.variable() : "") + "." + each.verb().key() + "(";
      String close = i == proposals.size() - 1 ? ");" : ")";
      out.comments(indent, each.comments().before());
      out.listed(indent, start, each.arguments(), close);
      out.behind(each.comments().after());
    }
  }

  private void line(String indent, String text, Comments comments) {
    out.line(indent + text);
    out.behind(comments.after());
  }
}
