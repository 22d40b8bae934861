package dev.usher.explain;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.rule.Place;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a contact one condition of a rule, all parts of it included, whatever the
 * others answer. Immutable and safe to share between threads.
 *
 * @param kind how its parts are joined, or that it has none; never null
 * @param sentence the condition in plain words, such as {@code the refund is at least 500.00 USD};
 *     never null
 * @param place where it stands in the policy; never null
 * @param holds whether it holds
 * @param met the value that a comparison met, in words, such as {@code 480.00 USD}; null for every
 *     other kind
 * @param wanted what a comparison wants of it, such as {@code at least 500.00 USD}; null for every
 *     other kind
 * @param missedBy how far a comparison that does not hold is from holding, such as {@code 20.00 USD
 *     short}; null where it holds, where no distance can be named, and for every other kind
 * @param parts what came of its parts, in their order; none for a comparison
 */
public record ConditionExplanation(
    Kind kind,
    String sentence,
    Place place,
    boolean holds,
    @Nullable String met,
    @Nullable String wanted,
    @Nullable String missedBy,
    List<ConditionExplanation> parts) {

  /** How the parts of a condition are joined. */
  public enum Kind {
    /** It holds where each part does. */
    ALL("all"),
    /** It holds where one part does. */
    ANY("any"),
    /** It holds where its one part does not. */
    NOT("not"),
    /** It has no parts: it compares a property, or what an inquiry answers. */
    COMPARISON("comparison");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Returns the name that an explanation's JSON uses. */
    public String key() {
      return key;
    }
  }

  /**
   * Copies the list.
   *
   * @throws NullPointerException if kind, sentence, place or parts is null
   */
  public ConditionExplanation {
    requireNonNull(kind, "kind");
    requireNonNull(sentence, "sentence");
    requireNonNull(place, "place");
    parts = List.copyOf(parts);
  }

  /** Returns the comparisons in it, in the order of the text; itself if it is one. */
  public Stream<ConditionExplanation> comparisons() {
    return kind == Kind.COMPARISON
        ? Stream.of(this)
        : parts.stream().flatMap(ConditionExplanation::comparisons);
  }
}
