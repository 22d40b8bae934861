package dev.usher.judge;

import dev.usher.policy.Manifest;
import java.util.ArrayList;
import java.util.List;

/** Messages that mention what a policy looks for, or nearly. */
final class GeneratedMessages {
  private static final List<String> NUMBERS =
      List.of(
          // Numbers that payment companies and banks publish for tests, right and with a slip.
          "Take it from 4111 1111 1111 1111.",
          "Take it from 4111 1111 1111 1112.",
          "Send it to GB82 WEST 1234 5698 7654 32.",
          "Send it to GB82 WEST 1234 5698 7654 33.",
          "My account number is 12345678.");
  private static final int FEW = 25;

  private final List<String> phrases = new ArrayList<>();
  private final Choices choices;

  GeneratedMessages(Manifest manifest, Choices choices) {
    manifest.words().values().forEach(phrases::addAll);
    this.choices = choices;
  }

  String next() {
    StringBuilder message = new StringBuilder("Hello.");
    if (!phrases.isEmpty()) {
      for (int i = choices.number(0, 2); i > 0; i--) {
        message.append(' ').append(mention(choices.any(phrases)));
      }
    }
    if (choices.chance(FEW)) {
      message.append(' ').append(choices.any(NUMBERS));
    }
    return message.toString();
  }

  /** A phrase as it is looked for, continued, or hidden within a word. */
  private String mention(String phrase) {
    int from = phrase.startsWith("*") ? 1 : 0;
    int to = phrase.length() - (phrase.endsWith("*") ? 1 : 0);
    return choices.any("", "", "", "x")
        + phrase.substring(from, to)
        + choices.any("", "", "s", "!");
  }
}
