package dev.usher.internal.syntax;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of DRL and Java that a policy does without, each with the reason. */
final class ReservedWords {
  private static final String CODE = "a policy holds rules and no code of its own";
  private static final String ONE_FACT = "a rule matches exactly one fact";
  private static final String NO_DATA = "a rule sees the contact and nothing else";
  private static final String ORDER =
      "rules propose and the decision merges, so no rule waits for another or stops it";
  private static final String CLOCK = "would follow the machine's clock, not the decision's moment";
  private static final String PROPOSE = "a rule proposes; it never changes facts";
  private static final String OTHERWISE =
      "what holds otherwise is a rule of its own, with the opposite conditions";
  private static final String LOOP = "a consequence has no loops, branches or blocks";

  private static final Map<String, String> DECLARATIONS =
      Map.ofEntries(
          Map.entry("function", CODE),
          Map.entry("declare", CODE),
          Map.entry("template", CODE),
          Map.entry("query", NO_DATA),
          Map.entry("global", NO_DATA),
          Map.entry("unit", NO_DATA),
          Map.entry("expander", "a policy is written in DRL itself"),
          Map.entry("package", "it stands once, before everything else"),
          Map.entry("import", "imports stand before the first rule"));

  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("date-effective", CLOCK),
          Map.entry("date-expires", CLOCK),
          Map.entry("timer", CLOCK),
          Map.entry("calendars", CLOCK),
          Map.entry("duration", CLOCK),
          Map.entry("no-loop", ORDER),
          Map.entry("lock-on-active", ORDER),
          Map.entry("agenda-group", ORDER),
          Map.entry("ruleflow-group", ORDER),
          Map.entry("activation-group", ORDER),
          Map.entry("auto-focus", ORDER),
          Map.entry("refract", ORDER),
          Map.entry("direct", ORDER),
          Map.entry("dialect", CODE),
          Map.entry("extends", "each rule states all of its conditions itself"),
          Map.entry("attributes", "each attribute stands by itself"));

  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("not", ONE_FACT),
          Map.entry("exists", ONE_FACT),
          Map.entry("forall", ONE_FACT),
          Map.entry("or", ONE_FACT + "; write || between conditions"),
          Map.entry("and", ONE_FACT + "; write && or a comma between conditions"),
          Map.entry("||", ONE_FACT + "; write || inside its brackets"),
          Map.entry("&&", ONE_FACT + "; write && inside its brackets"),
          Map.entry(",", ONE_FACT),
          Map.entry("eval", CODE),
          Map.entry("from", NO_DATA),
          Map.entry("accumulate", NO_DATA),
          Map.entry("acc", NO_DATA),
          Map.entry("collect", NO_DATA),
          Map.entry("groupby", NO_DATA),
          Map.entry("entry-point", NO_DATA),
          Map.entry("over", "time never appears in a condition"),
          Map.entry("do", LOOP),
          Map.entry("if", LOOP),
          Map.entry("else", LOOP),
          Map.entry("break", LOOP));

  private static final Map<String, String> CONDITIONS =
      Map.ofEntries(
          Map.entry("eval", CODE),
          Map.entry("new", CODE),
          Map.entry("this", "name a property of the fact"),
          Map.entry("exists", ONE_FACT),
          Map.entry("null", "a condition begins with a property"),
          Map.entry("true", "a condition begins with a property"),
          Map.entry("false", "a condition begins with a property"));

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("str", "texts compare exactly, or by matches"),
          Map.entry("soundslike", "words compare exactly"),
          Map.entry("instanceof", "the kind of every property is known"),
          Map.entry("before", "time never appears in a condition"),
          Map.entry("after", "time never appears in a condition"),
          Map.entry("during", "time never appears in a condition"));

  private static final Map<String, String> STATEMENTS =
      Map.ofEntries(
          Map.entry("modify", PROPOSE),
          Map.entry("update", PROPOSE),
          Map.entry("insert", PROPOSE),
          Map.entry("insertLogical", PROPOSE),
          Map.entry("retract", PROPOSE),
          Map.entry("delete", PROPOSE),
          Map.entry("set", PROPOSE),
          Map.entry("drools", PROPOSE),
          Map.entry("kcontext", PROPOSE),
          Map.entry("new", CODE),
          Map.entry("else", OTHERWISE),
          Map.entry("elsif", OTHERWISE),
          Map.entry("elseif", OTHERWISE),
          Map.entry("elif", OTHERWISE),
          Map.entry("otherwise", OTHERWISE),
          Map.entry("return", LOOP),
          Map.entry("if", LOOP),
          Map.entry("for", LOOP),
          Map.entry("while", LOOP),
          Map.entry("do", LOOP),
          Map.entry("switch", LOOP),
          Map.entry("try", LOOP),
          Map.entry("{", LOOP));

  private ReservedWords() {}

  /** Whether a word begins what goes on behind the next semicolon. */
  static boolean isBlock(String word) {
    return LOOP.equals(STATEMENTS.get(word));
  }

  static @Nullable String declaration(String word) {
    return DECLARATIONS.get(word);
  }

  static @Nullable String attribute(String word) {
    return ATTRIBUTES.get(word);
  }

  static @Nullable String pattern(String word) {
    return PATTERNS.get(word);
  }

  static @Nullable String condition(String word) {
    return CONDITIONS.get(word);
  }

  static @Nullable String operator(String word) {
    return OPERATORS.get(word);
  }

  static @Nullable String statement(String word) {
    return STATEMENTS.get(word);
  }
}
