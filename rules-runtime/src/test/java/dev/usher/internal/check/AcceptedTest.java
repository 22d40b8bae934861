package dev.usher.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedTest {
  private static final String FILE =
      """
      // Refunds: who must agree. "Amounts" are the customer's wish.
      package costume_maker
      import dev.usher.model.*
      import dev.usher.model.rule.Assessed;
      import function dev.usher.model.rule.HelperWords.*;
      import static dev.usher.model.rule.HelperWords.hours;

      rule "Refunds of 500 to 2,000 go to the CS lead"
          @Clause("KY-T10")
          @Assumed
          salience -10
          enabled false
      when
          $case : Assessed(
              refund >= 500, // both bounds
              refund <= 2000.50B /* included */)
      then
          $case.escalate(3).approve("cs-lead");
          /* and from
             tomorrow */
          $case.escalate(2, atTier(1, businessDays(1)));
      end

      rule 'The "first" open desk' when $desk_1 : Tiered($d : openDesk != null) then
        $desk_1.route($d); end
      """;

  @Test
  void rules_areReadAsWritten() {
    CheckedRules.Checked checked = CheckedRules.check(FILE);

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.file().imports())
        .extracting(each -> each.kind() + "|" + each.name())
        .containsExactly(
            "|dev.usher.model.*",
            "|dev.usher.model.rule.Assessed",
            "function|dev.usher.model.rule.HelperWords.*",
            "static|dev.usher.model.rule.HelperWords.hours");
    Rule refunds = checked.file().rules().get(0);
    assertThat(refunds.name()).isEqualTo("Refunds of 500 to 2,000 go to the CS lead");
    assertThat(refunds.question()).isEqualTo(Question.ASSESSED);
    assertThat(refunds.clause()).isEqualTo("KY-T10");
    assertThat(refunds.isAssumed()).isTrue();
    assertThat(refunds.salience()).isEqualTo(-10);
    assertThat(refunds.isEnabled()).isFalse();
    assertThat(refunds.place()).hasToString("refunds.drl:8:1");
    Rule desk = checked.file().rules().get(1);
    assertThat(desk.name()).isEqualTo("The \"first\" open desk");
    assertThat(desk.question()).isEqualTo(Question.TIERED);
    assertThat(desk.clause()).isNull();
    assertThat(desk.isAssumed()).isFalse();
    assertThat(desk.isEnabled()).isTrue();
    assertThat(desk.line()).isEqualTo(24);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n\t\n",
        "// nothing yet",
        "package costume_maker;",
        "package costume_maker; /* nothing\r\n yet */\r\n"
      })
  void fileWithoutRules_isNoProblemByItself(String text) {
    CheckedRules.Checked checked = CheckedRules.check(text);

    assertThat(checked.file().rules()).isEmpty();
    assertThat(checked.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$case.target(\"escalation-response\", sinceTierAndEmergency(businessHours(4)));",
        "$case.updateEvery(sinceEmergency(hours(1))).respondWithin(sinceTier(minutes(0)));",
        "$case.act(\"a\").act(\"b\", \"finance\").act(\"c\", days(7)).act(\"d\", \"executive\","
            + " byTarget(\"plan\"));",
        "$case.assign(\"한국팀\").route(\"desk-emea\").approve(\"on-call\");",
        "$case.approveAny(1, \"finance\", \"on-call\").approveAny(2, $m, \"finance\", \"desk-emea\");",
        "$case.updateEvery(sinceTier(businessMinutes(30, $d))).act(\"x\", closeOfBusiness(0, $w));",
        "$case.respondWithin(businessHours(2, \"desk-emea\")).target(\"plan\", businessDays(1, $d));",
        "$case\n  .hold(\"x\") // why\n  . act ( \"y\" ) ;",
        "$case.replyVia($c).act(\"x\", $m).assign($m).hold($t);"
      })
  void consequences_ofEveryKind_pass(String consequence) {
    String bound =
        "$c : channel, $m : account.manager != null, $t : topic != null, $d : openDesk,"
            + " $w : account.desk";
    assertThat(CheckedRules.messages(CheckedRules.file(CheckedRules.rule(bound, consequence))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$case.severity(Severity.HIGH).vip().emergency().signal(\"x\");",
        "$case.severity(Severity.CRITICAL, beforeNeeded(hours(12)));",
        "$case.emergency(beforeNeeded(businessDays(2)));",
        "$case.severity(Severity.HIGH, ifUnanswered(hours(2))).emergency(ifUnanswered(hours(4)));",
        "$case.severity($s);"
      })
  void classification_ofEveryKind_passes(String consequence) {
    String text = CheckedRules.rule("r", "Classified", "$s : statedSeverity != null", consequence);
    assertThat(CheckedRules.messages(CheckedRules.file(text))).isEmpty();
  }

  @Test
  void columns_countUtf16Units() {
    assertThat(CheckedRules.marks("package costume_maker; /* 😀 */ nonsense"))
        .containsExactly("1:33 unsupported-syntax");
  }

  @Test
  void lines_endWithLfOrCrlf() {
    assertThat(CheckedRules.marks("package costume_maker;\r\n// x\r\n\r\nnonsense"))
        .containsExactly("4:1 unsupported-syntax");
  }
}
