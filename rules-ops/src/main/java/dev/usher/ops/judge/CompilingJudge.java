package dev.usher.ops.judge;

import dev.usher.data.ContactWriter;
import dev.usher.judge.BoundaryContacts;
import dev.usher.judge.Disagreement;
import dev.usher.judge.Judge;
import dev.usher.judge.Judgement;
import dev.usher.judge.TextRefusedException;
import dev.usher.model.AskedContact;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The only class of the command that knows the judge's. It is public, and touches nothing of its
 * package that is not, because another class loader may load it than the rest of its package.
 */
public final class CompilingJudge implements PolicyJudge {

  /** Makes the judge; {@link InstalledJudge} does. */
  public CompilingJudge() {}

  @Override
  public JudgeReport judge(
      PolicySource source, List<ShownContact> shown, int generated, long seed) {
    Judge judge;
    try {
      judge = Judge.of(source);
    } catch (TextRefusedException refused) {
      return JudgeReport.unreadable(generated, seed, refused.complaints());
    }
    Judgement judgement =
        judge.judge(
            Stream.concat(
                shown.stream().map(ShownContact::asked),
                BoundaryContacts.of(judge.policy(), seed).stream().limit(generated)));
    Map<AskedContact, String> places = new HashMap<>();
    shown.forEach(each -> places.putIfAbsent(each.asked(), each.where()));
    return new JudgeReport(
        judgement.contacts(),
        generated,
        seed,
        judgement.refused(),
        judgement.rules(),
        idle(judge.policy(), judgement),
        judgement.differences(),
        judgement.disagreements().stream().map(each -> difference(each, places)).toList(),
        List.of());
  }

  private static List<String> idle(Policy policy, Judgement judgement) {
    return policy.rules().stream()
        .filter(Rule::isEnabled)
        .map(Rule::name)
        .filter(name -> !judgement.fired().contains(name))
        .sorted()
        .toList();
  }

  private static JudgeDifference difference(Disagreement one, Map<AskedContact, String> places) {
    AskedContact asked = one.asked();
    String place = places.get(asked);
    return new JudgeDifference(
        ShownText.excerpt(asked.contact().id()),
        asked.moment().toString(),
        place == null ? new ContactWriter().toJson(asked) : place,
        one.rule().name(),
        one.rule().file(),
        one.rule().line(),
        one.rule().question().fact(),
        one.usher(),
        one.judge(),
        one.conditions());
  }
}
