package dev.usher.ops.input;

import java.util.List;
import java.util.function.Function;

/** Work on many things that do not depend on each other, on all processors where it is worth it. */
public final class Together {
  /** What is fewer is done sooner than other threads have begun. */
  private static final int WORTH_IT = 64;

  private Together() {}

  /** Returns what the work makes of each of them, in their order. */
  public static <T, R> List<R> map(List<T> all, Function<T, R> work) {
    return all.size() < WORTH_IT
        ? all.stream().map(work).toList()
        : all.parallelStream().map(work).toList();
  }
}
