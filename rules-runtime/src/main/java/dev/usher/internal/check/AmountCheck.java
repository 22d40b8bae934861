package dev.usher.internal.check;

import dev.usher.internal.manifest.ManifestPart;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.WrittenFigure;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Meaning;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the amounts that verbs are given. A verb is plain Java: there a decimal figure bears no
 * suffix, is exact up to 15 digits, and without decimals must be in the range of an int.
 */
final class AmountCheck {
  private static final int DIGITS = 15;

  private final RuleDiagnostics diagnostics;
  private final Currency currency;
  private final boolean currencyKnown;

  AmountCheck(RuleDiagnostics diagnostics, Manifest manifest, Set<ManifestPart> unknown) {
    this.diagnostics = diagnostics;
    this.currency = manifest.currency();
    this.currencyKnown = !unknown.contains(ManifestPart.CURRENCY);
  }

  /** Checks what is written as an amount; returns whether it can be used. */
  boolean check(Literal literal, Meaning meaning) {
    if (!(literal instanceof Literal.Figure figure)) {
      return refuse(literal, "an amount such as 100 or 99.50 is needed, not ", null);
    }
    String plain = figure.amount().toPlainString();
    if (figure.exact()) {
      return refuse(
          literal, "behind then, a figure bears no suffix, as in 99.50, unlike ", "write " + plain);
    }
    if (figure.amount().precision() > DIGITS
        || figure.amount().precision() - figure.amount().scale() > DIGITS) {
      return refuse(literal, "an amount has at most " + DIGITS + " digits, unlike ", null);
    }
    if (figure.amount().scale() == 0 && !figure.isWhole()) {
      if (meaning != Meaning.AMOUNT) {
        return refuse(literal, "a figure here is at most " + Integer.MAX_VALUE + ", unlike ", null);
      }
      return refuse(
          literal,
          "a figure above " + Integer.MAX_VALUE + " needs decimals here, unlike ",
          "write " + plain + ".0");
    }
    if (!currencyKnown) {
      return true;
    }
    int most = Math.max(0, currency.getDefaultFractionDigits());
    if (meaning == Meaning.AMOUNT && figure.amount().scale() > most) {
      String ambiguous = WrittenFigure.ambiguousHint(plain, "");
      if (ambiguous != null) {
        return refuse(
            literal,
            "an amount in " + currency + " has at most " + most + " decimals, unlike ",
            figure.amount().stripTrailingZeros().scale() > most
                ? WrittenFigure.thousandsHint(plain)
                : ambiguous);
      }
    }
    int decimals = Math.max(0, figure.amount().stripTrailingZeros().scale());
    return meaning != Meaning.AMOUNT
        || decimals <= most
        || refuse(
            literal,
            "an amount in " + currency + " has at most " + most + " decimals, unlike ",
            null);
  }

  private boolean refuse(Literal literal, String message, @Nullable String hint) {
    diagnostics.add(
        DiagnosticCode.MALFORMED_AMOUNT, literal.place(), message + Wording.of(literal), hint);
    return false;
  }
}
