package dev.usher.ops.watch;

import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.ops.decide.AttributeWords;
import dev.usher.ops.text.MomentText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A contact that two policies decide differently.
 *
 * @param contact its id
 * @param parts what of the decision differs, in the order in which a decision lists it, and how
 */
record ContactChange(String contact, Map<String, String> parts) {

  ContactChange {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** Returns how two decisions on one contact differ; no parts if they do not. */
  static ContactChange between(Decision before, Decision after) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (Attribute attribute : Attribute.values()) {
      List<String> was = AttributeWords.of(attribute, before);
      List<String> is = AttributeWords.of(attribute, after);
      if (!was.equals(is)) {
        boolean several = AttributeWords.areSeveral(attribute);
        parts.put(attribute.key(), several ? comings(was, is) : turn(was, is));
      }
    }
    several(parts, "escalations", escalations(before), escalations(after));
    several(parts, "conflicts", conflicts(before), conflicts(after));
    return new ContactChange(after.contact(), parts);
  }

  private static void several(
      Map<String, String> parts, String name, List<String> was, List<String> is) {
    if (!was.equals(is)) {
      parts.put(name, comings(was, is));
    }
  }

  private static List<String> escalations(Decision decision) {
    return decision.escalations().stream().map(each -> escalation(each, decision)).toList();
  }

  private static String escalation(Escalation each, Decision decision) {
    return "to tier " + each.tier() + " at " + MomentText.in(decision.policy().zone(), each.at());
  }

  private static List<String> conflicts(Decision decision) {
    return decision.conflicts().stream().map(Conflict::attribute).toList();
  }

  private static String turn(List<String> was, List<String> is) {
    return one(was) + " → " + one(is);
  }

  private static String one(List<String> words) {
    return words.isEmpty() ? "none" : words.get(0);
  }

  /** What goes, with a minus, and what comes, with a plus. */
  private static String comings(List<String> was, List<String> is) {
    List<String> words = new ArrayList<>();
    was.stream().filter(each -> !is.contains(each)).forEach(each -> words.add("−" + each));
    is.stream().filter(each -> !was.contains(each)).forEach(each -> words.add("+" + each));
    return String.join(", ", words);
  }

  /** Returns the parts in one line. */
  String words() {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + " " + part.getValue())
        .collect(Collectors.joining("; "));
  }
}
