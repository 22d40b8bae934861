package dev.usher.packaging.host;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;

/**
 * Decides a contact of a shipped policy and one of a stranger's, first where the thread's context
 * class loader may see nothing of either: on the common pool, whose threads see the class path; on
 * a thread that sees the JDK alone; on the main thread at last.
 */
public final class Host {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");

  private Host() {}

  /** Prints a line for each thread and policy. */
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch decided = new CountDownLatch(1);
    // Waited for without helping, as this thread would otherwise do the work itself.
    ForkJoinPool.commonPool()
        .execute(
            () -> {
              try {
                decide("pool");
              } finally {
                decided.countDown();
              }
            });
    decided.await();
    Thread blind = new Thread(() -> decide("blind"));
    blind.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    blind.start();
    blind.join();
    decide("main");
  }

  private static void decide(String thread) {
    for (Contact contact : List.of(contact("capes", "750.00 USD"), contact("lamp", "40.00 EUR"))) {
      String policy = contact.id().equals("capes") ? "kyndof" : "returns-desk";
      System.out.println(
          thread + (sees() ? "" : " that sees nothing") + ": " + decided(policy, contact));
    }
  }

  private static String decided(String policy, Contact contact) {
    try (Usher usher = Usher.open(policy)) {
      Decision decision = usher.decide(contact);
      return policy + " gives it to " + decision.owner() + ", asks " + decision.approvals();
    } catch (RuntimeException | LinkageError failed) {
      return failed.toString();
    }
  }

  private static Contact contact(String id, String refund) {
    return Contact.builder(id, RECEIVED, Channel.EMAIL)
        .topic(id.equals("capes") ? "refund" : "return")
        .refund(Money.parse(refund))
        .build();
  }

  private static boolean sees() {
    try {
      Thread.currentThread().getContextClassLoader().loadClass(Usher.class.getName());
      return true;
    } catch (ClassNotFoundException unseen) {
      return false;
    }
  }
}
