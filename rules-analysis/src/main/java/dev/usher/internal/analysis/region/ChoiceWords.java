package dev.usher.internal.analysis.region;

import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.space.TextSamples;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Some of several choices: {@code topic integration or technical}, {@code channel other than
 * PHONE}. What is other than something may also be absent, unless {@code some} stands before it.
 */
final class ChoiceWords {
  private static final int MOST = 8;

  private final String name;
  private final boolean ranked;

  /** What was chosen, and what was not. */
  private final Set<String> in = new LinkedHashSet<>();

  private final Set<String> out = new LinkedHashSet<>();
  private final TreeSet<Enum<?>> ranks = new TreeSet<>();
  private final TreeSet<Enum<?>> allRanks = new TreeSet<>();
  private boolean none;
  private boolean mayBeNone;
  private boolean others;
  private boolean allOthers = true;

  private ChoiceWords(String name, boolean ranked) {
    this.name = name;
    this.ranked = ranked;
  }

  /**
   * Returns the words.
   *
   * @param ranked whether the choices go from the least to the most
   */
  static String of(String name, boolean ranked, Dimension dimension, BitSet classes) {
    ChoiceWords words = new ChoiceWords(name, ranked);
    for (int i = 0; i < dimension.classes().size(); i++) {
      for (Object value : dimension.classes().get(i).values()) {
        words.read(value, classes.get(i));
      }
    }
    return words.text();
  }

  private void read(@Nullable Object value, boolean chosen) {
    if (value == null) {
      mayBeNone = true;
      none = chosen;
    } else if (value instanceof TextSamples.Other other) {
      others |= chosen && other.matched().isEmpty();
      allOthers &= chosen;
      if (!other.matched().isEmpty()) {
        (chosen ? in : out).add(matching(other));
      }
    } else {
      (chosen ? in : out).add(value instanceof Enum<?> one ? one.name() : text(value));
      if (value instanceof Enum<?> one) {
        allRanks.add(one);
        if (chosen) {
          ranks.add(one);
        }
      }
    }
  }

  private static String matching(TextSamples.Other other) {
    return "matching "
        + String.join(
            " and ",
            other.matched().stream().map(each -> '"' + each.text() + '"').sorted().toList());
  }

  private static String text(Object value) {
    String text = value.toString();
    return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0)
        ? text
        : '"' + text + '"';
  }

  private String text() {
    if (in.isEmpty() && !others) {
      return "no " + name;
    }
    String rank = ranked ? rank() : null;
    if (rank != null) {
      return (none ? "no " + name + " or " : name + " ") + rank;
    }
    boolean exclude = others || (out.size() < in.size() && allOthers && none == mayBeNone);
    if (!exclude) {
      return (none ? "no " + name + " or " : name + " ") + joined(in);
    }
    String some = mayBeNone && !none ? "some " : "";
    return out.isEmpty() ? some + name : some + name + " other than " + joined(out);
  }

  /** Returns a range of ranks; null, if they are none. */
  private @Nullable String rank() {
    if (ranks.size() < 2) {
      return null;
    } else if (ranks.equals(allRanks.tailSet(ranks.first(), true))) {
      return "from " + ranks.first().name();
    }
    return ranks.equals(allRanks.headSet(ranks.last(), true))
        ? "up to " + ranks.last().name()
        : null;
  }

  private static String joined(Set<String> names) {
    List<String> shown = new ArrayList<>(names);
    if (shown.size() > MOST) {
      int more = shown.size() - MOST + 1;
      shown = new ArrayList<>(shown.subList(0, MOST - 1));
      shown.add(more + " more");
    }
    int last = shown.size() - 1;
    return last == 0
        ? shown.get(0)
        : String.join(", ", shown.subList(0, last)) + " or " + shown.get(last);
  }
}
