package dev.usher.internal.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far something lies away, of which conditions ask whether it is at most so far.
 *
 * @param farthest what nothing lies farther away than; null if it may lie any way off
 */
public record SpanSamples(@Nullable Object farthest) implements Samples {

  @Override
  public List<@Nullable Object> around(Collection<Object> bounds) {
    List<@Nullable Object> samples = new ArrayList<>(bounds);
    if (farthest == null || !bounds.contains(farthest)) {
      // Farther away than any bound.
      samples.add(farthest);
    }
    return samples;
  }

  @Override
  public String words() {
    return "takes " + farthest + " at most";
  }
}
