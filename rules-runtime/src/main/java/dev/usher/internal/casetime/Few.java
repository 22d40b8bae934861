package dev.usher.internal.casetime;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A growing list of mostly no, one or two elements. A decision makes a dozen of them and looks at
 * each a few times; being one final class, it is looked at without asking which kind of list it is,
 * which at this size is most of what a list costs. Not safe to share between threads.
 *
 * @param <T> the kind of element
 */
public final class Few<T> {
  private static final int CAPACITY = 3;

  private @Nullable T first;

  /** All after the first; made when there is a second. */
  private @Nullable Object @Nullable [] rest;

  private int size;

  /** Adds an element at the end. */
  public void add(T element) {
    add(size, element);
  }

  /** Adds an element at an index; those from there on move up. */
  public void add(int index, T element) {
    if (size == 0) {
      first = element;
    } else if (index == 0) {
      insert(0, first);
      first = element;
    } else {
      insert(index - 1, element);
    }
    size++;
  }

  private void insert(int index, @Nullable T element) {
    @Nullable Object[] into = rest == null ? new Object[CAPACITY] : rest;
    int count = size - 1;
    if (count == into.length) {
      into = Arrays.copyOf(into, 2 * count);
    }
    System.arraycopy(into, index, into, index + 1, count - index);
    into[index] = element;
    rest = into;
  }

  /** Puts an element in another one's place. */
  public void set(int index, T element) {
    if (index == 0) {
      first = element;
    } else {
      requireNonNull(rest)[index - 1] = element;
    }
  }

  /** Returns the element at an index below {@link #size}. */
  @SuppressWarnings({"unchecked", "NullAway"}) // Nothing else is ever put in, and no null.
  public T get(int index) {
    return index == 0 ? first : (T) rest[index - 1];
  }

  /** Returns how many there are. */
  public int size() {
    return size;
  }

  /** Returns whether there is none. */
  public boolean isEmpty() {
    return size == 0;
  }

  /**
   * Returns the index of the first element that passes, or the size if none does.
   *
   * @param passes whatever passes it is followed by nothing but what does, too
   */
  public int firstOf(Predicate<? super T> passes) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passes.test(get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns the elements as a list that nobody can change. */
  public List<T> listed() {
    return listedFrom(0, element -> element);
  }

  /** Returns what the elements are made into, as a list that nobody can change. */
  public <R> List<R> listed(Function<? super T, R> made) {
    return listedFrom(0, made);
  }

  /** Returns what the elements from an index on are made into, as such a list. */
  public <R> List<R> listedFrom(int first, Function<? super T, R> made) {
    return switch (size - first) {
      case 0 -> List.of();
      case 1 -> List.of(made.apply(get(first)));
      case 2 -> List.of(made.apply(get(first)), made.apply(get(first + 1)));
      default -> many(first, made);
    };
  }

  @SuppressWarnings("unchecked") // Only what was made for it is put in.
  private <R> List<R> many(int first, Function<? super T, R> made) {
    Object[] all = new Object[size - first];
    for (int at = first; at < size; at++) {
      all[at - first] = made.apply(get(at));
    }
    return (List<R>) List.of(all);
  }
}
