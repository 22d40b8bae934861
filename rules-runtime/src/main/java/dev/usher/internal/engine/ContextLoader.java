package dev.usher.internal.engine;

import java.util.function.Supplier;

/** Where Drools looks for parts of itself, whoever calls: the thread's context class loader. */
public final class ContextLoader {
  private ContextLoader() {}

  /**
   * Does something on this thread while Drools finds itself in a class loader that has it. What it
   * does not find it remembers for ever.
   *
   * @param loader stands in for the thread's own, which is put back in any case
   */
  public static <T> T within(ClassLoader loader, Supplier<T> action) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return action.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
