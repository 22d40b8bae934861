package dev.usher.live;

import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;

/**
 * Is told of every decision that an usher makes, and of every contact that it refuses, by {@code
 * decide} and {@code decideAll} alike. What a reload tries and what an explanation tries are no
 * decisions. Nothing is told of calls that come after the usher was closed, and of those that ask
 * about a moment which is no {@link dev.usher.model.time.SupportedTime supported} one.
 *
 * <p>It is told on the thread that decides, before the caller has the answer, and by many threads
 * at once: it must be safe to share between them, and what it takes is added to what a decision
 * takes. What it throws fails no decision and keeps no other listener from being told; it is
 * counted, and logged once in a while.
 */
public interface DecisionListener {

  /**
   * A contact was decided.
   *
   * @param policy what decided it
   * @param asked the contact, and the moment asked about
   * @param decision what was decided
   * @param nanos how long that took, in nanoseconds, without what listeners take
   */
  default void decided(Policy policy, AskedContact asked, Decision decision, long nanos) {}

  /**
   * A contact was refused.
   *
   * @param policy what refused it
   * @param asked the contact, and the moment asked about
   * @param failure why: what {@link dev.usher.Usher#decide(dev.usher.model.Contact)} throws, or
   *     {@link dev.usher.Answer.Refused#failure()} returns
   * @param nanos how long that took, in nanoseconds, without what listeners take
   */
  default void refused(Policy policy, AskedContact asked, RuntimeException failure, long nanos) {}
}
