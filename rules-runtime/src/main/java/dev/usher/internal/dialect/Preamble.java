package dev.usher.internal.dialect;

import dev.usher.policy.Manifest;
import java.util.Set;
import java.util.TreeSet;

/** Reads what stands before the rules, and refuses what may not stand between them. */
final class Preamble {
  private static final Set<String> OPENERS =
      Set.of("package", "import", "function", "declare", "query", "global", "rule");

  private final Vocabulary vocabulary = Vocabulary.get();
  private final Cursor cursor;
  private final Findings findings;
  private final String policy;

  Preamble(Cursor cursor, Manifest manifest) {
    this.cursor = cursor;
    this.findings = cursor.findings();
    this.policy = manifest.name().replace('-', '_');
  }

  void read() {
    if (cursor.atEnd()) {
      return;
    }
    if (cursor.at("package")) {
      packageLine();
    } else {
      findings.add(cursor.peek(), "a policy file begins with package " + policy + ";");
    }
    while (cursor.at("import")) {
      importLine();
    }
  }

  private void packageLine() {
    cursor.take();
    Token name = path();
    if (!name.is(policy)) {
      findings.add(
          name,
          "the package is " + name.shown() + "; it bears the policy's name, with - as _",
          "write package " + policy + ";");
    }
    cursor.takeIf(";");
  }

  private void importLine() {
    cursor.take();
    boolean function = (cursor.at("function") || cursor.at("static")) && cursor.peek(1).isName();
    if (function) {
      cursor.take();
    }
    Token name = path();
    Set<String> allowed = function ? words() : types();
    if (!allowed.contains(name.text())) {
      findings.add(
          name,
          "the import "
              + name.shown()
              + " is not allowed; a policy imports only "
              + (function
                  ? Vocabulary.WORDS + ".*"
                  : "dev.usher.model.* and dev.usher.model.rule.*"),
          Findings.didYouMean(name.text(), allowed));
    }
    cursor.takeIf(";");
  }

  private Set<String> words() {
    Set<String> names = new TreeSet<>(Set.of(Vocabulary.WORDS + ".*"));
    vocabulary.words().keySet().forEach(word -> names.add(Vocabulary.WORDS + "." + word));
    return names;
  }

  private Set<String> types() {
    Set<String> names = new TreeSet<>(vocabulary.types());
    vocabulary.types().forEach(type -> names.add(type.substring(0, type.lastIndexOf('.')) + ".*"));
    return names;
  }

  /** Reads names joined by dots, the last of which may be a star. */
  private Token path() {
    Token first = cursor.peek().isName() ? cursor.take() : cursor.peek();
    Token whole = first;
    while (cursor.at(".") && (cursor.peek(1).isName() || cursor.peek(1).is("*"))) {
      cursor.take();
      whole = cursor.join(first, whole, ".");
    }
    return whole;
  }

  /** Refuses something between the rules, and goes on behind it. */
  void refuse(Token token) {
    String reason = Reserved.declaration(token.text());
    findings.add(
        token,
        reason == null
            ? "a rule is expected here, not " + token.shown()
            : token.shown() + " is not allowed here: " + reason,
        reason == null ? Findings.didYouMean(token.text(), Set.of("rule", "import")) : null);
    do {
      cursor.take();
    } while (!cursor.atEnd()
        && !cursor.atRule()
        && !(cursor.atLineStart() && cursor.peek().isOneOf(OPENERS)));
    cursor.stopIfFull();
  }
}
