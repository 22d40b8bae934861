package dev.usher.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Random choices, the same ones for the same seed. */
final class Draw {
  private final SplittableRandom random;
  private final Map<List<?>, List<Object>> decks = new HashMap<>();

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Returns a number from the first to the last, both included. */
  int number(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  /** Returns any element. */
  <T> T any(Collection<? extends T> choices) {
    return List.<T>copyOf(choices).get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Returns an element, each of the list once before one returns again. */
  <T> T dealt(List<T> choices) {
    List<Object> deck = decks.computeIfAbsent(choices, list -> new ArrayList<>());
    if (deck.isEmpty()) {
      deck.addAll(choices);
    }
    @SuppressWarnings("unchecked") // The deck of a list holds elements of that list.
    T card = (T) deck.remove(random.nextInt(deck.size()));
    return card;
  }
}
