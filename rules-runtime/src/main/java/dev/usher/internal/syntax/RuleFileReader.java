package dev.usher.internal.syntax;

import dev.usher.internal.bounds.Bound;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of rules in one pass. What can be read of a file becomes its tree; whatever is not in
 * the form of a rule, or names a word that the vocabulary of rules has not, is reported, and
 * reading goes on behind it. No policy file can make a word mean anything that the vocabulary does
 * not say, for nothing of a file is ever compiled.
 */
public final class RuleFileReader {
  /** The longest file, in characters. */
  public static final int LONGEST = Bound.FILE_BYTES.most();

  /** More rules than any file has. */
  static final int MOST_RULES = Bound.RULES.most();

  /** Behind which something begins that a file may stop within. */
  private static final Set<String> STATEMENT_ENDS = Set.of(";", ",", "when", "then", "end");

  private final Cursor cursor;
  private final PreambleParser preamble;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Token> names = new HashMap<>();

  private RuleFileReader(Cursor cursor) {
    this.cursor = cursor;
    this.preamble = new PreambleParser(cursor);
  }

  /**
   * Reads a file.
   *
   * @param file its name within the policy's folder
   * @param text its content, at most as many characters as a file has bytes
   * @param diagnostics takes what is wrong, up to some 200 mistakes
   */
  public static RuleFile read(String file, String text, RuleDiagnostics diagnostics) {
    if (text.length() > LONGEST) {
      diagnostics.add(
          DiagnosticCode.LIMIT_EXCEEDED,
          new Place(file, 0, 0, 0),
          "the file has more than " + LONGEST + " characters");
      return new RuleFile(file, null, List.of(), List.of(), List.of());
    }
    Lexer lexer = new Lexer(text, diagnostics);
    List<Token> tokens = lexer.tokens();
    tear(tokens, diagnostics);
    Cursor cursor = new Cursor(tokens, lexer.comments(), diagnostics);
    RuleFileReader reader = new RuleFileReader(cursor);
    try {
      reader.read();
    } catch (UnreadableException e) {
      // The rest of the file is left, and why has been reported.
    }
    List<Comment> end = cursor.takeComments();
    return new RuleFile(
        file, reader.preamble.packageClause(), reader.preamble.imports(), reader.rules, end);
  }

  /** A file whose last word is not an end stops within a statement. */
  private static void tear(List<Token> tokens, RuleDiagnostics diagnostics) {
    int last = tokens.size() - 2;
    if (last < 0 || tokens.get(last).is("end")) {
      return;
    }
    int from = last;
    while (from > 0 && !tokens.get(from - 1).isOneOf(STATEMENT_ENDS)) {
      from--;
    }
    diagnostics.tear(tokens.get(from).place());
  }

  private void read() {
    preamble.read();
    int count = 0;
    int missingEnds = 0;
    while (!cursor.atEnd()) {
      if (cursor.at("end") && missingEnds > 0) {
        // It closes a rule in which another one stands, and that has been reported.
        missingEnds--;
        cursor.take();
        continue;
      }
      if (!cursor.at("rule")) {
        preamble.refuse(cursor.peek());
        continue;
      }
      if (++count > MOST_RULES) {
        throw cursor.reject(
            DiagnosticCode.LIMIT_EXCEEDED,
            cursor.peek(1),
            "a file has at most " + MOST_RULES + " rules");
      }
      RuleParser parser = new RuleParser(cursor);
      Rule rule = parser.read();
      missingEnds += parser.lacksEnd() ? 1 : 0;
      if (rule != null) {
        rules.add(rule);
      }
      refuseSameName(parser.name());
    }
  }

  private void refuseSameName(@Nullable Token name) {
    Token first = name == null ? null : names.putIfAbsent(name.value(), name);
    if (name != null && first != null) {
      cursor
          .diagnostics()
          .add(
              Diagnostic.of(
                      DiagnosticCode.DUPLICATE_RULE,
                      name.place(),
                      "the rule " + name.shown() + " stands in line " + first.line() + " already")
                  .hinted("give each rule a name of its own")
                  .related(first.place(), "the first rule of that name"));
    }
  }
}
