package dev.usher.internal.live;

import dev.usher.live.PolicyListener;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What listeners are to be told, in the order in which it happened. It is noted down where it
 * happens, under whatever lock, and told by whoever holds none, one at a time.
 */
final class Announcements {
  private static final Logger LOG = LoggerFactory.getLogger("dev.usher");

  private final List<PolicyListener> listeners;
  private final Queue<Consumer<PolicyListener>> untold = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean telling = new AtomicBoolean();

  Announcements(List<PolicyListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  void note(Consumer<PolicyListener> event) {
    untold.add(event);
  }

  /** Tells what is untold, unless another thread, or this one further up its stack, is at it. */
  void tell() {
    while (!untold.isEmpty() && telling.compareAndSet(false, true)) {
      try {
        for (Consumer<PolicyListener> event = untold.poll(); event != null; event = untold.poll()) {
          tell(event);
        }
      } finally {
        telling.set(false);
      }
    }
  }

  private void tell(Consumer<PolicyListener> event) {
    for (PolicyListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (Throwable failure) {
        LOG.error("A listener of policies failed: {}", listener.getClass().getName(), failure);
      }
    }
  }
}
