package dev.usher.internal.dialect;

import dev.usher.policy.Manifest;
import dev.usher.policy.PolicyRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a whole file: its package, its imports and its rules. */
final class PolicyFile {
  /** More rules than any policy has. */
  static final int MOST_RULES = 10_000;

  private static final Set<String> THEN = Set.of("then", "end");
  private static final Set<String> END = Set.of("end");

  private final String file;
  private final Manifest manifest;
  private final Cursor cursor;
  private final Findings findings;
  private final Names names;
  private final LiteralCheck literals;
  private final Calls calls;
  private final EngineText engineText = new EngineText();
  private final List<PolicyRule> rules = new ArrayList<>();
  private final Map<String, Token> places = new HashMap<>();

  PolicyFile(String file, Manifest manifest, Cursor cursor) {
    this.file = file;
    this.manifest = manifest;
    this.cursor = cursor;
    this.findings = cursor.findings();
    this.names = new Names(manifest, findings);
    this.literals = new LiteralCheck(findings, names);
    this.calls = new Calls(cursor, names, literals);
  }

  List<PolicyRule> rules() {
    return rules;
  }

  EngineText engineText() {
    return engineText;
  }

  List<Mention> mentions() {
    return names.mentions();
  }

  void read() {
    Preamble preamble = new Preamble(cursor, manifest);
    preamble.read();
    while (!cursor.atEnd()) {
      if (cursor.at("rule")) {
        rule();
      } else {
        preamble.refuse(cursor.peek());
      }
    }
  }

  private void rule() {
    Header header = new Header(cursor, cursor.take());
    Pattern pattern = new Pattern(cursor, names, literals, calls, engineText);
    try {
      header.read();
      if (!cursor.takeIf("when")) {
        cursor.missing("when and a pattern are missing here");
      } else {
        pattern.read();
      }
    } catch (Rejected e) {
      cursor.skipTo(THEN);
    }
    Token then = cursor.peek();
    if (cursor.takeIf("then")) {
      new Consequences(cursor, calls, pattern.scope()).read(then);
    } else if (!findings.full()) {
      cursor.missing("then and a consequence are missing here");
      cursor.skipTo(END);
    }
    if (!cursor.takeIf("end") && !findings.full()) {
      cursor.missing("end is missing here: it closes the rule");
    }
    add(header, pattern.scope());
  }

  private void add(Header header, Scope scope) {
    Token name = header.name();
    Fact fact = scope.fact();
    if (name == null) {
      return;
    }
    Token first = places.putIfAbsent(name.value(), name);
    if (first != null) {
      findings.add(
          name,
          "the rule "
              + name.shown()
              + " stands in line "
              + first.line()
              + " already; give each"
              + " rule a name of its own");
    }
    if (places.size() > MOST_RULES) {
      throw cursor.reject(name, "a policy has at most " + MOST_RULES + " rules");
    }
    if (fact != null) {
      rules.add(
          new PolicyRule(
              name.value(),
              fact.question(),
              header.clause(),
              header.assumed(),
              header.salience(),
              header.enabled(),
              file,
              header.start().line()));
    }
  }
}
