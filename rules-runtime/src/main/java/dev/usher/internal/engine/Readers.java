package dev.usher.internal.engine;

import dev.usher.internal.evaluate.Asked;
import dev.usher.model.rule.Case;
import dev.usher.policy.rule.Property;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What reads properties and fields for the indexes of one network, each told apart by a number. Not
 * safe to share between threads.
 */
final class Readers {
  private final Map<Asked, PropertyReader> readers = new HashMap<>();
  private int next = Property.values().length;

  /** Returns whether an index may answer for it: a property, or what asks for a field. */
  static boolean canRead(Asked asked) {
    return asked instanceof Asked.OfProperty
        || (asked instanceof Asked.OfInquiry inquired && inquired.inquiry().isField());
  }

  /** Returns what reads the values themselves. */
  PropertyReader of(Asked asked) {
    return readers.computeIfAbsent(asked, this::made);
  }

  @SuppressWarnings("EnumOrdinal") // Only within one network, which nobody stores.
  private PropertyReader made(Asked asked) {
    int number = asked instanceof Asked.OfProperty of ? of.property().ordinal() : next++;
    return new PropertyReader(asked, number, asked.asking());
  }

  /**
   * Returns what reads something that stands for a value.
   *
   * @param standing gives what stands for a value; it is null where there is none
   */
  PropertyReader standingFor(Asked asked, Function<@Nullable Object, @Nullable Object> standing) {
    Function<Case, @Nullable Object> reading = asked.asking().andThen(standing);
    return new PropertyReader(asked, next++, reading);
  }
}
