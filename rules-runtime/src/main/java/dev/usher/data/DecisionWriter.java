package dev.usher.data;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.usher.internal.document.Moments;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Target;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions as JSON, one line each, so that equal decisions are equal lines. Moments bear
 * the offset that the policy's zone has then. Immutable and thread-safe.
 */
public final class DecisionWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Makes a writer. */
  public DecisionWriter() {}

  /** Returns the decision as one line of JSON, without a line break. */
  public String toJson(Decision decision) {
    requireNonNull(decision, "decision");
    StringWriter text = new StringWriter(1_024);
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      new Writing(json, decision.policy().zone()).decision(decision);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return text.toString();
  }

  private interface Item<T> {
    void write(T item) throws IOException;
  }

  private record Writing(JsonGenerator json, ZoneId zone) {

    void decision(Decision decision) throws IOException {
      json.writeStartObject();
      json.writeStringField("contact", decision.contact());
      json.writeObjectFieldStart("policy");
      json.writeStringField("name", decision.policy().name());
      json.writeStringField("version", decision.policy().version());
      json.writeStringField("digest", decision.policy().digest());
      json.writeEndObject();
      moment("at", decision.at());
      text("topic", decision.topic());
      json.writeStringField("severity", decision.severity().name());
      json.writeBooleanField("vip", decision.vip());
      json.writeBooleanField("emergency", decision.emergency());
      list("signals", decision.signals(), json::writeString);
      json.writeNumberField("tier", decision.tier());
      json.writeStringField("owner", decision.owner());
      json.writeStringField("queue", decision.queue());
      text("replyVia", decision.replyVia() == null ? null : decision.replyVia().name());
      list("approvals", decision.approvals(), json::writeString);
      list("holds", decision.holds(), json::writeString);
      list("targets", decision.targets(), this::target);
      list("actions", decision.actions(), this::action);
      list("escalations", decision.escalations(), this::escalation);
      moment("nextReview", decision.nextReview());
      list("conflicts", decision.conflicts(), this::conflict);
      list("reasons", decision.reasons(), this::reason);
      json.writeEndObject();
    }

    private void target(Target target) throws IOException {
      json.writeStartObject();
      json.writeStringField("metric", target.metric().key());
      json.writeStringField("within", target.within().iso());
      json.writeStringField("clock", target.clock().name());
      moment("due", target.due());
      json.writeStringField("state", target.state().name());
      json.writeEndObject();
    }

    private void action(Action action) throws IOException {
      json.writeStartObject();
      json.writeStringField("name", action.name());
      text("by", action.by());
      moment("due", action.due());
      json.writeEndObject();
    }

    private void escalation(Escalation escalation) throws IOException {
      json.writeStartObject();
      json.writeNumberField("tier", escalation.tier());
      moment("at", escalation.at());
      json.writeEndObject();
    }

    private void conflict(Conflict conflict) throws IOException {
      json.writeStartObject();
      json.writeStringField("attribute", conflict.attribute());
      list("values", conflict.values(), json::writeString);
      json.writeEndObject();
    }

    private void reason(Reason reason) throws IOException {
      json.writeStartObject();
      json.writeStringField("rule", reason.rule());
      text("clause", reason.clause());
      json.writeStringField("proposal", reason.proposal().toString());
      json.writeBooleanField("effective", reason.effective());
      json.writeEndObject();
    }

    private void text(String name, @Nullable String value) throws IOException {
      if (value != null) {
        json.writeStringField(name, value);
      }
    }

    private void moment(String name, @Nullable Instant moment) throws IOException {
      text(name, moment == null ? null : Moments.written(moment, zone));
    }

    private <T> void list(String name, List<T> items, Item<T> item) throws IOException {
      json.writeArrayFieldStart(name);
      for (T each : items) {
        item.write(each);
      }
      json.writeEndArray();
    }
  }
}
