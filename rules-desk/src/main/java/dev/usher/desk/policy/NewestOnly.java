package dev.usher.desk.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Does one thing at a time, in the order in which it is asked for, and of what one tab of a browser
 * asks for only the newest: what has been overtaken while it waited is left undone. Safe to share
 * between threads.
 */
public final class NewestOnly {
  private static final int MOST_TABS = 100;

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Map<String, Object> newest =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
          return size() > MOST_TABS;
        }
      };

  /** Makes one in which nobody waits. */
  public NewestOnly() {}

  /**
   * Waits for its turn, and does something.
   *
   * @param tab what the tab calls itself
   * @param work what is to be done
   * @return what came of it; nothing if the same tab has asked again meanwhile
   */
  public <T> Optional<T> of(String tab, Supplier<T> work) {
    Object mine = new Object();
    synchronized (newest) {
      newest.put(tab, mine);
    }
    turn.lock();
    try {
      return isOvertaken(tab, mine) ? Optional.empty() : Optional.of(work.get());
    } finally {
      turn.unlock();
    }
  }

  private boolean isOvertaken(String tab, Object mine) {
    synchronized (newest) {
      Object last = newest.get(tab);
      return last != null && last != mine;
    }
  }

  /** Returns how many wait for their turn, about. */
  int waiting() {
    return turn.getQueueLength();
  }
}
