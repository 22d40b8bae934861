package dev.usher.desk.answer;

import dev.usher.compare.ChangedPart;
import dev.usher.compare.DecisionDifference;
import dev.usher.desk.http.JsonMembers;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.ops.explain.FlipLines;
import dev.usher.policy.Policy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a decision differs from an earlier one, and which rules make the difference. */
public final class AnswerChanges {
  private final Decision before;
  private final Decision after;
  private final CitedRules cited;
  private final CitedRules citedBefore;
  private final Policy policyBefore;

  /**
   * Compares two decisions on a contact and on what has become of it.
   *
   * @param policyBefore the version that made the earlier one
   * @param policy the version that made the later one
   */
  public AnswerChanges(Decision before, Policy policyBefore, Decision after, Policy policy) {
    this.before = before;
    this.after = after;
    this.policyBefore = policyBefore;
    this.cited = new CitedRules(policy);
    this.citedBefore = new CitedRules(policyBefore);
  }

  /**
   * Writes {@code changes}; and {@code before} and {@code sentenceBefore}, the words of all parts
   * of the earlier decision, by which one knows what else is as it was.
   */
  public void write(JsonMembers json) {
    json.objects(
            "changes",
            DecisionDifference.between(before, after).parts().stream()
                .filter(part -> !FlipLines.follows(part, before, after))
                .toList(),
            this::write)
        .texts("before", new AnswerParts(before, policyBefore).words())
        .texts(
            "sentenceBefore", DecisionSentence.of(before).stream().map(SaidPhrase::text).toList());
  }

  private void write(JsonMembers json, ChangedPart part) {
    json.text("part", part.key()).text("words", words(part));
    Optional<Attribute> attribute = part.attribute();
    cited.write(
        json, "because", attribute.map(each -> onlyIn(after, before, each)).orElse(List.of()));
    citedBefore.write(
        json, "instead", attribute.map(each -> onlyIn(before, after, each)).orElse(List.of()));
  }

  private static String words(ChangedPart part) {
    String name = part.attribute().map(AnswerChanges::name).orElse(PartNames.of(part.key()) + " ");
    return name + part.change();
  }

  /** Names of targets say what they are, and whoever must agree is more than a list. */
  private static String name(Attribute attribute) {
    return switch (attribute) {
      case TARGETS -> "";
      case ACTIONS -> "to do: ";
      case APPROVALS -> "must agree: ";
      case ANY_OF -> "must agree, one or another: ";
      case VIP -> "VIP: ";
      case EMERGENCY -> "emergency: ";
      case TOPIC, SEVERITY, SIGNALS, TIER, OWNER, QUEUE, REPLY_VIA, HOLDS, REFUND ->
          PartNames.of(attribute.key()) + " ";
    };
  }

  /** What a decision follows of an attribute and the other one does not. */
  private static List<Reason> onlyIn(Decision one, Decision other, Attribute attribute) {
    Set<Object> there = new HashSet<>();
    DecisionSentence.followed(other, attribute).forEach(each -> there.add(each.source()));
    return DecisionSentence.followed(one, attribute).stream()
        .filter(each -> !there.contains(each.source()))
        .toList();
  }
}
