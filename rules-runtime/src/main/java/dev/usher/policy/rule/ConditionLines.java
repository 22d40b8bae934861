package dev.usher.policy.rule;

import java.util.List;

/**
 * Writes a condition on as many lines as it needs: where it is too long for one, each part that
 * {@code &&} or {@code ||} joins begins a line of its own, and likewise the parts of a part.
 */
final class ConditionLines implements ConditionVisitor<Boolean> {
  private final DrlLines out;
  private final String indent;
  private final String start;
  private final String close;

  private ConditionLines(DrlLines out, String indent, String start, String close) {
    this.out = out;
    this.indent = indent;
    this.start = start;
    this.close = close;
  }

  /**
   * Writes an item of a pattern.
   *
   * @param indent what stands before each line
   * @param close what stands behind the item
   */
  static void write(Item item, String indent, String close, DrlLines out) {
    if (item instanceof Item.Binding binding) {
      Atom atom = binding.atom();
      if (atom == null) {
        out.line(indent + item.drl() + close);
      } else {
        new ConditionLines(out, indent, binding.variable() + " : ", close).write(atom);
      }
    } else if (item instanceof Item.Given given) {
      new ConditionLines(out, indent, "", close).write(given.given());
    }
  }

  private void write(Condition condition) {
    String whole = indent + start + DrlText.of(condition) + close;
    if (DrlLines.fits(whole) || !condition.accept(this)) {
      out.line(whole);
    }
  }

  @Override
  public Boolean all(Condition.All all) {
    return joined("&& ", all.parts());
  }

  @Override
  public Boolean any(Condition.Any any) {
    return joined("|| ", any.parts());
  }

  private boolean joined(String symbol, List<Condition> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Condition part = parts.get(i);
      boolean bracketed = DrlText.isJoined(part);
      String before = (i == 0 ? start : symbol) + (bracketed ? "(" : "");
      String behind = (bracketed ? ")" : "") + (i == parts.size() - 1 ? close : "");
      new ConditionLines(out, i == 0 ? indent : indent + DrlLines.STEP, before, behind).write(part);
    }
    return true;
  }

  @Override
  public Boolean not(Condition.Not not) {
    boolean bare = DrlText.isBareBehindNot(not.part());
    String before = start + (bare ? "!" : "!(");
    new ConditionLines(out, indent, before, (bare ? "" : ")") + close).write(not.part());
    return true;
  }

  @Override
  public Boolean atom(Atom atom) {
    if (atom.operator().arity() != Operator.Arity.SEVERAL) {
      return false;
    }
    String asked = DrlText.of(atom.subject()) + " " + atom.operator().symbol() + " (";
    out.listed(indent, start + asked, atom.literals(), ")" + close);
    return true;
  }

  @Override
  public Boolean unreadable(Condition.Unreadable unreadable) {
    return false;
  }
}
