package dev.usher.examples.benchmark.sized;

import java.util.List;

/** The synthetic rules in plain Java: a loop over all of them. */
final class Vouchers {
  private final int[] topics;
  private final int[] from;
  private final int[] below;
  private final String[] actions;

  Vouchers(List<Band> bands) {
    topics = bands.stream().mapToInt(band -> SizedContacts.TOPICS.indexOf(band.topic())).toArray();
    from = bands.stream().mapToInt(band -> band.from() * 100).toArray();
    below = bands.stream().mapToInt(band -> band.below() * 100).toArray();
    actions = bands.stream().map(Band::action).toArray(String[]::new);
  }

  /** Adds what the contact gets. */
  void add(String topic, long cents, List<String> to) {
    if (cents < 0 || actions.length == 0) {
      return;
    }
    int asked = SizedContacts.TOPICS.indexOf(topic);
    int amount = (int) cents;
    for (int i = next(asked, amount, 0); i < actions.length; i = next(asked, amount, i + 1)) {
      to.add(actions[i]);
    }
  }

  private int next(int topic, int cents, int start) {
    int[] topics = this.topics;
    int[] from = this.from;
    int[] below = this.below;
    for (int i = start; i < topics.length; i++) {
      if (topics[i] == topic && cents >= from[i] && cents < below[i]) {
        return i;
      }
    }
    return topics.length;
  }
}
