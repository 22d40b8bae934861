package dev.usher.internal.judge.wall;

import dev.usher.internal.judge.wall.Piece.Kind;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import java.util.Set;

/** The form of one condition, or binding, that Drools' parser has found between two commas. */
final class ConditionForm {
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Set<String> NAMED = Set.of("in", "contains", "matches");
  private static final Set<String> PLAIN = Set.of("true", "false", "null");
  private static final int DEEPEST = 50;
  private static final int MOST = 200;

  private final PieceReader pieces;
  private final ArgumentForm arguments;
  private int depth;
  private int count;

  private ConditionForm(PieceReader pieces) {
    this.pieces = pieces;
    this.arguments = new ArgumentForm(pieces, false);
  }

  /**
   * Refuses whatever is not comparisons of properties and inquiries with literals.
   *
   * @throws CompilerObjection if the text is anything else
   */
  static void check(String file, String text, int line) {
    ConditionForm form = new ConditionForm(new PieceReader(file, text, line));
    form.item();
    form.pieces.expectEnd();
  }

  private void item() {
    if (pieces.peek().isVariable()) {
      pieces.take();
      pieces.expect(":");
      property();
      comparison();
    } else {
      either();
    }
  }

  private void either() {
    do {
      both();
    } while (pieces.takeIf("||"));
  }

  private void both() {
    do {
      one();
    } while (pieces.takeIf("&&"));
  }

  private void one() {
    if (++depth > DEEPEST) {
      throw pieces.refused("a condition that is not so deep");
    }
    if (pieces.takeIf("!")) {
      one();
    } else if (pieces.takeIf("(")) {
      either();
      pieces.expect(")");
    } else {
      subject();
      comparison();
    }
    depth--;
  }

  private void count() {
    if (++count > MOST) {
      throw pieces.refused("the end of a condition");
    }
  }

  private void subject() {
    if (pieces.peek(1).is("(")) {
      if (Inquiry.named(pieces.peek().text()).isEmpty()) {
        throw pieces.refused("an inquiry");
      }
      pieces.take();
      arguments.brackets();
    } else {
      property();
    }
  }

  private void property() {
    count();
    Piece first = pieces.peek();
    if (first.kind() != Kind.WORD || Property.named(pieces.takePath()).isEmpty()) {
      throw CompilerObjection.at(
          pieces.file(), first.line(), "\"" + first.text() + "\" begins no property of a fact");
    }
  }

  private void comparison() {
    if (pieces.isOneOf(COMPARISONS)) {
      pieces.take();
      value();
      return;
    }
    boolean not = pieces.peek().is("not") && NAMED.contains(pieces.peek(1).text());
    if (not) {
      pieces.take();
    }
    if (pieces.takeIf("in")) {
      list();
    } else if (pieces.takeIf("contains")) {
      arguments.literal();
    } else if (pieces.takeIf("matches")) {
      RegexForm.check(pieces);
    }
  }

  private void value() {
    if (pieces.isOneOf(PLAIN)) {
      pieces.take();
    } else {
      arguments.literal();
    }
  }

  private void list() {
    pieces.expect("(");
    do {
      count();
      value();
    } while (pieces.takeIf(","));
    pieces.expect(")");
  }
}
