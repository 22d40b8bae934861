package dev.usher.internal.analysis.difference;

import dev.usher.model.decision.Attribute;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules that two policies do not have alike, and which of them make which attribute differ. */
public final class EditedRules {
  /** With more changes, to look at each by itself would take too long. */
  private static final int MOST_LOOKED_AT = 12;

  private final Policy after;
  private final List<Rule> rules;
  private final List<EditedRule> changed;

  private EditedRules(Policy before, Policy after) {
    this.after = after;
    this.rules = before.rules();
    Map<String, Rule> was = byName(before);
    Map<String, Rule> is = byName(after);
    SortedSet<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    List<EditedRule> differing = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(bare(was.get(name)), bare(is.get(name)))) {
        differing.add(new EditedRule(name, was.get(name), is.get(name)));
      }
    }
    this.changed = List.copyOf(differing);
  }

  /** Compares the rules of two policies. */
  public static EditedRules between(Policy before, Policy after) {
    return new EditedRules(before, after);
  }

  private static Map<String, Rule> byName(Policy policy) {
    Map<String, Rule> byName = new TreeMap<>();
    policy.rules().forEach(rule -> byName.put(rule.name(), rule));
    return byName;
  }

  /** Where it stands makes no other rule. */
  private static @Nullable String bare(@Nullable Rule rule) {
    return rule == null ? null : rule.unplaced().toDrl();
  }

  /** Returns the rules that are not alike, sorted by name. */
  public List<EditedRule> list() {
    return changed;
  }

  /**
   * Returns for each attribute that differs the names of the rules that make it so: those each of
   * which does by itself, and where none does, all that are not alike.
   *
   * @param differing the attributes that differ
   */
  public Map<Attribute, List<String>> responsible(List<Attribute> differing) {
    List<String> all = changed.stream().map(EditedRule::name).toList();
    Map<Attribute, List<String>> responsible = new EnumMap<>(Attribute.class);
    differing.forEach(attribute -> responsible.put(attribute, new ArrayList<>()));
    if (changed.size() > 1 && changed.size() <= MOST_LOOKED_AT && !differing.isEmpty()) {
      changed.forEach(one -> alone(one, responsible));
    }
    responsible.replaceAll((attribute, names) -> names.isEmpty() ? all : names);
    return Collections.unmodifiableMap(responsible);
  }

  private void alone(EditedRule one, Map<Attribute, List<String>> responsible) {
    ModelDifference difference = ModelDifference.between(policy(rules), policy(with(one)));
    responsible.forEach(
        (attribute, names) -> {
          if (!difference.attribute(attribute).isEqual()) {
            names.add(one.name());
          }
        });
  }

  private List<Rule> with(EditedRule one) {
    Map<String, Rule> with = new LinkedHashMap<>();
    rules.forEach(rule -> with.put(rule.name(), rule));
    if (one.after() == null) {
      with.remove(one.name());
    } else {
      with.put(one.name(), one.after());
    }
    return List.copyOf(with.values());
  }

  private Policy policy(List<Rule> of) {
    RuleFile file = after.files().get(0);
    return Policy.of(
        after.ref(),
        after.manifest(),
        List.of(new RuleFile(file.file(), file.packageClause(), file.imports(), of, List.of())));
  }
}
