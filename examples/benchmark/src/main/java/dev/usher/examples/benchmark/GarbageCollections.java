package dev.usher.examples.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** When garbage was collected, to a millisecond. Safe to share between threads. */
final class GarbageCollections implements AutoCloseable {
  /** Begin and end are told in whole milliseconds, and a thread stops a little before. */
  private static final long MARGIN = TimeUnit.MILLISECONDS.toNanos(3);

  private record Collection(long began, long ended) {}

  private final Queue<Collection> collections = new ConcurrentLinkedQueue<>();
  private final NotificationListener listener = this::told;
  private final long started =
      System.nanoTime()
          - TimeUnit.MILLISECONDS.toNanos(ManagementFactory.getRuntimeMXBean().getUptime());

  GarbageCollections() {
    for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) each).addNotificationListener(listener, null, null);
    }
  }

  private void told(Notification notification, Object handback) {
    if (notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      GarbageCollectionNotificationInfo info =
          GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
      collections.add(
          new Collection(
              started + TimeUnit.MILLISECONDS.toNanos(info.getGcInfo().getStartTime()),
              started + TimeUnit.MILLISECONDS.toNanos(info.getGcInfo().getEndTime())));
    }
  }

  /** Returns whether garbage was collected in a span of {@link System#nanoTime}. */
  boolean inSpan(long began, long ended) {
    return collections.stream()
        .anyMatch(each -> each.began() - MARGIN < ended && each.ended() + MARGIN > began);
  }

  @Override
  public void close() {
    for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
      try {
        ((NotificationEmitter) each).removeNotificationListener(listener);
      } catch (ListenerNotFoundException gone) {
        throw new IllegalStateException(gone);
      }
    }
  }
}
