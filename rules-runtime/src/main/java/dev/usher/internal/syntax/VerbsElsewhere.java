package dev.usher.internal.syntax;

import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Verb;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other systems call the verbs. */
final class VerbsElsewhere {
  private static final Map<String, Verb> NAMES =
      Map.ofEntries(
          Map.entry("escalateto", Verb.ESCALATE),
          Map.entry("settier", Verb.ESCALATE),
          Map.entry("tier", Verb.ESCALATE),
          Map.entry("raise", Verb.ESCALATE),
          Map.entry("setseverity", Verb.SEVERITY),
          Map.entry("setpriority", Verb.SEVERITY),
          Map.entry("priority", Verb.SEVERITY),
          Map.entry("setqueue", Verb.ROUTE),
          Map.entry("queue", Verb.ROUTE),
          Map.entry("routeto", Verb.ROUTE),
          Map.entry("sendto", Verb.ROUTE),
          Map.entry("forward", Verb.ROUTE),
          Map.entry("setowner", Verb.ASSIGN),
          Map.entry("assignto", Verb.ASSIGN),
          Map.entry("owner", Verb.ASSIGN),
          Map.entry("addapproval", Verb.APPROVE),
          Map.entry("approval", Verb.APPROVE),
          Map.entry("approvedby", Verb.APPROVE),
          Map.entry("settopic", Verb.TOPIC),
          Map.entry("category", Verb.TOPIC),
          Map.entry("tag", Verb.SIGNAL),
          Map.entry("flag", Verb.SIGNAL),
          Map.entry("notify", Verb.ACT),
          Map.entry("task", Verb.ACT),
          Map.entry("todo", Verb.ACT),
          Map.entry("call", Verb.ACT),
          Map.entry("pay", Verb.GRANT),
          Map.entry("reject", Verb.REFUSE),
          Map.entry("deny", Verb.REFUSE),
          Map.entry("decline", Verb.REFUSE),
          Map.entry("limit", Verb.CAP),
          Map.entry("respond", Verb.RESPOND_WITHIN),
          Map.entry("answerwithin", Verb.RESPOND_WITHIN),
          Map.entry("sla", Verb.RESPOND_WITHIN));

  private VerbsElsewhere() {}

  /** The hint for a name that is no verb, or null. */
  static @Nullable String hint(Question question, String name) {
    String near = RuleDiagnostics.didYouMean(name, Vocabulary.verbs(question));
    Verb meant = NAMES.get(name.toLowerCase(Locale.ROOT).replace("_", ""));
    if (near != null || meant == null) {
      return near;
    }
    return meant.answers(question)
        ? "write " + meant.key()
        : meant.key() + " is a verb of another fact";
  }
}
