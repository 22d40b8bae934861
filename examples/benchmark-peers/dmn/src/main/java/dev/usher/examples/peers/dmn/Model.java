package dev.usher.examples.peers.dmn;

import dev.usher.examples.benchmark.sized.Band;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outfitter's policy as a DMN model: a decision table for each question. */
final class Model {
  private static final String HEAD =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
          id="outfitter" name="outfitter" namespace="outfitter">
      """;
  private static final List<String> INPUTS =
      List.of(
          "topic", "channel", "refund", "attempts", "saidInPublic", "outage", "account", "atRisk");

  private Model() {}

  static String of(List<Band> bands) {
    String inputs =
        INPUTS.stream()
            .map(
                "<inputData id='in-%1$s' name='%1$s'><variable name='%1$s'/></inputData>"
                    ::formatted)
            .collect(Collectors.joining());
    String decisions =
        Stream.of(
                severity(),
                vip(),
                tier(),
                approvals(),
                owner(),
                queue(),
                responseMinutes(),
                responseHours(),
                resolutionHours(),
                actions(),
                vouchers(bands))
            .map(Table::xml)
            .collect(Collectors.joining());
    return HEAD + inputs + decisions + "</definitions>";
  }

  private static Table first(
      String name, String type, List<String> inputs, List<String> decisions) {
    return new Table(name, Table.FIRST, type, inputs, decisions);
  }

  private static Table collected(String name, List<String> inputs, List<String> decisions) {
    return new Table(name, Table.COLLECT, "string", inputs, decisions);
  }

  private static Table severity() {
    return first(
            "severity", "number", List.of("topic", "outage", "attempts", "saidInPublic"), List.of())
        .row("\"safety\"", "-", "-", "-", "3")
        .row("\"fraud\"", "-", "-", "-", "2")
        .row("-", "true", "-", "-", "2")
        .row("\"delivery-lost\", \"delivery-damaged\"", "-", "-", "-", "1")
        .row("-", "-", ">= 3", "-", "1")
        .row("-", "-", "-", "true", "1")
        .row("-", "-", "-", "-", "0");
  }

  private static Table vip() {
    return first("vip", "boolean", List.of("account", "atRisk"), List.of())
        .row("\"ENTERPRISE\", \"VIP\"", "-", "true")
        .row("-", "true", "true")
        .row("-", "-", "false");
  }

  private static Table tier() {
    return first("tier", "number", List.of("topic", "refund"), List.of("severity", "vip"))
        .row("\"safety\"", "-", "-", "-", "4")
        .row("\"privacy\", \"press\"", "-", "-", "-", "3")
        .row("-", "-", ">= 2", "-", "3")
        .row("-", ">= 500", "-", "-", "3")
        .row("\"account-access\", \"warranty\"", "-", "-", "-", "2")
        .row("-", "-", "-", "true", "2")
        .row("-", ">= 100", "-", "-", "2")
        .row("-", "-", "-", "-", "1");
  }

  private static Table approvals() {
    return collected("approvals", List.of("topic", "refund"), List.of())
        .row("-", "> 2000", "\"finance\"")
        .row("-", ">= 500", "\"lead\"")
        .row("\"privacy\", \"press\", \"safety\"", "-", "\"legal\"")
        .row("\"fraud\"", "-", "\"risk\"");
  }

  private static Table owner() {
    return first("owner", "string", List.of(), List.of("vip", "tier"))
        .row("true", "< 3", "\"key-accounts\"")
        .row("-", "1", "\"agent\"")
        .row("-", "2", "\"specialist\"")
        .row("-", "3", "\"lead\"")
        .row("-", "4", "\"director\"");
  }

  private static Table queue() {
    return first("queue", "string", List.of("topic"), List.of("owner"))
        .row("\"delivery-late\", \"delivery-lost\", \"delivery-damaged\"", "-", "\"logistics\"")
        .row("\"refund\", \"billing\", \"invoice\"", "-", "\"accounting\"")
        .row("\"fraud\"", "-", "\"risk\"")
        .row("\"privacy\", \"press\"", "-", "\"legal\"")
        .row("-", "-", "owner");
  }

  private static Table responseMinutes() {
    return first("responseMinutes", "number", List.of("channel"), List.of())
        .row("\"CHAT\", \"IN_APP\", \"PHONE\"", "5")
        .row("-", "0");
  }

  private static Table responseHours() {
    return first("responseHours", "number", List.of(), List.of("vip", "tier"))
        .row("true", "-", "1")
        .row("-", "1", "9")
        .row("-", "2", "4")
        .row("-", ">= 3", "2");
  }

  private static Table resolutionHours() {
    return first("resolutionHours", "number", List.of(), List.of("severity"))
        .row(">= 2", "24")
        .row("-", "0");
  }

  private static Table actions() {
    return collected("actions", List.of("topic", "attempts"), List.of("vip"))
        .row("-", "-", "-", "\"acknowledge\"")
        .row("-", ">= 2", "-", "\"apologise\"")
        .row("-", "-", "true", "\"call-back\"")
        .row("\"delivery-lost\"", "-", "-", "\"trace-parcel\"");
  }

  /** Its first row fits no topic there is, so that the table is never empty. */
  private static Table vouchers(List<Band> bands) {
    Table table =
        collected("vouchers", List.of("topic", "refund"), List.of())
            .row("\"no-topic\"", "[0..1)", "\"voucher-0\"");
    for (Band band : bands) {
      table.row(
          '"' + band.topic() + '"',
          "[%d..%d)".formatted(band.from(), band.below()),
          '"' + band.action() + '"');
    }
    return table;
  }
}
