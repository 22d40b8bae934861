package dev.usher.internal.dialect;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.policy.PolicyRule;
import java.util.List;

/**
 * The first wall around policies: it reads a file of rules and finds everything in it that is not
 * of the dialect, before Drools sees any of it. What passes holds nothing but rules of one pattern,
 * whose conditions compare properties with literals and whose consequences are verbs of the
 * vocabulary. Safe to share between threads.
 */
public final class Dialect {
  /** The longest file, in characters. */
  public static final int LONGEST = 1_000_000;

  private Dialect() {}

  /**
   * What a file holds.
   *
   * @param rules in the order of the file; only if there is no problem are they all and complete
   * @param problems sorted by place; empty if the file may be handed to Drools
   * @param mentions the actions, holds and signals named, in the order of the file
   * @param engineText the file as the engine is to read it, line for line
   */
  public record Result(
      List<PolicyRule> rules,
      List<Diagnostic> problems,
      List<Mention> mentions,
      String engineText) {

    /** Copies the lists. */
    public Result {
      rules = List.copyOf(rules);
      problems = List.copyOf(problems);
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * Checks a file. It reports every problem, up to some 200; a rule that cannot be read is left,
   * and reading goes on behind it. A file without rules is no problem by itself.
   *
   * @param file its name for messages
   * @param text its content
   * @param manifest what names and figures in it are checked against
   */
  public static Result check(String file, String text, Manifest manifest) {
    Findings findings = new Findings(file);
    if (text.length() > LONGEST) {
      findings.add(0, 0, "the file has more than " + LONGEST + " characters", null);
      return new Result(List.of(), findings.sorted(), List.of(), text);
    }
    Lexer lexer = new Lexer(text, findings);
    Cursor cursor = new Cursor(lexer.tokens(), lexer.comments(), findings);
    PolicyFile content = new PolicyFile(file, manifest, cursor);
    try {
      content.read();
    } catch (Rejected e) {
      // The rest of the file is left, and why has been reported.
    }
    return new Result(
        content.rules(), findings.sorted(), content.mentions(), content.engineText().of(text));
  }
}
