package dev.usher.internal.space;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts values where comparisons change what they say. Values are given in order, the plainest
 * first.
 */
public final class Cuts {
  /** Orders figures by what they are worth, and durations. */
  public static final Comparator<Object> ORDER =
      (one, other) ->
          one instanceof Duration duration
              ? duration.compareTo((Duration) other)
              : decimal(one).compareTo(decimal(other));

  private final List<ValueClass> classes = new ArrayList<>();
  private final List<CutAssertion> assertions = new ArrayList<>();

  /**
   * A comparison.
   *
   * @param assertion what it says
   * @param classes the numbers of the classes for which it holds
   */
  public record CutAssertion(Assertion assertion, BitSet classes) {}

  private Cuts() {}

  private static BigDecimal decimal(Object figure) {
    return figure instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) figure;
  }

  /** Returns the classes. */
  public List<ValueClass> classes() {
    return Collections.unmodifiableList(classes);
  }

  /** Returns where each comparison holds, in the order in which they were given. */
  public List<CutAssertion> all() {
    return Collections.unmodifiableList(assertions);
  }

  /**
   * Cuts values that have no order.
   *
   * @param apart whether each value is a class of its own
   */
  static Cuts ofChoices(
      List<? extends @Nullable Object> values, List<Assertion> said, boolean apart) {
    Map<Object, List<@Nullable Object>> alike = new LinkedHashMap<>();
    for (Object value : values) {
      BitSet truths = new BitSet();
      for (int i = 0; i < said.size(); i++) {
        truths.set(i, said.get(i).test().test(value));
      }
      Object key = apart ? alike.size() : truths;
      alike.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }
    Cuts cuts = new Cuts();
    alike.values().forEach(each -> cuts.classes.add(new ValueClass(each)));
    for (Assertion each : said) {
      BitSet numbers = new BitSet();
      for (int i = 0; i < cuts.classes.size(); i++) {
        numbers.set(i, each.test().test(cuts.classes.get(i).plainest()));
      }
      cuts.assertions.add(new CutAssertion(each, numbers));
    }
    return cuts;
  }

  /**
   * Cuts values that have an order, at the bounds of comparisons: between two of its own bounds, a
   * comparison says the same.
   *
   * @param unordered values before the others that have no order, such as what is absent
   * @param sorted the values, each once, in their order, in which bounds have their place too
   * @param between whether a value only stands for all between its neighbours
   */
  static Cuts ofOrder(
      List<? extends @Nullable Object> unordered,
      List<?> sorted,
      List<Assertion> said,
      Predicate<Object> between) {
    List<List<Integer>> starts = new ArrayList<>(said.size());
    TreeSet<Integer> cut = new TreeSet<>();
    if (!sorted.isEmpty()) {
      cut.add(0);
    }
    for (Assertion each : said) {
      List<Integer> own = starts(each, sorted);
      starts.add(own);
      boolean before = !own.isEmpty() && each.test().test(sorted.get(0));
      for (int start : own) {
        boolean now = each.test().test(sorted.get(start));
        if (before != now) {
          cut.add(start);
        }
        before = now;
      }
    }
    Cuts cuts = new Cuts();
    unordered.forEach(each -> cuts.classes.add(new ValueClass(Collections.singletonList(each))));
    int[] numbers = new int[sorted.size()];
    for (int start : cut) {
      Integer next = cut.higher(start);
      int end = next == null ? sorted.size() : next;
      Arrays.fill(numbers, start, end, cuts.classes.size());
      Object from = sorted.get(start);
      Object to = sorted.get(end - 1);
      cuts.classes.add(
          new ValueClass(
              end - 1 == start ? List.of(from) : List.of(from, to),
              start > 0 && between.test(from) ? sorted.get(start - 1) : null,
              end < sorted.size() && between.test(to) ? sorted.get(end) : null));
    }
    for (int i = 0; i < said.size(); i++) {
      Assertion each = said.get(i);
      BitSet holds = new BitSet();
      holds.set(0, unordered.size(), each.test().test(null));
      List<Integer> own = starts.get(i);
      for (int j = 0; j < own.size(); j++) {
        int from = own.get(j);
        int to = j + 1 < own.size() ? own.get(j + 1) : sorted.size();
        if (each.test().test(sorted.get(from))) {
          holds.set(numbers[from], numbers[to - 1] + 1);
        }
      }
      cuts.assertions.add(new CutAssertion(each, holds));
    }
    return cuts;
  }

  /** Returns where among the values what a comparison says may change, the first one included. */
  private static List<Integer> starts(Assertion said, List<?> sorted) {
    TreeSet<Integer> starts = new TreeSet<>();
    if (!sorted.isEmpty()) {
      starts.add(0);
    }
    for (Object bound : said.bounds()) {
      int at = first(sorted, bound);
      if (at < sorted.size()) {
        starts.add(at);
        if (ORDER.compare(sorted.get(at), bound) == 0 && at + 1 < sorted.size()) {
          starts.add(at + 1);
        }
      }
    }
    return new ArrayList<>(starts);
  }

  /** Returns the index of the first value that is not below a bound. */
  private static int first(List<?> sorted, Object bound) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ORDER.compare(sorted.get(middle), bound) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
