package dev.usher.internal.syntax;

import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Import;
import dev.usher.policy.rule.PackageClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what stands before the rules, and refuses what may not stand between them. */
final class PreambleParser {
  private static final Set<String> OPENERS =
      Set.of("package", "import", "function", "declare", "query", "global", "rule");

  private final Cursor cursor;
  private final RuleDiagnostics diagnostics;
  private final List<Import> imports = new ArrayList<>();
  private @Nullable PackageClause packageClause;

  PreambleParser(Cursor cursor) {
    this.cursor = cursor;
    this.diagnostics = cursor.diagnostics();
  }

  @Nullable PackageClause packageClause() {
    return packageClause;
  }

  List<Import> imports() {
    return imports;
  }

  void read() {
    if (cursor.at("package")) {
      List<Comment> above = cursor.takeComments();
      cursor.take();
      Token name = path();
      cursor.takeIf(";");
      Comments comments = cursor.takeTrailingComments(above);
      packageClause = new PackageClause(name.text(), comments, name.place());
    }
    while (cursor.at("import")) {
      importLine();
    }
  }

  private void importLine() {
    List<Comment> above = cursor.takeComments();
    Token start = cursor.take();
    String kind = "";
    if ((cursor.at("function") || cursor.at("static")) && cursor.peek(1).isName()) {
      kind = cursor.take().text();
    }
    Token name = path();
    Set<String> allowed = kind.isEmpty() ? types() : words();
    if (!allowed.contains(name.text())) {
      diagnostics.add(
          DiagnosticCode.UNSUPPORTED_IMPORT,
          name,
          "the import "
              + name.shown()
              + " is not allowed; a policy imports only "
              + (kind.isEmpty()
                  ? "dev.usher.model.*, dev.usher.model.rule.* and dev.usher.model.time.*"
                  : Vocabulary.HELPER_WORDS + ".*"),
          RuleDiagnostics.didYouMean(name.text(), allowed));
    }
    cursor.takeIf(";");
    Comments comments = cursor.takeTrailingComments(above);
    imports.add(new Import(kind, name.text(), comments, start.place().upTo(name.place())));
  }

  private static Set<String> words() {
    Set<String> names = new TreeSet<>(Set.of(Vocabulary.HELPER_WORDS + ".*"));
    Vocabulary.helperWords().forEach(word -> names.add(Vocabulary.HELPER_WORDS + "." + word));
    return names;
  }

  private static Set<String> types() {
    Set<String> names = new TreeSet<>(Vocabulary.importableTypes());
    Vocabulary.importableTypes()
        .forEach(type -> names.add(type.substring(0, type.lastIndexOf('.')) + ".*"));
    return names;
  }

  /** Reads names joined by dots, the last of which may be a star. */
  private Token path() {
    boolean taken = cursor.peek().isName() || cursor.peek().isQuoted();
    Token first = taken ? cursor.take() : cursor.peek();
    Token whole = taken ? cursor.takeHyphened(first) : first;
    while (cursor.at(".") && (cursor.peek(1).isName() || cursor.peek(1).is("*"))) {
      cursor.take();
      whole = cursor.join(first, whole, ".");
    }
    return whole;
  }

  /** Refuses something between the rules, and goes on behind it. */
  void refuse(Token token) {
    if (token.is("package") && packageClause == null) {
      diagnostics.add(
          DiagnosticCode.UNSUPPORTED_SYNTAX,
          token,
          "the package stands before everything else",
          "move it to the beginning of the file");
      read();
      return;
    }
    String reason = ReservedWords.declaration(token.text());
    if (reason == null) {
      reason = ReservedWords.attribute(token.text());
    }
    diagnostics.add(
        DiagnosticCode.UNSUPPORTED_SYNTAX,
        token,
        reason == null
            ? "a rule is expected here, not " + token.shown()
            : token.shown() + " is not allowed here: " + reason,
        token.is(";")
            ? "take it out"
            : reason == null
                ? RuleDiagnostics.didYouMean(token.text(), Set.of("rule", "import"))
                : null);
    do {
      cursor.take();
    } while (!cursor.atEnd()
        && !cursor.atRule()
        && !(cursor.atLineStart() && cursor.peek().isOneOf(OPENERS)));
    cursor.stopIfFull();
  }
}
