package dev.usher.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewestOnlyTest {
  private final NewestOnly newest = new NewestOnly();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> done = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private CompletableFuture<Optional<String>> ask(String tab, String what) {
    int before = newest.waiting();
    CompletableFuture<Optional<String>> asked =
        CompletableFuture.supplyAsync(
            () ->
                newest.of(
                    tab,
                    () -> {
                      done.add(what);
                      return what;
                    }),
            threads);
    while (newest.waiting() == before && !asked.isDone()) {
      Thread.onSpinWait();
    }
    return asked;
  }

  @Test
  void whatIsOvertakenByTheSameTab_isLeftUndone() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    CompletableFuture<Optional<String>> first =
        CompletableFuture.supplyAsync(
            () ->
                newest.of(
                    "mine",
                    () -> {
                      begun.countDown();
                      return waited(free);
                    }),
            threads);
    begun.await();
    CompletableFuture<Optional<String>> second = ask("mine", "second");
    CompletableFuture<Optional<String>> theirs = ask("theirs", "theirs");
    CompletableFuture<Optional<String>> third = ask("mine", "third");
    free.countDown();

    assertThat(first.join()).contains("first");
    assertThat(second.join()).isEmpty();
    assertThat(theirs.join()).contains("theirs");
    assertThat(third.join()).contains("third");
    assertThat(done).containsExactly("theirs", "third");
  }

  private static String waited(CountDownLatch latch) {
    try {
      latch.await();
      return "first";
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void whatFails_keepsNobodyWaiting() {
    try {
      newest.of(
          "mine",
          () -> {
            throw new IllegalStateException("failed");
          });
    } catch (IllegalStateException failed) {
      // What is asked next is answered.
    }

    assertThat(newest.of("mine", () -> "next")).contains("next");
  }
}
