package dev.usher.internal.form;

import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.model.time.Anchor;
import dev.usher.model.time.AtTier;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.DeadlineVisitor;
import dev.usher.model.time.From;
import dev.usher.model.time.FromVisitor;
import dev.usher.model.time.Since;
import dev.usher.model.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * By when something is due, and from when something holds: a span with the {@code start} that it is
 * counted from. What something holds from stands in a group of its own, {@code begins}.
 */
final class StartForm {
  private static final String RECEIPT = "receipt";
  private static final String TIER = "tier";
  private static final String NEEDED = "before-needed";
  private static final FieldNames BEGINS =
      FieldNames.of("within", "clock", "desk", "start", "tier");
  private static final String[] BEGINNINGS = {TIER, NEEDED};

  /** The names in what something holds from. */
  static final FieldNames NAMES = BEGINS;

  private StartForm() {}

  static void write(JsonText json, @Nullable Deadline deadline) {
    if (deadline != null) {
      deadline.accept(new DeadlineParts(json));
    }
  }

  static @Nullable Deadline deadline(Fields fields) {
    if (fields.get("metric") != null) {
      return new ByTarget(ProposalKind.metric(fields.need("metric")));
    }
    return fields.get("within") != null ? countdown(fields) : null;
  }

  static Countdown countdown(Fields fields) {
    Span span = SpanForm.read(fields);
    Value start = fields.need("start");
    return start.text().equals(RECEIPT)
        ? span
        : new Since(Keys.read(start, Anchor.values(), StartForm::key), span);
  }

  private static String key(Anchor anchor) {
    return switch (anchor) {
      case TIER -> TIER;
      case EMERGENCY -> "emergency";
      case TIER_AND_EMERGENCY -> "tier-and-emergency";
    };
  }

  static void write(JsonText json, @Nullable From from) {
    if (from == null) {
      return;
    }
    json.object("begins", group -> from.accept(new BeginningParts(group)));
  }

  static @Nullable From from(Fields fields) {
    return fields.read("begins", StartForm::begins);
  }

  static @Nullable BeforeNeeded beforeNeeded(Fields fields) {
    From from = from(fields);
    if (from == null || from instanceof BeforeNeeded) {
      return (BeforeNeeded) from;
    }
    throw fields.need("begins").fields().need("start").wrong(NEEDED + " is allowed");
  }

  private static From begins(Value value) {
    Fields fields = CheckedReading.fields(value, BEGINS);
    Span span = SpanForm.read(fields);
    String start = Keys.read(fields.need("start"), BEGINNINGS, key -> key);
    return start.equals(TIER)
        ? CheckedReading.made(value, () -> new AtTier(fields.need("tier").integer(), span))
        : new BeforeNeeded(span);
  }

  private record DeadlineParts(JsonText json) implements DeadlineVisitor<JsonText> {
    @Override
    public JsonText countdown(Countdown deadline) {
      Anchor anchor = deadline.anchor();
      SpanForm.write(json, deadline.span());
      json.text("start", anchor == null ? RECEIPT : key(anchor));
      return json;
    }

    @Override
    public JsonText byTarget(ByTarget deadline) {
      json.text("metric", deadline.metric().key());
      return json;
    }
  }

  private record BeginningParts(JsonText json) implements FromVisitor<JsonText> {
    @Override
    public JsonText beforeNeeded(BeforeNeeded from) {
      SpanForm.write(json, from.span());
      json.text("start", NEEDED);
      return json;
    }

    @Override
    public JsonText atTier(AtTier from) {
      SpanForm.write(json, from.span());
      json.text("start", TIER);
      json.number("tier", from.tier());
      return json;
    }
  }
}
