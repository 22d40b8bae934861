package dev.usher.internal.form;

import dev.usher.internal.document.FieldNames;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.document.Value;
import dev.usher.model.time.ActionFrom;
import dev.usher.model.time.AfterTarget;
import dev.usher.model.time.Anchor;
import dev.usher.model.time.AtTier;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.BeforeTarget;
import dev.usher.model.time.ByNeeded;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.DeadlineVisitor;
import dev.usher.model.time.From;
import dev.usher.model.time.FromVisitor;
import dev.usher.model.time.IfUnanswered;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Since;
import dev.usher.model.time.Span;
import dev.usher.model.time.TierFrom;
import org.jspecify.annotations.Nullable;

/**
 * By when something is due, and from when something holds: a span with the {@code start} that it is
 * counted from. What something holds from stands in a group of its own, {@code begins}.
 */
final class StartForm {
  private static final String RECEIPT = "receipt";
  private static final String TIER = "tier";
  private static final String BEFORE_NEEDED = "before-needed";
  private static final String IF_UNANSWERED = "if-unanswered";
  private static final String BEFORE_TARGET = "before-target";
  private static final String AFTER_TARGET = "after-target";
  private static final String[] OF_A_CONTACT = {BEFORE_NEEDED, IF_UNANSWERED};
  private static final String[] OF_A_TIER = {TIER, BEFORE_NEEDED, IF_UNANSWERED};
  private static final String[] OF_AN_ACTION = {
    BEFORE_TARGET, AFTER_TARGET, BEFORE_NEEDED, IF_UNANSWERED
  };

  /** The names in what something holds from. */
  static final FieldNames NAMES =
      FieldNames.of("within", "clock", "desk", "start", "tier", "metric");

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
    if (start.text().equals(RECEIPT)) {
      return span;
    }
    Anchor anchor = Keys.read(start, Anchor.values(), StartForm::key);
    return anchor == Anchor.NEEDED ? new ByNeeded(span) : new Since(anchor, span);
  }

  private static String key(Anchor anchor) {
    return switch (anchor) {
      case TIER -> TIER;
      case EMERGENCY -> "emergency";
      case TIER_AND_EMERGENCY -> "tier-and-emergency";
      case REOPENED -> "reopened";
      case UNANSWERED -> "unanswered";
      case NEEDED -> "needed";
    };
  }

  static void write(JsonText json, @Nullable From from) {
    if (from == null) {
      return;
    }
    json.object("begins", group -> from.accept(new BeginningParts(group)));
  }

  static @Nullable ContactFrom contactFrom(Fields fields) {
    return fields.read("begins", value -> contactFrom(value, OF_A_CONTACT));
  }

  static @Nullable TierFrom tierFrom(Fields fields) {
    return fields.read("begins", StartForm::tierFrom);
  }

  private static TierFrom tierFrom(Value value) {
    Fields fields = CheckedReading.fields(value, NAMES);
    return start(fields, OF_A_TIER).equals(TIER)
        ? CheckedReading.made(
            value, () -> new AtTier(fields.need("tier").integer(), SpanForm.read(fields)))
        : contactFrom(value, OF_A_TIER);
  }

  static @Nullable ActionFrom actionFrom(Fields fields) {
    return fields.read("begins", StartForm::actionFrom);
  }

  private static ActionFrom actionFrom(Value value) {
    Fields fields = CheckedReading.fields(value, NAMES);
    return switch (start(fields, OF_AN_ACTION)) {
      case BEFORE_TARGET -> new BeforeTarget(metric(fields), SpanForm.read(fields));
      case AFTER_TARGET -> new AfterTarget(metric(fields), SpanForm.read(fields));
      default -> contactFrom(value, OF_AN_ACTION);
    };
  }

  private static Metric metric(Fields fields) {
    return ProposalKind.metric(fields.need("metric"));
  }

  private static ContactFrom contactFrom(Value value, String[] allowed) {
    Fields fields = CheckedReading.fields(value, NAMES);
    return start(fields, allowed).equals(IF_UNANSWERED)
        ? new IfUnanswered(SpanForm.read(fields))
        : new BeforeNeeded(SpanForm.read(fields));
  }

  private static String start(Fields fields, String[] allowed) {
    return Keys.read(fields.need("start"), allowed, key -> key);
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
      return start(from.span(), BEFORE_NEEDED);
    }

    @Override
    public JsonText ifUnanswered(IfUnanswered from) {
      return start(from.span(), IF_UNANSWERED);
    }

    @Override
    public JsonText atTier(AtTier from) {
      start(from.span(), TIER).number("tier", from.tier());
      return json;
    }

    @Override
    public JsonText beforeTarget(BeforeTarget from) {
      start(from.span(), BEFORE_TARGET).text("metric", from.metric().key());
      return json;
    }

    @Override
    public JsonText afterTarget(AfterTarget from) {
      start(from.span(), AFTER_TARGET).text("metric", from.metric().key());
      return json;
    }

    private JsonText start(Span span, String start) {
      SpanForm.write(json, span);
      json.text("start", start);
      return json;
    }
  }
}
