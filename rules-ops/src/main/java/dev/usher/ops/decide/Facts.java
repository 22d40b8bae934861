package dev.usher.ops.decide;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.FieldValue;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.internal.ConstantName;
import dev.usher.model.internal.ShownText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pieces of a decision as people read them. */
final class Facts {
  private Facts() {}

  /** Returns a constant's name as policies write it. */
  static String name(Enum<?> constant) {
    return ConstantName.of(constant);
  }

  static String replyVia(Decision decision) {
    Channel channel = decision.replyVia();
    return channel == null ? "" : name(channel);
  }

  /** Returns what a contact says of the policy's own fields. */
  static String fields(Contact contact) {
    return contact.fields().entrySet().stream()
        .map(field -> ShownText.excerpt(field.getKey()) + " " + said(field.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Returns what a contact records and no decision heeds, and why. */
  static String ignored(Contact contact) {
    Instant resolved = contact.progress().resolvedAt();
    boolean reopened =
        resolved != null && contact.progress().reopenedAt().stream().anyMatch(resolved::isBefore);
    return reopened
        ? "progress.reopenedAt after resolvedAt: a reopened case has no resolvedAt, and the time it"
            + " was closed among waiting"
        : "";
  }

  private static String said(FieldValue value) {
    if (value instanceof FieldValue.OfNumber number) {
      return number.number().toPlainString();
    } else if (value instanceof FieldValue.OfYesNo yesNo) {
      return yesNo.yes() ? "yes" : "no";
    } else if (value instanceof FieldValue.OfTexts texts) {
      return texts.texts().stream()
          .map(ShownText::excerpt)
          .collect(Collectors.joining(", ", "(", ")"));
    }
    return ShownText.excerpt(((FieldValue.OfText) value).text());
  }

  static String action(Action action) {
    return action.by() == null ? action.name() : action.name() + " by " + action.by();
  }

  /** Returns who must agree, where it may be one or another. */
  static String anyOf(Decision decision) {
    return decision.anyOf().stream()
        .map(choice -> choice + " must agree")
        .collect(Collectors.joining(", "));
  }

  /** Returns what sets a case apart at a glance. */
  static String marks(Decision decision) {
    List<String> marks = new ArrayList<>();
    if (decision.emergency()) {
      marks.add("EMERGENCY");
    }
    if (decision.vip()) {
      marks.add("VIP");
    }
    if (!decision.conflicts().isEmpty()) {
      marks.add("CONFLICT");
    }
    return String.join(" ", marks);
  }

  static String conflicts(Decision decision) {
    return decision.conflicts().stream().map(Facts::conflict).collect(Collectors.joining("; "));
  }

  /** Returns what rules disagree on, and which of them say what. */
  static String conflict(Conflict conflict) {
    return "rules disagree on "
        + conflict.attribute()
        + " ("
        + conflict.sides().stream().map(Facts::side).collect(Collectors.joining("; "))
        + "), so none of them is followed";
  }

  private static String side(Conflict.Side side) {
    String rules =
        side.rules().stream().map(rule -> "\"" + rule + "\"").collect(Collectors.joining(" and "));
    return rules + (side.rules().size() == 1 ? " says " : " say ") + side.value();
  }

  /** Returns a text, or a dash if there is none. */
  static String orDash(@Nullable String text) {
    return text == null || text.isEmpty() ? "-" : text;
  }
}
