package dev.usher.policy.rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the tree back as DRL. There is one form for all that says the same, and what is read from
 * it is the same tree.
 */
final class DrlPrinter {
  /** A longer line is broken where it can be. */
  private static final int WIDTH = 100;

  private static final String HEADER = "    ";
  private static final String ITEM = "        ";

  private final StringBuilder out = new StringBuilder();

  private DrlPrinter() {}

  static String print(RuleFile file) {
    DrlPrinter printer = new DrlPrinter();
    PackageClause clause = file.packageClause();
    if (clause != null) {
      printer.line("", "package " + clause.name() + ";", clause.comments());
    }
    for (Import each : file.imports()) {
      String kind = each.kind().isEmpty() ? "" : each.kind() + " ";
      printer.line("", "import " + kind + each.name() + ";", each.comments());
    }
    for (Rule rule : file.rules()) {
      if (printer.out.length() > 0) {
        printer.out.append('\n');
      }
      printer.rule(rule);
    }
    if (!file.end().isEmpty() && printer.out.length() > 0) {
      printer.out.append('\n');
    }
    printer.comments("", file.end());
    return printer.out.toString();
  }

  static String print(Rule rule) {
    DrlPrinter printer = new DrlPrinter();
    printer.rule(rule);
    return printer.out.toString();
  }

  private void rule(Rule rule) {
    comments("", rule.comments().before());
    // A name holds no backslash, so that quotes in it are written between the others.
    boolean single = rule.name().indexOf('"') >= 0;
    String name = single ? "'" + rule.name() + "'" : '"' + rule.name() + '"';
    out.append("rule ").append(name).append('\n');
    for (Annotation annotation : rule.annotations()) {
      String value = annotation.value();
      String brackets = value == null ? "" : "(" + quoted(value) + ")";
      line(HEADER, "@" + annotation.name() + brackets, annotation.comments());
    }
    for (RuleAttribute attribute : rule.attributes()) {
      line(HEADER, attribute.drl(), attribute.comments());
    }
    out.append("when\n");
    comments(HEADER, rule.commentsOnPattern());
    pattern(rule);
    out.append("then\n");
    proposals(rule);
    comments(HEADER, rule.commentsAtEnd());
    out.append("end");
    after(rule.comments());
  }

  private void pattern(Rule rule) {
    String start = HEADER + rule.variable() + " : " + rule.question().fact() + "(";
    String items = rule.items().stream().map(Item::drl).collect(Collectors.joining(", "));
    boolean bare =
        rule.commentsAtPatternEnd().isEmpty()
            && rule.items().stream().allMatch(item -> item.comments().isEmpty());
    if (bare && start.length() + items.length() < WIDTH) {
      out.append(start).append(items).append(")\n");
      return;
    }
    out.append(start).append('\n');
    int left = rule.items().size();
    for (Item item : rule.items()) {
      left--;
      line(ITEM, item.drl() + (left > 0 ? "," : ""), item.comments());
    }
    comments(ITEM, rule.commentsAtPatternEnd());
    out.append(HEADER).append(")\n");
  }

  private void proposals(Rule rule) {
    String chain =
        rule.proposals().stream()
            .map(each -> "." + DrlText.of(each))
            .collect(Collectors.joining("", HEADER + rule.variable(), ";"));
    boolean bare = rule.proposals().stream().allMatch(each -> each.comments().isEmpty());
    if (rule.proposals().isEmpty()) {
      return;
    }
    if (bare && chain.length() <= WIDTH) {
      out.append(chain).append('\n');
      return;
    }
    for (Proposed each : rule.proposals()) {
      line(HEADER, rule.variable() + "." + DrlText.of(each) + ";", each.comments());
    }
  }

  private void line(String indent, String text, Comments comments) {
    comments(indent, comments.before());
    out.append(indent).append(text);
    after(comments);
  }

  private void after(Comments comments) {
    comments.after().forEach(each -> out.append(' ').append(each.text()));
    out.append('\n');
  }

  private void comments(String indent, List<Comment> comments) {
    comments.forEach(each -> out.append(indent).append(each.text()).append('\n'));
  }

  private static String quoted(String text) {
    return DrlText.quoted(text);
  }
}
