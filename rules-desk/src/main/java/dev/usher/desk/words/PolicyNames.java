package dev.usher.desk.words;

import dev.usher.model.time.Metric;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Signature;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names that a policy has for each thing that a text in its rules may stand for: those of its
 * manifest, and those that its rules make up.
 */
public final class PolicyNames {
  private final Map<Meaning, SortedSet<String>> names = new EnumMap<>(Meaning.class);

  private PolicyNames() {}

  /** Returns the names that there are without any policy. */
  public static Map<Meaning, SortedSet<String>> none() {
    PolicyNames found = new PolicyNames();
    found.add(Meaning.METRIC, Arrays.stream(Metric.values()).map(Metric::key).toList());
    return found.all();
  }

  /** Returns the names of a policy, sorted. */
  public static Map<Meaning, SortedSet<String>> of(Policy policy) {
    PolicyNames found = new PolicyNames();
    Manifest manifest = policy.manifest();
    found.add(Meaning.METRIC, Arrays.stream(Metric.values()).map(Metric::key).toList());
    found.add(Meaning.TOPIC, manifest.topics());
    found.add(Meaning.ROLE, manifest.roles());
    found.add(Meaning.DESK, manifest.desks().keySet());
    found.add(Meaning.WORD_LIST, manifest.words().keySet());
    manifest.fields().forEach((name, type) -> found.add(meaning(type.kind()), Set.of(name)));
    policy.rules().forEach(found::add);
    return found.all();
  }

  private Map<Meaning, SortedSet<String>> all() {
    return Collections.unmodifiableMap(names);
  }

  private void add(Meaning meaning, Collection<String> more) {
    names.computeIfAbsent(meaning, none -> new TreeSet<>()).addAll(more);
  }

  private static Meaning meaning(FieldType.Kind kind) {
    return switch (kind) {
      case NUMBER -> Meaning.NUMBER_FIELD;
      case AMOUNT -> Meaning.AMOUNT_FIELD;
      case YES_NO -> Meaning.YES_NO_FIELD;
      case TEXT -> Meaning.TEXT_FIELD;
      case TEXTS -> Meaning.TEXTS_FIELD;
      case MOMENT -> Meaning.MOMENT_FIELD;
    };
  }

  private void add(Rule rule) {
    for (Proposed each : rule.proposals()) {
      List<Argument> given = each.arguments();
      for (int at = 0; at < given.size(); at++) {
        if (given.get(at).value().orElse(null) instanceof String text) {
          add(each, at, text);
        }
      }
    }
  }

  private void add(Proposed proposed, int at, String text) {
    for (Signature each : proposed.verb().signatures()) {
      if (each.reaches(at) && each.at(at).type() == String.class) {
        add(each.at(at).meaning(), Set.of(text));
        return;
      }
    }
  }
}
