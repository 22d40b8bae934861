package dev.usher.model.decision;

import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.From;
import dev.usher.model.time.Metric;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule asks for. ProposalSink are merged into the decision without regard to their
 * order; the text of each is what an explanation shows.
 */
public sealed interface Proposal {

  /** What the contact is about. */
  record Topic(String name) implements Proposal {
    @Override
    public String toString() {
      return "topic " + name;
    }
  }

  /** At least this severity, from a moment on. */
  record AtLeast(Severity level, @Nullable BeforeNeeded from) implements Proposal {
    @Override
    public String toString() {
      return timed("severity " + level, from);
    }
  }

  /** A customer of the first rank. */
  record Vip() implements Proposal {
    @Override
    public String toString() {
      return "vip";
    }
  }

  /** An emergency, from a moment on. */
  record Emergency(@Nullable BeforeNeeded from) implements Proposal {
    @Override
    public String toString() {
      return timed("emergency", from);
    }
  }

  /** A named observation that later rules may ask about. */
  record Signal(String name) implements Proposal {
    @Override
    public String toString() {
      return "signal " + name;
    }
  }

  /** At least this tier, from a moment on. */
  record Escalate(int tier, @Nullable From from) implements Proposal {

    /**
     * Checks the tier.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Escalate {
      if (tier < 1) {
        throw new IllegalArgumentException("tier is " + tier + ": 1 or more is allowed");
      }
    }

    @Override
    public String toString() {
      return timed("tier " + tier, from);
    }
  }

  /** An authority that must agree. */
  record Approval(String authority) implements Proposal {
    @Override
    public String toString() {
      return "approval by " + authority;
    }
  }

  /** A reason why the case must not go on yet. */
  record Hold(String reason) implements Proposal {
    @Override
    public String toString() {
      return "hold " + reason;
    }
  }

  /** The queue that the case waits in. */
  record Route(String queue) implements Proposal {
    @Override
    public String toString() {
      return "queue " + queue;
    }
  }

  /** Who owns the case. */
  record Assign(String role) implements Proposal {
    @Override
    public String toString() {
      return "owner " + role;
    }
  }

  /** The channel that the answer takes. */
  record ReplyVia(Channel channel) implements Proposal {
    @Override
    public String toString() {
      return "reply via " + channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A moment by which something must have happened. */
  record Due(Metric metric, Countdown within) implements Proposal {
    @Override
    public String toString() {
      return metric + " within " + within;
    }
  }

  /** Something else that must be done, by whom and by when. */
  record Act(String name, @Nullable String by, @Nullable Deadline due) implements Proposal {
    @Override
    public String toString() {
      String who = by == null ? "" : " by " + by;
      return "action " + name + who + (due == null ? "" : due(due));
    }

    private static String due(Deadline due) {
      return (due instanceof ByTarget ? ", due with " : " within ") + due;
    }
  }

  private static String timed(String what, @Nullable From from) {
    return from == null ? what : what + " from " + from;
  }
}
