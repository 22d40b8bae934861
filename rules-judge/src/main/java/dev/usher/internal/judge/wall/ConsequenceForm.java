package dev.usher.internal.judge.wall;

import dev.usher.policy.rule.Verb;

/** The form of a consequence, as Drools' parser has cut it out: calls of the fact's verbs. */
final class ConsequenceForm {
  private static final int MOST = 100;

  private ConsequenceForm() {}

  /**
   * Refuses whatever is not chains of verbs.
   *
   * @param variable what the fact is bound to
   * @throws CompilerObjection if the text is anything else
   */
  static void check(String file, String text, int line, String variable) {
    PieceReader pieces = new PieceReader(file, text, line);
    ArgumentForm arguments = new ArgumentForm(pieces, true);
    int verbs = 0;
    while (!pieces.isEnd()) {
      pieces.expect(variable);
      do {
        pieces.expect(".");
        if (Verb.named(pieces.peek().text()).isEmpty() || ++verbs > MOST) {
          throw pieces.refused("a verb");
        }
        pieces.take();
        arguments.brackets();
      } while (pieces.peek().is("."));
      pieces.expect(";");
    }
  }
}
