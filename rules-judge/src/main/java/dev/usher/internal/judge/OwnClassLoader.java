package dev.usher.internal.judge;

import java.util.function.Supplier;

/** Where Drools looks for parts of itself, whoever calls. */
final class OwnClassLoader {
  private OwnClassLoader() {}

  /**
   * Does something on this thread while Drools finds itself, and remembers that for ever, in the
   * class loader that has it.
   */
  static <T> T within(Supplier<T> action) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(OwnClassLoader.class.getClassLoader());
    try {
      return action.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
