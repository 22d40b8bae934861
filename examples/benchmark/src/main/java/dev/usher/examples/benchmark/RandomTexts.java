package dev.usher.examples.benchmark;

import java.util.List;

/**
 * The texts that {@link RandomContacts} draws from: what the policies look for, and near misses.
 */
final class RandomTexts {
  static final List<String> LABELS =
      List.of(
          "access-lost",
          "behind-schedule",
          "express-shipping",
          "first-order",
          "loop-in-third-party",
          "needs-rerouting",
          "outside-policy",
          "schedule-change",
          "Express-Shipping");
  static final List<String> ACCOUNT_LABELS =
      List.of("complex", "sensitive", "strategic", "vip", "Strategic", "quiet");
  static final List<String> ENTITLEMENTS =
      List.of("chat-24x7", "dedicated-manager", "premium-integration");
  static final List<String> LANGUAGES =
      List.of("ko", "ko-KR", "KO_kr", "Ko", "kok", "kor", "en", "en-KO", "ja");
  static final List<String> MESSAGES =
      List.of(
          "Hello!",
          "We have an issue.",
          "I will sue.",
          "I WILL \n SUE!",
          "willsue",
          "you sued us",
          "pursued",
          "sued_",
          "They are suing",
          "sue you",
          "to sue  you now",
          "sue yours",
          "My lawyers say",
          "flawyer",
          "lawyer",
          "legal\u00a0action",
          "legal actions",
          "illegal action",
          "Attorney-at-law",
          "lawsuits",
          "변호사를 부르겠습니다",
          "우리변호사",
          "소송",
          "법적  조치를",
          "법적조치",
          "변호사",
          "\u1107\u1167\u11ab\u1112\u1169\u1109\u1161",
          "ſuing",
          "Ça va, 소송?",
          "é lawyer",
          "",
          "Another delay, and it is the last straw: we will cancel",
          "Urgent: my password was stolen, nothing I deposited is there",
          "Everything is down and we cannot withdraw",
          "Take it from 4111 1111 1111 1111, please",
          "I want to log in and verify my trades immediately");

  private RandomTexts() {}
}
