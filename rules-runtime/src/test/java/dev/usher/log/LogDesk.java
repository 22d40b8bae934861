package dev.usher.log;

import static java.util.stream.Collectors.joining;

import dev.usher.Usher;
import dev.usher.live.DecisionListener;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A policy whose rules hand on what stands in contacts, and what a log of it says. */
final class LogDesk {
  static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String MANIFEST =
      PolicyFolder.MANIFEST + "fields: {note: text, tags: texts, amount: number, phone: text}\n";
  private static final String RULES =
      """
      package desk;
      rule "to the manager" when $c : Tiered($who : account.manager, account.manager != null)
      then $c.route($who).assign($who).act("tell", $who); end
      rule "account" when $c : Classified($id : account.id, account.id != null)
      then $c.signal($id); end
      rule "case" when $c : Assessed($id : id) then $c.hold($id).approve($id); end
      rule "numbers of our own" when $c : Tiered() then $c.act("call-555-123-4567"); end
      """;

  private LogDesk() {}

  static Usher open(DecisionListener listener) {
    PolicySource source = PolicySource.of(Map.of("policy.yaml", MANIFEST, "rules.drl", RULES));
    return Usher.builder(source).deciding(listener).open();
  }

  static ContactBuilder contact(String id) {
    return Contact.builder(id, AT, Channel.EMAIL);
  }

  /** Returns what a log says once it is closed. */
  static List<LogEntry> entries(Path file) {
    LogLineReader reader = new LogLineReader();
    List<LogEntry> entries = new ArrayList<>();
    for (String line : lines(file)) {
      entries.add(reader.read(line, entries.size() + 1));
    }
    return entries;
  }

  static List<LoggedDecision> decisions(Path file) {
    return entries(file).stream().map(LoggedDecision.class::cast).toList();
  }

  static List<String> lines(Path file) {
    try {
      List<String> lines = new ArrayList<>();
      for (Path each : LogFiles.inOrder(file)) {
        lines.addAll(Files.readAllLines(each));
      }
      return lines;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String text(Path file) {
    return lines(file).stream().collect(joining("\n"));
  }
}
