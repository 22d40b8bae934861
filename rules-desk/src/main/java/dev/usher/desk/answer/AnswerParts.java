package dev.usher.desk.answer;

import dev.usher.desk.http.JsonMembers;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.ops.decide.RefundWords;
import dev.usher.ops.explain.DecidedRows;
import dev.usher.ops.text.ProposalObstacle;
import dev.usher.policy.Policy;
import dev.usher.sentence.Sentences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a decision says, part by part, each with who says so: what is so, what comes later, and what
 * was proposed and is not followed.
 */
public final class AnswerParts {
  private final Decision decision;
  private final DecidedRows rows;
  private final Sentences sentences;
  private final CitedRules cited;

  /** Makes the parts of a decision of a policy. */
  public AnswerParts(Decision decision, Policy policy) {
    this.decision = decision;
    this.sentences = Sentences.of(policy.manifest());
    this.rows = new DecidedRows(decision, sentences);
    this.cited = new CitedRules(policy);
  }

  /** A part, before it is written. */
  private record Part(Attribute attribute, String words, String because, List<Reason> reasons) {}

  /** Writes {@code parts}, {@code later} and {@code notFollowed}. */
  public void write(JsonMembers json) {
    json.objects(
        "parts",
        parts(),
        (part, each) -> {
          part.text("part", each.attribute().key())
              .text("words", each.words())
              .text("because", each.because().isEmpty() ? null : each.because());
          cited.write(part, "rules", each.reasons());
        });
    json.objects("later", later(), this::later);
    json.objects("notFollowed", notFollowed(), this::obstacle);
  }

  /** Returns the words of all parts, in their order. */
  List<String> words() {
    return parts().stream().map(Part::words).toList();
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      add(parts, attribute);
    }
    return parts;
  }

  private void add(List<Part> parts, Attribute attribute) {
    if (attribute == Attribute.REFUND && decision.refund() != null) {
      List<Reason> reasons = DecisionSentence.followed(decision, attribute);
      String because = reasons.isEmpty() ? "as the policy does unless a rule says otherwise" : "";
      parts.add(new Part(attribute, "refund " + RefundWords.brief(decision), because, reasons));
      return;
    }
    List<DecidedRows.Ruled> ruled = rows.ruled(attribute);
    if (ruled.isEmpty()) {
      List<String> without = rows.without(attribute);
      if (!without.isEmpty()) {
        parts.add(new Part(attribute, without.get(0), without.get(1), List.of()));
      }
      return;
    }
    ruled.stream()
        .map(DecidedRows.Ruled::words)
        .distinct()
        .forEach(
            words ->
                parts.add(
                    new Part(
                        attribute,
                        words,
                        "",
                        ruled.stream()
                            .filter(each -> each.words().equals(words))
                            .map(DecidedRows.Ruled::reason)
                            .toList())));
  }

  private List<Reason> later() {
    return decision.reasons().stream()
        .filter(reason -> reason.state() == ReasonState.TO_COME && reason.from() != null)
        .sorted(Comparator.comparing(reason -> Objects.requireNonNull(reason.from())))
        .toList();
  }

  private void later(JsonMembers json, Reason reason) {
    Instant from = Objects.requireNonNull(reason.from());
    json.text("at", from.atZone(decision.policy().zone()).toOffsetDateTime().toString())
        .text("words", sentences.begun(reason.proposal()));
    cited.write(json, "rules", List.of(reason));
  }

  private List<Reason> notFollowed() {
    return decision.reasons().stream()
        .filter(
            reason ->
                switch (reason.state()) {
                  case OUTDONE, IN_CONFLICT, IDLE -> true;
                  case FOLLOWED, TO_COME -> false;
                })
        .toList();
  }

  private void obstacle(JsonMembers json, Reason reason) {
    json.text("words", sentences.proposal(reason.proposal()))
        .text("obstacle", ProposalObstacle.of(reason));
    cited.write(json, "rules", List.of(reason));
  }
}
