package dev.usher.ops.explain;

import java.util.List;

/**
 * How much of an explanation is left out so that it is short enough for a screen.
 *
 * @param nearMisses how many rules that nearly fired it has, at most
 * @param notFollowed how many rules that others outdid it has, at most
 * @param joinedActions whether actions stand behind one another, without the rules' words
 * @param cutWords whether what is decided has a line each, with the rules' words cut
 * @param flips how many changes that would change the decision it has, at most
 * @param flipLines how many lines a change has, at most, unless its first difference needs more
 * @param enough with how many lines, at most, nothing more needs to be left out
 */
record Brevity(
    int nearMisses,
    int notFollowed,
    boolean joinedActions,
    boolean cutWords,
    int flips,
    int flipLines,
    int enough) {
  private static final int ALL = Integer.MAX_VALUE;

  /** How many lines a screen has, more or less. */
  private static final int SCREEN = 45;

  /** How many a tall one has: what leaves out still more needs more of a reason. */
  private static final int TALL_SCREEN = 55;

  /** What nobody reads on a screen need not be short. */
  static final Brevity NONE = new Brevity(5, ALL, false, false, ALL, ALL, SCREEN);

  /** From nothing left out to what is short enough for most. */
  static final List<Brevity> STEPS =
      List.of(
          NONE,
          new Brevity(5, 5, false, false, ALL, 2, SCREEN),
          new Brevity(3, 5, false, false, ALL, 2, SCREEN),
          new Brevity(3, 5, true, false, ALL, 2, SCREEN),
          new Brevity(3, 3, true, false, 6, 2, SCREEN),
          new Brevity(3, 3, true, false, 4, 2, TALL_SCREEN),
          new Brevity(3, 3, true, true, 4, 2, TALL_SCREEN));
}
