package dev.usher.desk.answer;

import dev.usher.compare.DecisionDifference;
import dev.usher.desk.http.JsonMembers;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.model.internal.ConstantName;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@link Ladder} as the page shows it: each rung, and the rules that begin or end there. */
public final class LadderWriter {
  private final ComparedFigure figure;
  private final Contact contact;
  private final CitedRules cited;
  private final Set<String> comparing;

  /** Makes the writer of a figure's ladder for a contact. */
  public LadderWriter(ComparedFigure figure, Contact contact, Policy policy) {
    this.figure = figure;
    this.contact = contact;
    this.cited = new CitedRules(policy);
    this.comparing =
        policy.rules().stream()
            .filter(figure::isComparedBy)
            .map(Rule::name)
            .collect(Collectors.toSet());
  }

  /**
   * Writes the figure and the rungs.
   *
   * @param decide decides a contact as of the moment that is asked about
   */
  public void write(JsonMembers json, Function<Contact, Decision> decide) {
    BigDecimal own = figure.in(contact);
    List<Rung> rungs = Ladder.of(figure, contact, decide);
    json.text("field", figure.field())
        .text("label", figure.label())
        .text("kind", ConstantName.of(figure.kind()))
        .text("currency", figure.manifest().currency().getCurrencyCode())
        .text("step", figure.step().toPlainString())
        .text("own", own == null ? null : own.toPlainString())
        .objects(
            "rungs", rungs, (rung, each) -> write(rung, each, before(rungs, each), each.has(own)));
  }

  private static @Nullable Rung before(List<Rung> rungs, Rung rung) {
    int index = rungs.indexOf(rung);
    return index == 0 ? null : rungs.get(index - 1);
  }

  private void write(JsonMembers json, Rung rung, @Nullable Rung before, boolean own) {
    BigDecimal to = rung.to();
    json.text("from", rung.from().toPlainString())
        .text("to", to == null ? null : to.toPlainString())
        .flag("own", own)
        .number("tier", rung.low().tier())
        .text("words", DecisionSentence.briefly(rung.low()));
    if (before != null) {
      json.text("change", DecisionDifference.between(before.high(), rung.low()).words());
      cited.write(json, "begins", turning(onlyIn(rung.low(), before.high())));
      cited.write(json, "ends", turning(onlyIn(before.high(), rung.low())));
    }
  }

  /** What a rule that compares the figure brings about makes others fire, which go unsaid. */
  private List<Reason> turning(List<Reason> reasons) {
    List<Reason> first =
        reasons.stream().filter(reason -> comparing.contains(reason.source().words())).toList();
    return first.isEmpty() ? reasons : first;
  }

  /** What one decision follows and the other does not. */
  private static List<Reason> onlyIn(Decision one, Decision other) {
    Set<Object> there = new HashSet<>();
    other.reasons().stream().filter(Reason::effective).forEach(each -> there.add(each.source()));
    return one.reasons().stream()
        .filter(Reason::effective)
        .filter(each -> !there.contains(each.source()))
        .toList();
  }
}
