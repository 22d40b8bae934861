package dev.usher.model.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every type of the model checks of its parts, and the words in which a part is refused. */
public final class Parts {
  /** What most lists are. */
  private static final List<?> NONE = List.of();

  private Parts() {}

  /**
   * Returns a part that must be there.
   *
   * @param field its path, such as {@code policy.name}
   * @throws NullPointerException if it is null; the message names the field
   */
  public static <T> T needed(String field, @Nullable T value) {
    if (value == null) {
      throw new NullPointerException(field + " is missing");
    }
    return value;
  }

  /**
   * Returns an unmodifiable copy in the given order.
   *
   * @throws NullPointerException if the collection or an entry is null; the message says which
   */
  public static <T> List<T> list(String field, @Nullable Collection<T> values) {
    if (values == NONE) {
      return List.of();
    }
    Collection<T> given = needed(field, values);
    try {
      // A list that nobody can change is its own copy.
      return List.copyOf(given);
    } catch (NullPointerException unnamed) {
      int at = new ArrayList<@Nullable T>(given).indexOf(null);
      throw new NullPointerException(field + "[" + at + "] is missing");
    }
  }

  /** Returns the words for a value that is not allowed; a text is shown short and harmless. */
  public static String refusal(String field, Object value, String allowed) {
    return field + " is " + shown(value) + ": " + allowed;
  }

  private static String shown(Object value) {
    String text = String.valueOf(value);
    if (value instanceof Instant) {
      return text;
    }
    return value instanceof String ? ShownText.quoted(text) : ShownText.excerpt(text);
  }
}
