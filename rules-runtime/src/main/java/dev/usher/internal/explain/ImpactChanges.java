package dev.usher.internal.explain;

import dev.usher.model.Impact;
import java.math.BigDecimal;

/** Changes of what a contact says of its impact. */
final class ImpactChanges {
  private static final String PATH = "impact.";

  private final boolean outage;
  private final boolean funds;
  private final boolean business;
  private final boolean large;
  private final BigDecimal share;
  private final FigureChanges figures;
  private final ChoiceChanges choices;

  ImpactChanges(ChangeList changes) {
    Impact impact = changes.now().contact().impact();
    this.outage = impact.outage();
    this.funds = impact.fundsAtRisk();
    this.business = impact.businessImpact();
    this.large = impact.largeClientAffected();
    this.share = impact.usersAffectedPercent();
    this.figures = new FigureChanges(changes);
    this.choices = new ChoiceChanges(changes);
  }

  void outage() {
    choices.yesNo(
        PATH + "outage",
        outage,
        (to, yes) -> to.impact(new Impact(yes, funds, business, large, share)));
  }

  void fundsAtRisk() {
    choices.yesNo(
        PATH + "fundsAtRisk",
        funds,
        (to, yes) -> to.impact(new Impact(outage, yes, business, large, share)));
  }

  void businessImpact() {
    choices.yesNo(
        PATH + "businessImpact",
        business,
        (to, yes) -> to.impact(new Impact(outage, funds, yes, large, share)));
  }

  void largeClientAffected() {
    choices.yesNo(
        PATH + "largeClientAffected",
        large,
        (to, yes) -> to.impact(new Impact(outage, funds, business, yes, share)));
  }

  void usersAffectedPercent(Turns turns) {
    figures.number(
        PATH + "usersAffectedPercent",
        share,
        turns,
        (to, other) -> to.impact(new Impact(outage, funds, business, large, other)));
  }
}
