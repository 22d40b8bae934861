package dev.usher.ops.decide;

import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.ops.decide.LineResult.Decided;
import dev.usher.ops.text.MomentText;
import dev.usher.ops.text.Printable;
import dev.usher.ops.text.Table;
import dev.usher.policy.Manifest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Decisions at length: where the case sits, what is due when, and why. */
final class DetailLayout implements Layout {
  private final Manifest manifest;
  private final ZoneId reader;
  private boolean started;

  /**
   * Makes the form.
   *
   * @param manifest the policy's
   * @param reader the zone that the reader lives in
   */
  DetailLayout(Manifest manifest, ZoneId reader) {
    this.manifest = manifest;
    this.reader = reader;
  }

  @Override
  public List<String> lines(List<Decided> decided) {
    List<String> lines = new ArrayList<>();
    for (Decided each : decided) {
      if (started) {
        lines.add("");
      }
      started = true;
      lines.add(heading(each.decision()));
      lines.add("");
      lines.addAll(new Table("  ", 2).lines(facts(each)));
      lines.add("");
      lines.addAll(new Timeline(each.decision(), manifest.tiers(), reader).lines());
      lines.add("");
      lines.addAll(new Why(each.decision()).lines());
    }
    return lines;
  }

  private static String heading(Decision decision) {
    ZoneId zone = decision.policy().zone();
    String at = MomentText.in(zone, decision.at()) + " (" + zone + ")";
    String policy = decision.policy().name() + " " + decision.policy().version();
    return Printable.of("Contact " + decision.contact() + " as of " + at + ", policy " + policy);
  }

  private static List<List<String>> facts(Decided decided) {
    List<List<String>> facts = new ArrayList<>();
    Decision decision = decided.decision();
    Contact contact = decided.contact();
    String marks = Facts.marks(decision);
    String received = MomentText.in(decision.policy().zone(), contact.receivedAt());
    add(facts, "received", received + " by " + Facts.name(contact.channel()));
    add(facts, "topic", decision.topic() == null ? "" : decision.topic());
    add(facts, "severity", (Facts.name(decision.severity()) + " " + marks).strip());
    add(facts, "signals", String.join(", ", decision.signals()));
    add(facts, "tier", String.valueOf(decision.tier()));
    add(facts, "owner", decision.owner());
    add(facts, "queue", decision.queue());
    add(facts, "reply via", Facts.replyVia(decision));
    add(facts, "approvals", String.join(", ", decision.approvals()));
    add(facts, "holds", String.join(", ", decision.holds()));
    add(facts, "to do", undated(decision));
    add(facts, "conflicts", Facts.conflicts(decision));
    return facts;
  }

  private static String undated(Decision decision) {
    return decision.actions().stream()
        .filter(action -> action.due() == null)
        .map(Facts::action)
        .collect(Collectors.joining(", "));
  }

  private static void add(List<List<String>> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(List.of(name, value));
    }
  }
}
