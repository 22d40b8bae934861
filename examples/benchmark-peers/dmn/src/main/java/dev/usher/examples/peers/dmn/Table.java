package dev.usher.examples.peers.dmn;

import java.util.List;

/** A decision of a DMN model that is a decision table. */
final class Table {
  /** The first row that fits counts. */
  static final String FIRST = "FIRST";

  /** All rows that fit count. */
  static final String COLLECT = "COLLECT";

  private final String name;
  private final String policy;
  private final String type;
  private final List<String> inputs;
  private final List<String> decisions;
  private final StringBuilder rows = new StringBuilder();

  /**
   * Begins a table.
   *
   * @param type the type of its output
   * @param inputs what it asks about of the contact, in the order of its columns
   * @param decisions what it asks about of other decisions, in the columns that follow
   */
  Table(String name, String policy, String type, List<String> inputs, List<String> decisions) {
    this.name = name;
    this.policy = policy;
    this.type = type;
    this.inputs = inputs;
    this.decisions = decisions;
  }

  /** Adds a row: a test for each input, and the output. */
  Table row(String... cells) {
    rows.append("<rule>");
    for (int i = 0; i < cells.length - 1; i++) {
      rows.append("<inputEntry>").append(text(cells[i])).append("</inputEntry>");
    }
    String output = text(cells[cells.length - 1]);
    rows.append("<outputEntry>").append(output).append("</outputEntry></rule>");
    return this;
  }

  String xml() {
    StringBuilder xml = new StringBuilder();
    xml.append("<decision id='%1$s' name='%1$s'><variable name='%1$s'/>".formatted(name));
    for (String input : inputs) {
      xml.append(required("Input", "in-" + input));
    }
    for (String decision : decisions) {
      xml.append(required("Decision", decision));
    }
    xml.append("<decisionTable hitPolicy='%s' outputLabel='%s'>".formatted(policy, name));
    for (String input : inputs) {
      xml.append("<input><inputExpression>")
          .append(text(input))
          .append("</inputExpression></input>");
    }
    for (String decision : decisions) {
      xml.append("<input><inputExpression>")
          .append(text(decision))
          .append("</inputExpression></input>");
    }
    return xml.append("<output typeRef='%s'/>".formatted(type))
        .append(rows)
        .append("</decisionTable></decision>")
        .toString();
  }

  private static String required(String kind, String id) {
    return "<informationRequirement><required%1$s href='#%2$s'/></informationRequirement>"
        .formatted(kind, id);
  }

  private static String text(String feel) {
    return "<text><![CDATA[" + feel + "]]></text>";
  }
}
