package dev.usher.internal.space;

import dev.usher.policy.rule.Domain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What something is compared with, and so where what is said of it may turn. Not safe to share
 * between threads.
 */
public final class Compared {
  private final About about;
  private final List<Samples> samples = new ArrayList<>();
  private final List<Assertion> said = new ArrayList<>();
  private final Set<Object> bounds = new LinkedHashSet<>();
  private boolean apart;

  /** Starts with nothing that it is compared with. */
  public Compared(About about) {
    this.about = about;
  }

  /** Takes note of a comparison. */
  public void add(Assertion assertion) {
    samples.add(assertion.samples());
    said.add(assertion);
    bounds.addAll(assertion.bounds());
  }

  /**
   * Takes note that something but a condition depends on it.
   *
   * @param values which values it can take
   * @param at what it is cut at, where it has an order: below, at and above each of them
   * @param each whether each of its values is a class of its own
   */
  public void add(Samples values, Collection<?> at, boolean each) {
    samples.add(values);
    bounds.addAll(at);
    apart |= each;
    if (!isOrdered()) {
      return;
    }
    for (Object bound : at) {
      said.add(new Assertion(about, values, List.of(bound), value -> isMore(value, bound)));
      said.add(new Assertion(about, values, List.of(bound), value -> isMore(bound, value)));
    }
  }

  /** Takes note that it matters whether it is there at all; its values are known already. */
  public void addAbsence() {
    said.add(new Assertion(about, samples.get(0), List.of(), value -> value == null));
  }

  private static boolean isMore(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && Cuts.ORDER.compare(one, other) > 0;
  }

  /** Returns what it is compared with, in the order in which that was noted. */
  public Set<Object> bounds() {
    return Collections.unmodifiableSet(bounds);
  }

  /** Returns whether its values, what is absent aside, go from the least to the most. */
  public boolean isOrdered() {
    return about instanceof About.Reply reply
        ? reply.asked().domain().kind().isNumber()
        : !(about instanceof About.Element);
  }

  /** Returns whether it is any text, and not one of those that a policy declares. */
  public boolean isAnyText() {
    return samples.stream().anyMatch(TextSamples.class::isInstance);
  }

  /** Returns whether between any two of its values there are others. */
  public boolean isDense() {
    if (!(about instanceof About.Reply reply)) {
      return false;
    }
    Domain.Kind kind = reply.asked().domain().kind();
    return kind == Domain.Kind.SHARE || kind == Domain.Kind.NUMBER;
  }

  /** Returns values of which one lies in each class, as all who know it allow them. */
  public Set<@Nullable Object> values() {
    Set<@Nullable Object> values = null;
    for (Samples each : new LinkedHashSet<>(samples)) {
      List<@Nullable Object> around = each.around(bounds);
      if (values == null) {
        values = new LinkedHashSet<>(around);
      } else {
        values.retainAll(new HashSet<>(around));
      }
    }
    return values == null ? Set.of() : values;
  }

  /**
   * Returns its classes.
   *
   * @param others values that have no order and are no samples, each a class of its own
   */
  public Cuts cut(List<?> others) {
    if (!isOrdered()) {
      return Cuts.ofChoices(choices(), said, apart);
    }
    TreeSet<Object> sorted = new TreeSet<>(Cuts.ORDER);
    List<@Nullable Object> unordered = new ArrayList<>();
    for (Object value : values()) {
      if (value != null) {
        sorted.add(value);
      } else {
        unordered.add(null);
      }
    }
    unordered.addAll(others);
    Set<Object> own = new TreeSet<>(Cuts.ORDER);
    own.addAll(bounds);
    boolean dense = isDense();
    return Cuts.ofOrder(
        unordered, List.copyOf(sorted), said, value -> dense && !own.contains(value));
  }

  /** What is absent or says no comes first, then what is not mentioned. */
  private List<@Nullable Object> choices() {
    List<@Nullable Object> choices = new ArrayList<>(values());
    choices.sort(Comparator.comparingInt(Compared::rank));
    return choices;
  }

  private static int rank(@Nullable Object value) {
    if (value == null) {
      return 0;
    } else if (Boolean.FALSE.equals(value)) {
      return 1;
    }
    return value instanceof TextSamples.Other ? 2 : 3;
  }
}
