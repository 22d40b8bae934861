package dev.usher.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.usher.model.Money;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.DecisionBuilder;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.decision.Target;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.Metric;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionDifferenceTest {
  private static final long SEED = 12;
  private static final int PAIRS = 5_000;
  private static final List<String> AUTHORITIES = List.of("ada", "bo", "cy");

  /** What tells how a decision came about, and is no difference by itself. */
  private static final Set<String> HOW = Set.of("reasons", "timeline");

  private final SmallDecisions random = new SmallDecisions(SEED);

  private static Decision decision(UnaryOperator<DecisionBuilder> with) {
    PolicyRef policy = new PolicyRef("p", "1", "d", ZoneOffset.UTC);
    return with.apply(Decision.builder("c", policy, SmallDecisions.AT, "agent")).build();
  }

  private static String words(
      UnaryOperator<DecisionBuilder> before, UnaryOperator<DecisionBuilder> after) {
    return DecisionDifference.between(decision(before), decision(after)).words();
  }

  private static Set<ChangeKind> kinds(
      UnaryOperator<DecisionBuilder> before, UnaryOperator<DecisionBuilder> after) {
    return DecisionDifference.between(decision(before), decision(after)).kinds();
  }

  private static Target due(String time) {
    Instant moment = Instant.parse("2026-03-" + time + ":00Z");
    return Target.builder(
            Metric.FIRST_RESPONSE, new BusinessTime(Duration.ofHours(2), null), moment)
        .build();
  }

  @Test
  void parts_areListedAndWorded_inTheOrderOfADecision() {
    DecisionDifference difference =
        DecisionDifference.between(
            decision(it -> it.tier(2).targets(List.of(due("03T12:00")))),
            decision(
                it ->
                    it.tier(3)
                        .vip(true)
                        .approvals(List.of("cs-lead"))
                        .targets(List.of(due("03T14:00")))
                        .escalations(List.of(new Escalation(4, SmallDecisions.AT)))));

    assertThat(difference.words())
        .hasToString(
            "vip no becomes yes; tier 2 becomes 3; approvals +cs-lead;"
                + " targets first-response 12:00 becomes 14:00;"
                + " escalations +tier 4 at 2026-03-03 10:00");
    assertThat(difference.kinds())
        .containsExactly(
            ChangeKind.VIP_ADDED,
            ChangeKind.TIER_UP,
            ChangeKind.APPROVAL_ADDED,
            ChangeKind.LATER,
            ChangeKind.ESCALATION_ADDED);
    ChangedPart tier = difference.parts().get(1);
    assertThat(tier.attribute()).contains(Attribute.TIER);
    assertThat(tier.before()).containsExactly("2");
    assertThat(tier.after()).containsExactly("3");
    assertThat(tier.change()).isEqualTo("2 becomes 3");
    assertThat(difference.parts().get(4).attribute()).isEmpty();
  }

  @Test
  void moments_ofOtherDaysThanTheDecision_haveTheirDate_andSeconds_whereThereAreAny() {
    assertThat(
            words(
                it -> it.targets(List.of(due("03T12:00"))),
                it -> it.targets(List.of(due("04T12:00")))))
        .isEqualTo("targets first-response 2026-03-03 12:00 becomes 2026-03-04 12:00");
    Instant at = Instant.parse("2026-03-03T12:00:00Z");
    assertThat(
            words(
                it -> it.escalations(List.of(new Escalation(2, at))),
                it -> it.escalations(List.of(new Escalation(2, at.plusSeconds(1))))))
        .isEqualTo("escalations tier 2 12:00 becomes 12:00:01");
  }

  @Test
  void actionsAndTheNextReview_sayWhatOfThemChanged() {
    Instant at = SmallDecisions.AT;
    assertThat(
            words(
                it -> it.actions(List.of(Action.builder("call").by("ada").due(at).build())),
                it -> it.actions(List.of(Action.builder("call").by("bo").from(at).build()))))
        .isEqualTo(
            "actions call by ada becomes bo and due 2026-03-03 10:00 becomes none"
                + " and from none becomes 2026-03-03 10:00");
    assertThat(words(it -> it, it -> it.nextReview(at)))
        .isEqualTo("nextReview none becomes 2026-03-03 10:00");
    assertThat(words(it -> it, it -> it.nextReview(at).tier(2))).isEqualTo("tier 1 becomes 2");
  }

  @Test
  void money_isMoreOrLess_andWhatIsRefusedCountsAsNone() {
    Money ten = Money.of("10", "USD");
    Money twenty = Money.of("20", "USD");
    Refund refused = new Refund(ten, RefundVerdict.REFUSED, null, List.of("late"));
    Refund granted = new Refund(ten, RefundVerdict.GRANTED, ten, List.of());
    Refund more = new Refund(ten, RefundVerdict.GRANTED, twenty, List.of());
    Refund euros = new Refund(ten, RefundVerdict.GRANTED, Money.of("20", "EUR"), List.of());

    assertThat(kinds(it -> it.refund(refused), it -> it.refund(granted)))
        .containsExactly(ChangeKind.VERDICT, ChangeKind.REFUND_MORE);
    assertThat(kinds(it -> it.refund(more), it -> it.refund(granted)))
        .containsExactly(ChangeKind.REFUND_LESS);
    assertThat(kinds(it -> it.refund(granted), it -> it.refund(euros)))
        .containsExactly(ChangeKind.REFUND);
    assertThat(kinds(it -> it.refund(granted), it -> it.refund(null)))
        .containsExactly(ChangeKind.VERDICT, ChangeKind.REFUND_LESS);
    assertThat(words(it -> it.refund(refused), it -> it.refund(granted)))
        .isEqualTo("refund refused: late becomes granted: 10 USD");
    Refund asked = new Refund(twenty, RefundVerdict.GRANTED, ten, List.of());
    assertThat(words(it -> it.refund(granted), it -> it.refund(asked)))
        .isEqualTo("refund asked 10.00 USD becomes 20.00 USD");
  }

  @Test
  void anApproval_isNotLost_whereAChoiceAsksForItStill() {
    AnyOf both = AnyOf.of(2, List.of("ada", "bo"));
    AnyOf one = AnyOf.of(1, List.of("ada", "bo"));

    assertThat(kinds(it -> it.approvals(List.of("ada", "bo")), it -> it.anyOf(List.of(both))))
        .containsExactly(ChangeKind.APPROVAL_CHOICE);
    assertThat(kinds(it -> it.approvals(List.of("ada")), it -> it.anyOf(List.of(one))))
        .containsExactly(ChangeKind.APPROVAL_LOST, ChangeKind.APPROVAL_CHOICE);
    assertThat(
            DecisionDifference.between(
                    decision(it -> it.approvals(List.of("cy")).anyOf(List.of(both))),
                    decision(it -> it.anyOf(List.of(one))))
                .approvalsLost())
        .containsExactly("cy", "two of ada and bo");
  }

  @Test
  void difference_ofADecisionAndItself_isEmpty_andNullIsRefused() {
    for (int i = 0; i < PAIRS; i++) {
      Decision one = random.decision();
      DecisionDifference difference = DecisionDifference.between(one, one.toBuilder().build());
      assertThat(difference.isEmpty()).as("seed %s: %s", SEED, one).isTrue();
      assertThat(difference.kinds()).isEmpty();
      assertThat(difference.words()).isEmpty();
    }
    Decision one = random.decision();
    assertThatNullPointerException().isThrownBy(() -> DecisionDifference.between(null, one));
    assertThatNullPointerException().isThrownBy(() -> DecisionDifference.between(one, null));
  }

  @Test
  void difference_fromTheOtherSide_isMirrored_andEveryKindOccurs() {
    Set<ChangeKind> met = EnumSet.noneOf(ChangeKind.class);
    for (int i = 0; i < PAIRS; i++) {
      Decision one = random.decision();
      Decision other = i % 10 == 0 ? one.toBuilder().nextReview(null).build() : random.decision();
      DecisionDifference there = DecisionDifference.between(one, other);
      DecisionDifference back = DecisionDifference.between(other, one);
      assertThat(back.kinds())
          .as("seed %s: %s", SEED, there)
          .containsExactlyInAnyOrderElementsOf(
              there.kinds().stream().map(ChangeKind::mirrored).collect(Collectors.toSet()));
      assertThat(back.parts())
          .extracting(ChangedPart::key)
          .containsExactlyElementsOf(there.parts().stream().map(ChangedPart::key).toList());
      met.addAll(there.kinds());
    }
    assertThat(met).containsExactlyInAnyOrder(ChangeKind.values());
  }

  @Test
  void everySinglePart_thatDiffers_isNoticed_andWhatTellsHow_isNot() throws Exception {
    Set<String> noticed = new TreeSet<>();
    for (int i = 0; i < PAIRS / 10; i++) {
      Decision one = random.decision();
      Decision other = random.decision();
      for (Method part : parts()) {
        Object value = Decision.class.getMethod(part.getName()).invoke(other);
        Decision changed = ((DecisionBuilder) part.invoke(one.toBuilder(), value)).build();
        DecisionDifference difference = DecisionDifference.between(one, changed);
        List<String> keys = difference.parts().stream().map(ChangedPart::key).toList();
        assertThat(keys)
            .as("seed %s: %s of %s becomes %s", SEED, part.getName(), one, value)
            .isEqualTo(changed.equals(one) ? List.of() : List.of(part.getName()));
        difference
            .parts()
            .forEach(each -> assertThat(each.words()).startsWith(each.key() + " ").isNotBlank());
        noticed.addAll(keys);
      }
    }
    assertThat(noticed)
        .containsExactlyInAnyOrderElementsOf(parts().stream().map(Method::getName).toList());
    assertThat(
            DecisionDifference.between(
                    decision(it -> it.queue("q")),
                    Decision.builder(
                            "c",
                            new PolicyRef("p", "1", "d", ZoneOffset.UTC),
                            SmallDecisions.AT,
                            "lead")
                        .queue("q")
                        .build())
                .words())
        .isEqualTo("owner agent becomes lead");
  }

  private static List<Method> parts() {
    return Arrays.stream(DecisionBuilder.class.getMethods())
        .filter(each -> each.getReturnType() == DecisionBuilder.class)
        .filter(each -> !HOW.contains(each.getName()))
        .toList();
  }

  @Test
  void noApprovalLost_meansThatWhateverSufficesAfterwards_sufficedBefore() {
    int kept = 0;
    for (int i = 0; i < PAIRS; i++) {
      Decision one = random.decision();
      Decision other = random.decision();
      DecisionDifference difference = DecisionDifference.between(one, other);
      boolean lost = difference.kinds().contains(ChangeKind.APPROVAL_LOST);
      assertThat(difference.approvalsLost().isEmpty()).isEqualTo(!lost);
      if (!lost) {
        kept++;
        assertThat(sufficient(one))
            .as("seed %s: %s and %s", SEED, one, other)
            .containsAll(sufficient(other));
      }
    }
    assertThat(kept).isGreaterThan(PAIRS / 20);
  }

  /** Returns who may agree together so that everybody has agreed who must. */
  private static List<List<String>> sufficient(Decision decision) {
    List<List<String>> all = new ArrayList<>();
    for (int set = 0; set < 1 << AUTHORITIES.size(); set++) {
      int members = set;
      List<String> agree =
          Stream.of(0, 1, 2).filter(at -> (members >> at & 1) == 1).map(AUTHORITIES::get).toList();
      if (agree.containsAll(decision.approvals())
          && decision.anyOf().stream()
              .allMatch(
                  choice ->
                      choice.of().stream().filter(agree::contains).count() >= choice.need())) {
        all.add(agree);
      }
    }
    return all;
  }

  @Test
  void kinds_haveKeysThatFindThem_andMirrorsThatMirrorBack() {
    for (ChangeKind kind : ChangeKind.values()) {
      assertThat(kind.key()).matches("[a-z]+(-[a-z]+)*");
      assertThat(ChangeKind.find(kind.key())).contains(kind);
      assertThat(kind.mirrored().mirrored()).isEqualTo(kind);
      assertThat(kind.title()).isNotBlank();
    }
    assertThat(ChangeKind.find("no-such-kind")).isEmpty();
  }
}
