package dev.usher.examples.benchmark;

import dev.usher.clock.OpeningHours;
import dev.usher.examples.benchmark.sized.Handling;
import dev.usher.examples.benchmark.sized.Roles;
import dev.usher.examples.benchmark.sized.SizedPolicy;
import dev.usher.examples.benchmark.sized.Way;
import dev.usher.examples.benchmark.sized.WorkingHours;
import dev.usher.model.Contact;
import dev.usher.model.decision.Proposal;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The outfitter's rules in {@link NaiveDrools}, with as much of a merge as this policy needs. Safe
 * to share between threads.
 */
public final class NaiveOutfitter implements Way {
  private final NaiveDrools drools;

  /** Compiles a policy of so many rules. */
  public NaiveOutfitter(int rules) {
    OpeningHours hours =
        OpeningHours.builder(ZoneId.of("Asia/Tokyo")).weekly("mon-fri", "09:00-18:00").build();
    drools =
        new NaiveDrools(SizedPolicy.NAME, SizedPolicy.files(rules), hours, contact -> Set.of());
  }

  @Override
  public Handling decide(Contact contact) {
    List<Proposal> proposals = drools.decide(contact);
    int tier = NaiveAnswers.tier(proposals);
    String owner = Roles.of(tier);
    @Nullable String queue = null;
    Instant firstResponse = Instant.MAX;
    Instant resolution = Instant.MAX;
    Set<String> approvals = new TreeSet<>();
    Set<String> actions = new TreeSet<>();
    for (Proposal proposal : proposals) {
      if (proposal instanceof Proposal.Assign assign) {
        owner = assign.role();
      } else if (proposal instanceof Proposal.Route route) {
        queue = route.queue();
      } else if (proposal instanceof Proposal.Approval approval) {
        approvals.add(approval.authority());
      } else if (proposal instanceof Proposal.Act act) {
        actions.add(act.name());
      } else if (proposal instanceof Proposal.Due due) {
        Instant moment = due(contact, due.within().span());
        if (due.metric() == Metric.RESOLUTION) {
          resolution = moment.isBefore(resolution) ? moment : resolution;
        } else {
          firstResponse = moment.isBefore(firstResponse) ? moment : firstResponse;
        }
      }
    }
    return new Handling(
        tier,
        owner,
        queue == null ? owner : queue,
        List.copyOf(approvals),
        firstResponse,
        resolution,
        List.copyOf(actions));
  }

  private static Instant due(Contact contact, Span span) {
    return span.clock() == ClockType.BUSINESS
        ? WorkingHours.plus(contact.receivedAt(), (int) span.length().toHours())
        : contact.receivedAt().plus(span.length());
  }
}
