package dev.usher.internal.live;

import java.security.AccessController;
import java.security.PrivilegedAction;

/** Starts threads that keep no program running, and nothing of the host's class loaders. */
public final class DaemonThread {
  private DaemonThread() {}

  /** Starts a thread. */
  public static Thread start(Runnable work, String name) {
    Thread thread = unbound(work, name);
    thread.setDaemon(true);
    thread.setContextClassLoader(DaemonThread.class.getClassLoader());
    thread.start();
    return thread;
  }

  /**
   * Without values that threads inherit, and without the permissions of those who call: each would
   * keep the host's classes for as long as the thread runs.
   */
  @SuppressWarnings("removal") // Where nobody has permissions any more, it does no harm.
  private static Thread unbound(Runnable work, String name) {
    return AccessController.doPrivileged(
        (PrivilegedAction<Thread>) () -> new Thread(null, work, name, 0, false));
  }
}
