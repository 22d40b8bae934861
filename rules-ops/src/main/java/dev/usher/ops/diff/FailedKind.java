package dev.usher.ops.diff;

import dev.usher.ops.replay.Group;

/**
 * A kind of change that must not be, and is or may be.
 *
 * @param group the kind
 * @param how how that is known
 */
record FailedKind(Group group, Certainty how) {

  /** How a change of a kind is known. */
  enum Certainty {
    /** A contact shows it. */
    PROVEN("there is such a change"),
    /** Contacts of the file show it. */
    CONTACTS("there is such a change among the contacts"),
    /** It is not proven that there is none. */
    POSSIBLE("that there is no such change is not proven");

    private final String words;

    Certainty(String words) {
      this.words = words;
    }
  }

  /** Returns it in words. */
  String words() {
    return group.key() + ": " + how.words;
  }
}
