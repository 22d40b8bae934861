package dev.usher.internal.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Minutes of the day, of which conditions ask whether they lie between two others. */
record DaySamples() implements Samples {
  private static final int LAST = 24 * 60 - 1;

  @Override
  public List<@Nullable Object> around(Collection<Object> bounds) {
    // What a condition says can change at a bound alone, and holds until the next one.
    TreeSet<Integer> minutes = new TreeSet<>(List.of(0));
    for (Object bound : bounds) {
      if ((Integer) bound <= LAST) {
        minutes.add((Integer) bound);
      }
    }
    return new ArrayList<>(minutes);
  }

  @Override
  public String words() {
    return "takes the whole day";
  }
}
