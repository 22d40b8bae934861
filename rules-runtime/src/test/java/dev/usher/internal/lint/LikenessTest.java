package dev.usher.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are two spellings of one, and which are two names. */
class LikenessTest {

  @ParameterizedTest
  @CsvSource({
    "call-back, call-bak",
    "call-back, callback",
    "call-back, callbak",
    "call-back, clal-back",
    "fraud-check, fruad-check",
    "authenticate-first, autenticate-first",
    "authenticate-first, authentciate-first",
    "notification, notifcatoin",
    "recieve-goods, receive-goods",
    "surge, surges",
    "send-label, send-labels",
    "check-query, check-queries",
    "escalation, escalaton",
    "repeat-caller, repeat-callers",
    "vip-2024-clients, vip-2024-client",
    "VIP, vip",
    "log-in, login",
  })
  void spellingsOfOneName_areAlike(String one, String other) {
    assertThat(Likeness.between(one, other)).isNotNull();
    assertThat(Likeness.between(other, one)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "tier-2, tier-3",
    "tier-2, tier-22",
    "plan-a, plan-b",
    "q1, q2",
    "chat-24x7, chat-24x5",
    "level-1-2, level-12",
    "internal-review, external-review",
    "lock-account, block-account",
    "import-order, export-order",
    "verified, unverified",
    "send-label, resend-label",
    "inform-east, inform-west",
    "notify-uk, notify-us",
    "pick-order, pack-order",
    "ask-sales, ask-legal",
    "hold, fold",
    "monday, sunday",
    "on-call, off-call",
    "check-in, check-on",
    "offer-chat, offer-chat-or-ticket",
    "qc-passed, qc-failed",
    "a, b",
    "x, xs",
    "notify-customer, notify-cs-lead",
  })
  void twoNames_areNotAlike(String one, String other) {
    assertThat(Likeness.between(one, other)).isNull();
    assertThat(Likeness.between(other, one)).isNull();
  }
}
