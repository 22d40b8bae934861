package dev.usher.ops.decide;

import dev.usher.model.Contact;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.ops.decide.LineResult.DecidedLine;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.text.MomentText;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Table;
import dev.usher.ops.text.Tone;
import dev.usher.policy.Manifest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Decisions at length: where the case sits, what is due when, and why. */
final class DetailLayout implements Layout {
  private final Manifest manifest;
  private final ZoneId reader;
  private final int room;
  private boolean started;

  /**
   * Makes the form.
   *
   * @param manifest the policy's
   * @param reader the zone that the reader lives in
   * @param room how many columns a line has, or 0 where nobody watches
   */
  DetailLayout(Manifest manifest, ZoneId reader, int room) {
    this.manifest = manifest;
    this.reader = reader;
    this.room = room;
  }

  @Override
  public Consumer<Terminal> printing(List<DecidedLine> decided) {
    List<StyledLine> lines = new ArrayList<>();
    for (DecidedLine each : decided) {
      if (started || !lines.isEmpty()) {
        lines.add(StyledLine.EMPTY);
      }
      StyledLine heading = StyledLine.of(Tone.STRONG, heading(each.decision()));
      lines.addAll(room == 0 ? List.of(heading) : heading.wrapped(room, "  "));
      lines.add(StyledLine.EMPTY);
      new Table("  ", 2, room)
          .lines(facts(each))
          .forEach(line -> lines.add(StyledLine.plain(line)));
      lines.add(StyledLine.EMPTY);
      lines.addAll(titled(new Timeline(each.decision(), manifest.tiers(), reader, room).lines()));
      lines.add(StyledLine.EMPTY);
      lines.addAll(titled(new Why(each.decision(), room).lines()));
    }
    started |= !decided.isEmpty();
    return terminal -> lines.forEach(terminal::print);
  }

  /** What is not indented is a title. */
  private static List<StyledLine> titled(List<String> lines) {
    return lines.stream()
        .map(line -> StyledLine.of(line.startsWith(" ") ? Tone.PLAIN : Tone.STRONG, line))
        .toList();
  }

  private static String heading(Decision decision) {
    ZoneId zone = decision.policy().zone();
    String at = MomentText.in(zone, decision.at()) + " (" + zone + ")";
    String policy = decision.policy().name() + " " + decision.policy().version();
    return "Contact " + decision.contact() + " as of " + at + ", policy " + policy;
  }

  private static List<List<String>> facts(DecidedLine decided) {
    List<List<String>> facts = new ArrayList<>();
    Decision decision = decided.decision();
    Contact contact = decided.contact();
    String received = MomentText.in(decision.policy().zone(), contact.receivedAt());
    add(facts, "received", received + " by " + Facts.name(contact.channel()));
    add(facts, "ignored", Facts.ignored(contact));
    add(facts, "fields", Facts.fields(contact));
    for (Attribute attribute : Attribute.values()) {
      add(facts, name(attribute), value(attribute, decision));
    }
    add(facts, "conflicts", Facts.conflicts(decision));
    return facts;
  }

  private static String name(Attribute attribute) {
    return switch (attribute) {
      case REPLY_VIA -> "reply via";
      case ACTIONS -> "to do";
      case ANY_OF -> "any of";
      default -> attribute.key();
    };
  }

  /** Returns what a line of its own says of an attribute; the compiler says what is missing. */
  private static String value(Attribute attribute, Decision decision) {
    return switch (attribute) {
      case TOPIC -> decision.topic() == null ? "" : decision.topic();
      case SEVERITY -> (Facts.name(decision.severity()) + " " + Facts.marks(decision)).strip();
      case VIP, EMERGENCY -> ""; // marks of the severity
      case SIGNALS -> String.join(", ", decision.signals());
      case TIER -> String.valueOf(decision.tier());
      case OWNER -> decision.owner();
      case QUEUE -> decision.queue();
      case REPLY_VIA -> Facts.replyVia(decision);
      case APPROVALS -> String.join(", ", decision.approvals());
      case ANY_OF -> Facts.anyOf(decision);
      case HOLDS -> String.join(", ", decision.holds());
      case REFUND -> RefundWords.whole(decision);
      case TARGETS -> ""; // on the timeline
      case ACTIONS -> undated(decision);
    };
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
