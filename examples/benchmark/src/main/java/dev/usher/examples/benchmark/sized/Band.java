package dev.usher.examples.benchmark.sized;

import java.util.ArrayList;
import java.util.List;

/**
 * A synthetic rule: contacts on a topic that ask for a refund in a narrow band get an action. The
 * bands of a topic do not overlap, so a contact falls into one at most.
 *
 * @param topic the topic
 * @param from the lowest refund, in whole dollars
 * @param below the refund that is just too high, in whole dollars
 * @param action the action's name
 */
public record Band(String topic, int from, int below, String action) {
  /** How many rules the policy has before any synthetic one is added. */
  public static final int WRITTEN_RULES = 33;

  private static final int WIDTH = 2;

  /**
   * Returns the synthetic rules that make up a policy of so many rules, laid evenly over the topics
   * and over refunds up to {@link SizedContacts#MOST_DOLLARS}.
   *
   * @param rules from {@value #WRITTEN_RULES} on
   */
  public static List<Band> of(int rules) {
    int synthetic = rules - WRITTEN_RULES;
    if (synthetic < 0) {
      throw new IllegalArgumentException(
          "rules: " + rules + "; the policy has " + WRITTEN_RULES + " before any is added");
    }
    List<String> topics = SizedContacts.TOPICS;
    int steps = Math.max(1, (synthetic + topics.size() - 1) / topics.size());
    List<Band> bands = new ArrayList<>(synthetic);
    for (int i = 0; i < synthetic; i++) {
      int from = 1 + (int) ((long) SizedContacts.MOST_DOLLARS * (i / topics.size()) / steps);
      String topic = topics.get(i % topics.size());
      bands.add(new Band(topic, from, from + WIDTH, "voucher-" + (i + 1)));
    }
    return bands;
  }
}
