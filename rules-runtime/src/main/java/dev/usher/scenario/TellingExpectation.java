package dev.usher.scenario;

import dev.usher.compare.ChangedPart;
import dev.usher.compare.DecisionDifference;
import dev.usher.internal.document.JsonText;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What tells a decision from another one on the same contact, as a scenario writes it: of each part
 * that differs, what the other one has otherwise, or does not have, and what it alone has.
 *
 * @param decision the decision
 * @param other the other one
 * @param later whether they are as of a later moment than receipt, so that it matters how targets
 *     stand
 */
record TellingExpectation(Decision decision, Decision other, boolean later) {

  /** What names its parts by figures. */
  private static final String TIERS = "escalations";

  private static final String NEXT_REVIEW = "nextReview";

  /** Writes it, in the order in which scenarios are written. */
  void write(JsonText expect) {
    Absent absent = new Absent(new LinkedHashMap<>());
    List<ChangedPart> parts = DecisionDifference.between(decision, other).parts();
    for (ChangedPart part : parts) {
      part.attribute().ifPresent(attribute -> attribute(attribute, expect, absent));
    }
    if (parts.stream().anyMatch(part -> part.key().equals(NEXT_REVIEW))) {
      expect.moment(NEXT_REVIEW, decision.nextReview());
      if (decision.nextReview() == null) {
        absent.all(NEXT_REVIEW);
      }
    }
    several(
        TIERS,
        Decision::escalations,
        escalation -> String.valueOf(escalation.tier()),
        (key, some) -> expect.list(key, some, WrittenExpectation::escalation),
        absent);
    several(
        "conflicts",
        Decision::conflicts,
        Conflict::attribute,
        (key, some) -> expect.list(key, some, WrittenExpectation::conflict),
        absent);
    absent.write(expect);
  }

  private void attribute(Attribute attribute, JsonText expect, Absent absent) {
    String key = attribute.key();
    WrittenExpectation whole = new WrittenExpectation(decision, later);
    switch (attribute) {
      case TOPIC, SEVERITY, VIP, EMERGENCY, TIER, OWNER, QUEUE, REPLY_VIA, APPROVALS, HOLDS -> {
        if (!whole.written(attribute, expect)) {
          absent.all(key);
        }
      }
      case ANY_OF -> expect.list(key, decision.anyOf(), WrittenExpectation::choice);
      case REFUND -> refund(key, expect, absent);
      case SIGNALS -> several(key, Decision::signals, signal -> signal, expect::textsIfAny, absent);
      case TARGETS ->
          several(
              key,
              Decision::targets,
              target -> target.metric().key(),
              (name, some) -> expect.object(name, json -> targets(json, some)),
              absent);
      case ACTIONS ->
          several(
              key,
              Decision::actions,
              Action::name,
              (name, some) -> expect.mixed(name, some, WrittenExpectation::action),
              absent);
    }
  }

  private void refund(String key, JsonText expect, Absent absent) {
    Refund refund = decision.refund();
    if (refund == null) {
      absent.all(key);
    } else {
      expect.object(
          key,
          json -> {
            WrittenExpectation.refund(json, refund);
            if (refund.refusals().isEmpty()) {
              json.texts("refusals", List.of());
            }
          });
    }
  }

  private void targets(JsonText json, List<Target> some) {
    for (Target each : some) {
      boolean state =
          later
              || other
                  .target(each.metric().key())
                  .filter(their -> their.state() != each.state())
                  .isPresent();
      json.object(each.metric().key(), parts -> WrittenExpectation.target(parts, each, state));
    }
  }

  /** Writes which of several the other decision has otherwise or not, and which it alone has. */
  private <T> void several(
      String key,
      Function<Decision, List<T>> part,
      Function<T, String> name,
      BiConsumer<String, List<T>> writing,
      Absent absent) {
    List<T> mine = part.apply(decision);
    List<T> theirs = part.apply(other);
    List<T> telling = mine.stream().filter(each -> !theirs.contains(each)).toList();
    if (!telling.isEmpty()) {
      writing.accept(key, telling);
    }
    List<String> names = mine.stream().map(name).toList();
    absent.some(key, theirs.stream().map(name).filter(each -> !names.contains(each)).toList());
  }

  /** What must not be there: all of something where nothing is named, else what is named. */
  private record Absent(Map<String, List<String>> parts) {

    void all(String key) {
      parts.put(key, List.of());
    }

    void some(String key, List<String> names) {
      if (!names.isEmpty()) {
        parts.put(key, new ArrayList<>(names));
      }
    }

    void write(JsonText expect) {
      if (!parts.isEmpty()) {
        expect.object(
            "absent",
            json ->
                parts.forEach(
                    (key, names) -> {
                      if (names.isEmpty()) {
                        json.flag(key, true);
                      } else if (key.equals(TIERS)) {
                        json.mixed(key, names, (list, tier) -> list.item(Integer.parseInt(tier)));
                      } else {
                        json.texts(key, names);
                      }
                    }));
      }
    }
  }
}
