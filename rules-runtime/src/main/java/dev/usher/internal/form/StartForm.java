package dev.usher.internal.form;

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
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * By when something is due, and from when something holds: a span with the {@code start} that it is
 * counted from. What something holds from stands in a group of its own, {@code begins}.
 */
final class StartForm {
  private static final String RECEIPT = "receipt";
  private static final String TIER = "tier";
  private static final String NEEDED = "before-needed";
  private static final List<String> BEGINS = List.of("within", "clock", "start", "tier");
  private static final List<String> BEGINNINGS = List.of(TIER, NEEDED);

  private static final DeadlineVisitor<Consumer<JsonText>> DEADLINE = new DeadlineParts();
  private static final FromVisitor<Consumer<JsonText>> BEGINNING = new BeginningParts();

  private StartForm() {}

  static void write(JsonText json, @Nullable Deadline deadline) {
    if (deadline != null) {
      deadline.accept(DEADLINE).accept(json);
    }
  }

  static @Nullable Deadline deadline(Fields fields) {
    if (fields.find("metric").isPresent()) {
      return new ByTarget(ProposalKind.metric(fields.need("metric")));
    }
    return fields.find("within").isPresent() ? countdown(fields) : null;
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
    json.object("begins", from.accept(BEGINNING));
  }

  static @Nullable From from(Fields fields) {
    return fields.find("begins").map(StartForm::begins).orElse(null);
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
    String start = Keys.read(fields.need("start"), BEGINNINGS.toArray(String[]::new), key -> key);
    return start.equals(TIER)
        ? CheckedReading.made(value, () -> new AtTier(fields.need("tier").integer(), span))
        : new BeforeNeeded(span);
  }

  private static final class DeadlineParts implements DeadlineVisitor<Consumer<JsonText>> {
    @Override
    public Consumer<JsonText> countdown(Countdown deadline) {
      Anchor anchor = deadline.anchor();
      return json -> {
        SpanForm.write(json, deadline.span());
        json.text("start", anchor == null ? RECEIPT : key(anchor));
      };
    }

    @Override
    public Consumer<JsonText> byTarget(ByTarget deadline) {
      return json -> json.text("metric", deadline.metric().key());
    }
  }

  private static final class BeginningParts implements FromVisitor<Consumer<JsonText>> {
    @Override
    public Consumer<JsonText> beforeNeeded(BeforeNeeded from) {
      return json -> {
        SpanForm.write(json, from.span());
        json.text("start", NEEDED);
      };
    }

    @Override
    public Consumer<JsonText> atTier(AtTier from) {
      return json -> {
        SpanForm.write(json, from.span());
        json.text("start", TIER);
        json.number("tier", from.tier());
      };
    }
  }
}
