package dev.usher.internal.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any text.
 *
 * @param optional whether there may be none
 */
public record TextSamples(boolean optional) implements Samples {
  /** With more expressions there are too many ways to match some of them. */
  public static final int MOST_EXPRESSIONS = 4;

  /**
   * A text that equals none of the bounds.
   *
   * @param matched which expressions it matches
   */
  public record Other(Set<Expression> matched) {

    /** Copies the set. */
    public Other {
      matched = Set.copyOf(matched);
    }
  }

  @Override
  public List<@Nullable Object> around(Collection<Object> bounds) {
    List<@Nullable Object> samples = new ArrayList<>();
    List<Set<Expression>> matched = new ArrayList<>();
    matched.add(Set.of());
    for (Object bound : bounds) {
      if (bound instanceof Expression expression) {
        for (Set<Expression> others : List.copyOf(matched)) {
          Set<Expression> more = new HashSet<>(others);
          more.add(expression);
          matched.add(more);
        }
      } else {
        samples.add(bound);
      }
    }
    for (Set<Expression> each : matched) {
      samples.add(new Other(each));
    }
    if (optional) {
      samples.add(null);
    }
    return samples;
  }

  /**
   * Stands among the bounds for what a text is matched with.
   *
   * @param text the expression; never null
   */
  public record Expression(String text) {}

  @Override
  public String words() {
    return "is any text";
  }
}
