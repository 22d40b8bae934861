package dev.usher.scenario;

import dev.usher.internal.document.JsonText;
import dev.usher.model.Money;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as what a scenario expects. What follows from the rest, such as the next review, is
 * left out.
 *
 * @param decision the decision
 * @param later whether it is as of a later moment than receipt, so that it matters how targets
 *     stand
 */
record WrittenExpectation(Decision decision, boolean later) {

  void write(JsonText expect) {
    List<String> absent = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      if (!written(attribute, expect)) {
        absent.add(attribute.key());
      }
    }
    if (!decision.escalations().isEmpty()) {
      expect.list("escalations", decision.escalations(), WrittenExpectation::escalation);
    }
    if (!decision.conflicts().isEmpty()) {
      expect.list("conflicts", decision.conflicts(), WrittenExpectation::conflict);
    }
    if (!absent.isEmpty()) {
      expect.object("absent", none -> absent.forEach(name -> none.flag(name, true)));
    }
  }

  /**
   * Writes what was decided of an attribute; the compiler says what is missing.
   *
   * @return whether there is anything to write; if not, its absence is expected
   */
  boolean written(Attribute attribute, JsonText expect) {
    String key = attribute.key();
    return switch (attribute) {
      case TOPIC -> ifAny(key, decision.topic(), expect);
      case SEVERITY -> text(key, constant(decision.severity()), expect);
      case VIP -> flag(key, decision.vip(), expect);
      case EMERGENCY -> flag(key, decision.emergency(), expect);
      case SIGNALS -> atLeast(key, decision.signals(), expect);
      case TIER -> number(key, decision.tier(), expect);
      case OWNER -> text(key, decision.owner(), expect);
      case QUEUE -> text(key, decision.queue(), expect);
      case REPLY_VIA ->
          ifAny(key, decision.replyVia() == null ? null : constant(decision.replyVia()), expect);
      case APPROVALS -> exactly(key, decision.approvals(), expect);
      case ANY_OF -> anyOf(key, expect);
      case HOLDS -> exactly(key, decision.holds(), expect);
      case REFUND -> refund(key, expect);
      case TARGETS -> targets(key, expect);
      case ACTIONS -> actions(key, expect);
    };
  }

  private static String constant(Enum<?> constant) {
    return ScenarioWriter.constant(constant.name());
  }

  private static boolean ifAny(String key, @Nullable String text, JsonText expect) {
    expect.text(key, text);
    return text != null;
  }

  private static boolean text(String key, String text, JsonText expect) {
    return ifAny(key, text, expect);
  }

  private static boolean flag(String key, boolean flag, JsonText expect) {
    expect.flag(key, flag);
    return true;
  }

  private static boolean number(String key, int number, JsonText expect) {
    expect.number(key, number);
    return true;
  }

  private static boolean exactly(String key, List<String> texts, JsonText expect) {
    expect.texts(key, texts);
    return true;
  }

  private static boolean atLeast(String key, List<String> texts, JsonText expect) {
    expect.textsIfAny(key, texts);
    return true;
  }

  private boolean anyOf(String key, JsonText expect) {
    if (!decision.anyOf().isEmpty()) {
      expect.list(key, decision.anyOf(), WrittenExpectation::choice);
    }
    return true;
  }

  static void choice(JsonText json, AnyOf choice) {
    json.number("need", choice.need());
    json.texts("of", choice.of());
  }

  /** A policy without verdicts need not say that there is none. */
  private boolean refund(String key, JsonText expect) {
    Refund refund = decision.refund();
    if (refund != null) {
      expect.object(key, json -> refund(json, refund));
    }
    return true;
  }

  static void refund(JsonText json, Refund refund) {
    json.text("asked", shown(refund.asked()));
    json.text("verdict", constant(refund.verdict()));
    json.text("amount", shown(refund.amount()));
    json.textsIfAny("refusals", refund.refusals());
  }

  private static @Nullable String shown(@Nullable Money money) {
    return money == null ? null : money.toString();
  }

  private boolean targets(String key, JsonText expect) {
    if (!decision.targets().isEmpty()) {
      expect.object(
          key,
          targets ->
              decision
                  .targets()
                  .forEach(
                      each ->
                          targets.object(each.metric().key(), json -> target(json, each, later))));
    }
    return true;
  }

  static void target(JsonText json, Target target, boolean state) {
    json.text("within", target.within().iso());
    json.text("clock", constant(target.clock()));
    json.text("desk", target.within().desk());
    json.moment("due", target.due());
    if (state) {
      json.text("state", constant(target.state()));
    }
  }

  private boolean actions(String key, JsonText expect) {
    if (!decision.actions().isEmpty()) {
      expect.mixed(key, decision.actions(), WrittenExpectation::action);
    }
    return true;
  }

  static void action(JsonText json, Action action) {
    if (action.by() == null && action.due() == null && action.from() == null) {
      json.item(action.name());
    } else {
      json.item(
          parts -> {
            parts.text("name", action.name());
            parts.text("by", action.by());
            parts.moment("due", action.due());
            parts.moment("from", action.from());
          });
    }
  }

  static void escalation(JsonText json, Escalation escalation) {
    json.number("tier", escalation.tier());
    json.moment("at", escalation.at());
  }

  static void conflict(JsonText json, Conflict conflict) {
    json.text("attribute", conflict.attribute());
    json.texts("values", conflict.values());
  }
}
