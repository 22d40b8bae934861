package dev.usher.log;

import dev.usher.Answer;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.policy.PolicySource;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A queue with one place gives out what it took in, and has its place again when it is empty. */
@JCStressTest
@Outcome(
    id = {"1, 1, 1", "2, 2, 1"},
    expect = Expect.ACCEPTABLE,
    desc = "The second found the place taken, or free again.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Lost, given out twice, or a place that is lost.")
@State
public class QueueUnderWriters {
  private static final LogEvent EVENT =
      new LogEvent(
          PolicyLoader.load(
                  PolicySource.of(
                      Map.of(
                          "policy.yaml",
                          """
                          policy: desk
                          version: 1.0.0
                          zone: UTC
                          hours: always
                          currency: USD
                          tiers: [agent]
                          """,
                          "desk.drl",
                          """
                          package desk;
                          rule "urgent" when $case : Classified() then $case.vip(); end
                          """)))
              .policy(),
          new Answer.Refused(
              AskedContact.atReceipt(Contact.builder("c", Instant.EPOCH, Channel.CHAT).build()),
              new IllegalStateException("no matter")),
          1);

  private final LogQueue queue = new LogQueue(1);
  private final AtomicInteger taken = new AtomicInteger();
  private int given;

  /** Somebody decides. */
  @Actor
  public void one() {
    taken.addAndGet(queue.offer(EVENT) ? 1 : 0);
  }

  /** Somebody else does. */
  @Actor
  public void other() {
    taken.addAndGet(queue.offer(EVENT) ? 1 : 0);
  }

  /** The log empties the queue. */
  @Actor
  public void log() {
    given += queue.poll() == null ? 0 : 1;
  }

  /** Looks what is left, and whether there is room. */
  @Arbiter
  public void after(III_Result seen) {
    while (queue.poll() != null) {
      given++;
    }
    seen.r1 = taken.get();
    seen.r2 = given;
    seen.r3 = queue.offer(EVENT) ? 1 : 0;
  }
}
