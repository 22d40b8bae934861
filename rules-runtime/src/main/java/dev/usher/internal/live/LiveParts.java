package dev.usher.internal.live;

import dev.usher.internal.files.PolicyPlace;
import dev.usher.internal.load.LoadedPolicy;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.live.DecidingPolicy;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an usher consists of.
 *
 * @param policy what is in force
 * @param reloader what brings the next version
 * @param recent the contacts that were asked about last, or null if nobody wants them kept
 * @param watching what has the source watched, or null if nobody wants it to be
 */
public record LiveParts(
    LivePolicy policy,
    Reloader reloader,
    @Nullable RecentContacts recent,
    @Nullable WatchThread watching) {

  /**
   * Opens a policy.
   *
   * @param making makes of a policy what decides by it
   * @param closed makes what is thrown at those who come after closing
   * @throws dev.usher.policy.PolicyException if anything is wrong with the policy
   * @throws dev.usher.policy.EnvironmentException if no policy at all can be opened here
   */
  public static LiveParts open(
      PolicyPlace place,
      Function<LoadedPolicy, DecidingPolicy> making,
      LiveSettings settings,
      Supplier<? extends RuntimeException> closed) {
    DecidingPolicy first = making.apply(PolicyLoader.load(place.rules()));
    DiagnosticLog.tell(first.policy());
    Announcements announcements = new Announcements(settings.listeners());
    LivePolicy policy = new LivePolicy(first, settings.clock(), announcements, closed);
    int remembered = settings.gates().remembered();
    RecentContacts recent = remembered == 0 ? null : new RecentContacts(remembered);
    Gates gates = new Gates(settings.gates(), recent);
    Reloader reloader = new Reloader(place, making, policy, gates, announcements, settings.clock());
    Duration interval = settings.interval();
    String name = first.policy().ref().name();
    return new LiveParts(
        policy,
        reloader,
        recent,
        interval == null ? null : WatchThread.start(new Watch(reloader), interval, name));
  }

  /** Lets go of the policy. Closing again does nothing. */
  public void close() {
    policy.close();
    if (watching != null) {
      watching.end();
    }
  }
}
