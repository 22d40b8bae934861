package dev.usher.ops.replay;

import dev.usher.ops.text.ExpectedShare;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How many of the contacts that both policies decide a tier had and has.
 *
 * @param tier the tier
 * @param before how many it had
 * @param after how many it has
 * @param whole how many there are
 * @param expected the share that the manifest expects; null if it does not say
 */
record TierShare(int tier, long before, long after, long whole, @Nullable ExpectedShare expected) {

  /** Returns those that somebody has, had or is expected to have, the lowest tier first. */
  static List<TierShare> of(ReplayTally tally) {
    Map<Integer, String> expected = tally.policy().manifest().expected();
    TreeSet<Integer> tiers = new TreeSet<>(expected.keySet());
    tiers.addAll(tally.tiersBefore().keySet());
    tiers.addAll(tally.tiersAfter().keySet());
    return tiers.stream()
        .map(
            tier ->
                new TierShare(
                    tier,
                    tally.tiersBefore().getOrDefault(tier, 0L),
                    tally.tiersAfter().getOrDefault(tier, 0L),
                    tally.compared(),
                    expected.containsKey(tier) ? new ExpectedShare(expected.get(tier)) : null))
        .toList();
  }

  /** Returns where the share lies outside what is expected, or null if it does not. */
  @Nullable String outside() {
    return expected == null || whole == 0 ? null : expected.broken(after, whole);
  }
}
