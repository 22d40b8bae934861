package dev.usher.live;

import java.util.List;
import java.util.Optional;

/**
 * The versions of its policy that an usher has had in force, the last ten of them, and the way back
 * to each. Every answer is as of the moment of asking. Safe to share between threads; readable
 * after the usher was closed.
 *
 * <p>Each of the ten is kept ready to decide, which takes as much memory as having it in force.
 */
public interface Versions {

  /** Returns what is in force; the last that was, once the usher is closed. */
  PolicyVersion current();

  /** Returns what is kept, the one in force first, then those before it, the latest first. */
  List<PolicyVersion> kept();

  /**
   * Goes back to the version that was in force before the current one was read. Going back again
   * goes back further; it never returns to what was gone back from. Nothing is read, compiled or
   * asked of gates, a reload that is under way is not waited for, and decisions that have begun end
   * by what they began with.
   *
   * <p>What lies in the source stays there: a watch does not bring it back before it changes; a
   * reload that is asked for does.
   *
   * @return what is in force now
   * @throws IllegalStateException if none before the current one is kept
   * @throws dev.usher.UsherClosedException if the usher is closed
   */
  PolicyVersion rollback();

  /**
   * Goes to one of the versions that are kept, like {@link #rollback()}. Going to the current one
   * does nothing.
   *
   * @param number its number
   * @return what is in force now
   * @throws IllegalArgumentException if none of that number is kept
   * @throws dev.usher.UsherClosedException if the usher is closed
   */
  PolicyVersion rollback(int number);

  /**
   * Returns why the last reload was refused, if it was: empty again once one is not, or once a
   * watch finds the source as it was before.
   */
  Optional<Reload.Refused> lastRefusal();
}
