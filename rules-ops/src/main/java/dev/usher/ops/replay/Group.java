package dev.usher.ops.replay;

import dev.usher.compare.ChangeKind;
import dev.usher.ops.terminal.CommandException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What contacts are grouped by that would be decided otherwise: a kind of change, or that one of
 * the policies refuses them.
 *
 * @param key the name that options and reports use
 * @param title the same in a few words
 */
public record Group(String key, String title) {
  /** Contacts that were decided, and are refused. */
  static final Group REFUSED = new Group("now-refused", "refused, and was decided");

  /** Contacts that were refused, and are decided. */
  static final Group DECIDED = new Group("now-decided", "decided, and was refused");

  /** All there are, in the order in which they are listed. */
  static final List<Group> ALL =
      Stream.concat(Stream.of(REFUSED, DECIDED), Arrays.stream(ChangeKind.values()).map(Group::of))
          .toList();

  private static final String ANY = "any";

  /**
   * Returns the groups that somebody lists on the command line.
   *
   * @param keys their keys, in any case; {@code any} stands for all
   * @throws CommandException if there is none of a key; it names the nearest: a wrong use
   */
  public static Set<Group> among(List<String> keys) {
    Set<Group> groups = new LinkedHashSet<>();
    for (String key : keys) {
      if (key.strip().equalsIgnoreCase(ANY)) {
        groups.addAll(ALL);
      } else {
        try {
          groups.add(of(key));
        } catch (IllegalArgumentException unknown) {
          throw CommandException.wrongUse("--fail-on is " + unknown.getMessage());
        }
      }
    }
    return groups;
  }

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
                        + " is allowed"
                        + ChangeKind.like(sought)
                            .map(kind -> "; did you mean " + kind.key() + "?")
                            .orElse("")));
  }
}
