package dev.usher.ops.replay;

import dev.usher.compare.ChangeKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What contacts are grouped by that would be decided otherwise: a kind of change, or that one of
 * the policies refuses them.
 *
 * @param key the name that options and reports use
 * @param title the same in a few words
 */
record Group(String key, String title) {
  /** Contacts that were decided, and are refused. */
  static final Group REFUSED = new Group("now-refused", "refused, and was decided");

  /** Contacts that were refused, and are decided. */
  static final Group DECIDED = new Group("now-decided", "decided, and was refused");

  /** All there are, in the order in which they are listed. */
  static final List<Group> ALL =
      Stream.concat(Stream.of(REFUSED, DECIDED), Arrays.stream(ChangeKind.values()).map(Group::of))
          .toList();

  /** Returns the group of a kind of change. */
  static Group of(ChangeKind kind) {
    return new Group(kind.key(), kind.title());
  }

  /**
   * Returns the group with a key, in any case.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  static Group of(String key) {
    String sought = key.strip().toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(each -> each.key().equals(sought))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + key
                        + "\": "
                        + ALL.stream().map(Group::key).collect(Collectors.joining(", "))
                        + " is allowed"));
  }
}
