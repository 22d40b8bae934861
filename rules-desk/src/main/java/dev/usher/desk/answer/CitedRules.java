package dev.usher.desk.answer;

import dev.usher.desk.http.JsonMembers;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import dev.usher.sentence.Sentences;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of a policy as an answer names them: with clause, file and line. Immutable. */
public final class CitedRules {
  private final Map<String, Rule> rules = new HashMap<>();
  private final Sentences sentences;

  /** Makes those of a policy. */
  public CitedRules(Policy policy) {
    policy.rules().forEach(rule -> rules.put(rule.name(), rule));
    this.sentences = Sentences.of(policy.manifest());
  }

  /** Writes who says so, each once, as a list of that name. */
  public void write(JsonMembers json, String name, List<Reason> reasons) {
    Map<Source, Reason> bySource = new LinkedHashMap<>();
    reasons.forEach(reason -> bySource.putIfAbsent(reason.source(), reason));
    json.objects(name, bySource.keySet(), this::write);
  }

  private void write(JsonMembers json, Source source) {
    Rule rule = source instanceof Source.Rule ? rules.get(source.words()) : null;
    if (rule == null) {
      json.text("says", source.words()).text("clause", source.clause());
    } else {
      write(json, rule);
    }
  }

  /** Writes a rule by its name; nothing of one that the policy does not have. */
  public void write(JsonMembers json, String name) {
    Rule rule = rules.get(name);
    if (rule != null) {
      write(json, rule);
    }
  }

  private void write(JsonMembers json, Rule rule) {
    json.text("says", rule.name())
        .text("clause", rule.clause())
        .text("file", rule.file())
        .number("line", rule.line())
        .flag("assumed", rule.isAssumed())
        .text("sentence", sentences.rule(rule));
  }
}
