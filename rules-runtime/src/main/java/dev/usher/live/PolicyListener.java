package dev.usher.live;

/**
 * Is told when another version of a policy comes into force, and when one is refused.
 *
 * <p>Events come one after another, in the order in which things happened, on a thread that reloads
 * or rolls back, or on the one that watches; when an event comes, a later one may have happened. No
 * lock is held meanwhile: a listener may decide, reload and roll back. A listener that takes long
 * keeps later events waiting, but no decision and no other reload. What it throws is logged, and
 * neither keeps other listeners from being told nor undoes what happened.
 */
public interface PolicyListener {

  /**
   * A version has come into force, by a reload or because somebody went back to it.
   *
   * @param before what was in force
   * @param after what is
   */
  default void activated(PolicyVersion before, PolicyVersion after) {}

  /**
   * What the source holds was refused. A watch tells so once, not at every look.
   *
   * @param current what stays in force
   * @param refusal why
   */
  default void refused(PolicyVersion current, Reload.Refused refusal) {}
}
