package dev.usher.internal.analysis.logic;

/**
 * How much has been done of what may be, in steps: a literal of a clause is one, and the rest
 * counts as what takes about as long. The same questions take the same steps wherever they are
 * asked, of which no clock could be sure. Not safe to share between threads.
 */
final class Work {
  private static final int NODE = 3;

  /** Of all literals, a conflict looks at about one in so many. */
  private static final int IN_CONFLICT = 8;

  /** The same of a try that assumes something. */
  private static final int IN_TRY = 128;

  private final long allowed;
  private long steps;

  /**
   * Starts with nothing done.
   *
   * @param allowed how many steps there may be; those of what has been begun come on top
   */
  Work(long allowed) {
    this.allowed = allowed;
  }

  /** Returns how many steps have been taken. */
  long steps() {
    return steps;
  }

  /** Returns whether more has been done than some share of what may be. */
  boolean hasTaken(double share) {
    return steps > share * allowed;
  }

  boolean isDone() {
    return steps > allowed;
  }

  /** Returns what is said of a proof that comes too late. */
  Possibility open() {
    return Possibility.open("all proofs together take more than " + allowed + " steps");
  }

  void nodes(int made) {
    steps += (long) NODE * made;
  }

  void literals(int written) {
    steps += written;
  }

  void conflict(int literals) {
    steps += 1 + literals / IN_CONFLICT;
  }

  void tried(int literals) {
    steps += 1 + literals / IN_TRY;
  }
}
