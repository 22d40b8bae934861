package dev.usher.desk.answer;

import dev.usher.model.Severity;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import dev.usher.model.internal.ConstantName;
import dev.usher.ops.decide.RefundWords;
import dev.usher.ops.text.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A decision in a line or two: {@code Tier 3, cs-lead, who must agree. Answer by Tuesday 12:00, in
 * 2 hours.}
 */
public final class DecisionSentence {
  private final Decision decision;
  private final List<SaidPhrase> phrases = new ArrayList<>();

  private DecisionSentence(Decision decision) {
    this.decision = decision;
  }

  /** Returns the whole of it, piece by piece. */
  public static List<SaidPhrase> of(Decision decision) {
    DecisionSentence sentence = new DecisionSentence(decision);
    sentence.where();
    sentence.phrases.add(SaidPhrase.plain(" "));
    sentence.phrases.add(NextDue.of(decision));
    return List.copyOf(sentence.phrases);
  }

  /** Returns it without what is due when. */
  public static String briefly(Decision decision) {
    DecisionSentence sentence = new DecisionSentence(decision);
    sentence.where();
    StringBuilder text = new StringBuilder();
    sentence.phrases.forEach(phrase -> text.append(phrase.text()));
    return text.toString();
  }

  private void where() {
    List<SaidPhrase> marks = marks();
    for (SaidPhrase mark : marks) {
      boolean first = phrases.isEmpty();
      add(first ? capital(mark.text()) : ", " + mark.text(), mark.because());
    }
    String tier = marks.isEmpty() ? "Tier " : ": tier ";
    add(tier + decision.tier(), followed(Attribute.TIER));
    add(", " + decision.owner(), followed(Attribute.OWNER));
    if (!decision.queue().equals(decision.owner())) {
      add(", in the queue " + decision.queue(), followed(Attribute.QUEUE));
    }
    agreements();
    add(".", List.of());
    if (decision.refund() != null) {
      add(" Refund " + RefundWords.brief(decision) + ".", followed(Attribute.REFUND));
    }
    if (!decision.holds().isEmpty()) {
      add(" On hold: " + Phrases.and(decision.holds()) + ".", followed(Attribute.HOLDS));
    }
    decision
        .conflicts()
        .forEach(
            conflict ->
                add(" Rules disagree on " + PartNames.of(conflict.attribute()) + ".", List.of()));
  }

  private List<SaidPhrase> marks() {
    List<SaidPhrase> marks = new ArrayList<>();
    if (decision.emergency()) {
      marks.add(new SaidPhrase("emergency", followed(Attribute.EMERGENCY)));
    }
    if (decision.vip()) {
      marks.add(new SaidPhrase("VIP", followed(Attribute.VIP)));
    }
    if (decision.severity() != Severity.NORMAL) {
      marks.add(
          new SaidPhrase(
              "severity " + ConstantName.of(decision.severity()), followed(Attribute.SEVERITY)));
    }
    return marks;
  }

  /** Whoever owns the case and must agree is named once. */
  private void agreements() {
    List<String> approvals = decision.approvals();
    if (approvals.equals(List.of(decision.owner()))) {
      add(", who must agree", followed(Attribute.APPROVALS));
    } else if (!approvals.isEmpty()) {
      add("; " + Phrases.and(approvals) + " must agree", followed(Attribute.APPROVALS));
    }
    for (AnyOf choice : decision.anyOf()) {
      add("; " + choice + " must agree", followed(Attribute.ANY_OF));
    }
  }

  /** Of several proposals of one source one is enough to name it. */
  private List<Reason> followed(Attribute attribute) {
    return followed(decision, attribute);
  }

  static List<Reason> followed(Decision decision, Attribute attribute) {
    Set<Source> seen = new LinkedHashSet<>();
    return decision.reasons().stream()
        .filter(each -> each.effective() && each.proposal().attribute() == attribute)
        .filter(each -> seen.add(each.source()))
        .toList();
  }

  private void add(String text, List<Reason> because) {
    phrases.add(new SaidPhrase(text, because));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
