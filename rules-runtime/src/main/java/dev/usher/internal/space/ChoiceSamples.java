package dev.usher.internal.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of few values.
 *
 * @param choices the values
 * @param optional whether there may be none of them
 * @param growing whether its author may add others, in view of which nothing is superfluous
 * @param words which values there are, to go on a sentence with; never null
 */
record ChoiceSamples(List<Object> choices, boolean optional, boolean growing, String words)
    implements Samples {

  /** Copies the list. */
  ChoiceSamples {
    choices = List.copyOf(choices);
  }

  /** True or false. */
  static final ChoiceSamples YES_NO =
      new ChoiceSamples(List.of(true, false), false, false, "is true or false");

  @Override
  public List<@Nullable Object> around(Collection<Object> bounds) {
    List<@Nullable Object> samples = new ArrayList<>(choices);
    if (optional) {
      samples.add(null);
    }
    return samples;
  }

  @Override
  public List<@Nullable Object> later() {
    return growing ? List.of(new TextSamples.Other(Set.of())) : List.of();
  }
}
