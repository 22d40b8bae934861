package dev.usher.ops.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.usher.compare.ChangedPart;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.ops.replay.ReplayedLine.PassedOver.Obstacle;
import dev.usher.ops.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A replay as one object of JSON, written as it goes on: the contacts one by one, if they are asked
 * for, and then the sums. Not safe to share between threads.
 */
final class ReplayJson {
  /** Grows when a program that reads the former one would no longer be right. */
  static final int VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final ZoneId zone;
  private final boolean all;

  private ReplayJson(JsonGenerator json, ZoneId zone, boolean all) {
    this.json = json;
    this.zone = zone;
    this.all = all;
  }

  /** Part of the text. */
  private interface Writing {
    void go() throws IOException;
  }

  /** Hands on what is written. */
  private static final class Printing extends Writer {
    private final Terminal terminal;

    Printing(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
      terminal.printText(new String(characters, offset, length));
    }

    @Override
    public void flush() {
      terminal.flush();
    }

    @Override
    public void close() {
      terminal.print("");
    }
  }

  /**
   * Begins the text.
   *
   * @param all whether contacts will be told one by one
   */
  static ReplayJson begin(Terminal terminal, PolicyRef policy, boolean all) {
    try {
      ReplayJson text =
          new ReplayJson(FACTORY.createGenerator(new Printing(terminal)), policy.zone(), all);
      text.begin(policy);
      return text;
    } catch (IOException impossible) {
      throw unexpected(impossible);
    }
  }

  private void begin(PolicyRef policy) throws IOException {
    json.writeStartObject();
    json.writeNumberField("formatVersion", VERSION);
    json.writeObjectFieldStart("policy");
    ref(policy);
    json.writeEndObject();
    if (all) {
      json.writeArrayFieldStart("changes");
    }
  }

  /** Writes a contact. */
  void change(ChangedContact contact) {
    written(
        () -> {
          json.writeRaw("\n");
          contact(contact);
        });
  }

  /** Writes the sums and ends the text. */
  void end(ReplayTally tally, List<String> failed, boolean ok) {
    written(
        () -> {
          if (all) {
            json.writeEndArray();
          }
          log(tally.log());
          changes(tally);
          money(tally.money());
          tiers(tally);
          strings("failed", failed);
          json.writeBooleanField("ok", ok);
          json.writeEndObject();
          json.close();
        });
  }

  private void log(LogTally log) throws IOException {
    json.writeObjectFieldStart("log");
    json.writeNumberField("lines", log.lines());
    moment("from", log.first());
    moment("to", log.last());
    json.writeArrayFieldStart("policies");
    for (Map.Entry<PolicyRef, Long> version : log.versions().entrySet()) {
      json.writeStartObject();
      ref(version.getKey());
      json.writeNumberField("contacts", version.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("contactsOfOtherVersions", log.ofOtherVersions());
    json.writeNumberField("withoutContact", log.passedOver(Obstacle.NO_CONTACT));
    json.writeNumberField("ofOtherPolicies", log.passedOver(Obstacle.OTHER_POLICY));
    json.writeNumberField("malformed", log.malformed());
    json.writeNumberField("cut", log.cut());
    json.writeNumberField("missing", log.missing());
    json.writeNumberField("withoutMessage", log.withoutMessage());
    json.writeObjectFieldStart("masked");
    for (Map.Entry<String, Long> field : log.masked().entrySet()) {
      json.writeNumberField(field.getKey(), field.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void changes(ReplayTally tally) throws IOException {
    json.writeNumberField("replayed", tally.replayed());
    json.writeNumberField("compared", tally.compared());
    json.writeNumberField("refusedStill", tally.refusedStill());
    json.writeNumberField("changed", tally.changed());
    json.writeNumberField("changedWithoutMessage", tally.changedWithoutMessage());
    json.writeNumberField("changedBySamePolicy", tally.changedBySamePolicy());
    json.writeArrayFieldStart("kinds");
    for (Group group : Group.ALL) {
      ReplayTally.Members sum = tally.members(group);
      if (sum.contacts() > 0) {
        json.writeStartObject();
        json.writeStringField("kind", group.key());
        json.writeNumberField("contacts", sum.contacts());
        json.writeArrayFieldStart("examples");
        for (ChangedContact each : sum.examples()) {
          contact(each);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void contact(ChangedContact contact) throws IOException {
    json.writeStartObject();
    json.writeStringField("log", contact.file());
    json.writeNumberField("line", contact.line());
    json.writeStringField("contact", contact.id());
    moment("at", contact.at());
    strings("kinds", contact.groups().stream().map(Group::key).toList());
    json.writeArrayFieldStart("parts");
    for (ChangedPart part : contact.parts()) {
      json.writeStartObject();
      json.writeStringField("part", part.key());
      strings("before", part.before());
      strings("after", part.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (contact.refusal() != null) {
      json.writeStringField("refused", contact.refusal());
    }
    json.writeEndObject();
  }

  private void money(MoneyTally money) throws IOException {
    json.writeObjectFieldStart("refunds");
    json.writeStringField("currency", money.currency().getCurrencyCode());
    sum(money, money.all());
    json.writeNumberField("leftOut", money.leftOut());
    json.writeObjectFieldStart("affected");
    sum(money, money.affected());
    json.writeEndObject();
    json.writeArrayFieldStart("verdicts");
    for (Map.Entry<MoneyTally.Turn, MoneyTally.Sum> turn : money.turns().entrySet()) {
      json.writeStartObject();
      verdict("from", turn.getKey().before());
      verdict("to", turn.getKey().after());
      sum(money, turn.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void sum(MoneyTally money, MoneyTally.Sum sum) throws IOException {
    json.writeNumberField("contacts", sum.contacts());
    json.writeStringField("before", money.number(sum.before()));
    json.writeStringField("after", money.number(sum.after()));
  }

  private void verdict(String name, @Nullable RefundVerdict verdict) throws IOException {
    if (verdict != null) {
      json.writeStringField(name, verdict.name());
    }
  }

  private void tiers(ReplayTally tally) throws IOException {
    json.writeArrayFieldStart("tiers");
    for (TierShare share : TierShare.of(tally)) {
      json.writeStartObject();
      json.writeNumberField("tier", share.tier());
      json.writeNumberField("before", share.before());
      json.writeNumberField("after", share.after());
      json.writeNumberField("percent", Figures.percent(share.after(), share.whole()));
      if (share.expected() != null) {
        json.writeStringField("expected", share.expected().written());
      }
      String outside = share.outside();
      if (outside != null) {
        json.writeStringField("outside", outside);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void ref(PolicyRef ref) throws IOException {
    json.writeStringField("name", ref.name());
    json.writeStringField("version", ref.version());
    json.writeStringField("digest", ref.digest());
  }

  private void moment(String name, @Nullable Instant moment) throws IOException {
    if (moment != null) {
      json.writeStringField(name, moment.atZone(zone).toOffsetDateTime().toString());
    }
  }

  private void strings(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void written(Writing writing) {
    try {
      writing.go();
    } catch (IOException impossible) {
      throw unexpected(impossible);
    }
  }

  private static UncheckedIOException unexpected(IOException impossible) {
    return new UncheckedIOException("handing on failed", impossible);
  }
}
