package dev.usher.internal.syntax;

import dev.usher.policy.DiagnosticCode;
import java.util.Map;

/** What joins conditions, and what people write instead. */
final class Connectives {
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("and", "&&"),
          Map.entry("And", "&&"),
          Map.entry("AND", "&&"),
          Map.entry("&", "&&"),
          Map.entry("or", "||"),
          Map.entry("Or", "||"),
          Map.entry("OR", "||"),
          Map.entry("|", "||"));

  private Connectives() {}

  static boolean isOne(Token token) {
    return ELSEWHERE.containsKey(token.text());
  }

  /**
   * Takes this sign, or, after reporting, what is written in its place. Where the condition behind
   * it leaves something out, that is what is reported.
   */
  static boolean takeIf(Cursor cursor, String sign, AtomParser atoms) {
    Token token = cursor.peek();
    if (cursor.takeIf(sign)) {
      Token more = cursor.peek();
      if (cursor.isGlued(0) && more.is(sign.substring(1))) {
        cursor.take();
        report(cursor, token.upTo(more, sign + more.text()), sign);
      }
      return true;
    }
    if (!sign.equals(ELSEWHERE.get(token.text()))) {
      return false;
    }
    cursor.take();
    if (!atoms.leavesOut()) {
      report(cursor, token, sign);
    }
    return true;
  }

  private static void report(Cursor cursor, Token written, String sign) {
    cursor
        .diagnostics()
        .add(
            DiagnosticCode.UNKNOWN_OPERATOR,
            written,
            "conditions are not joined by " + written.shown(),
            sign.equals("&&") ? "write && or a comma" : "write ||");
  }
}
