package dev.usher.flink.internal;

import dev.usher.flink.life.EventKind;
import dev.usher.flink.life.LifeEvent;
import dev.usher.judge.BoundaryContacts;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Progress;
import dev.usher.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Lives of cases of a policy, drawn from a seed: plausible ones, and ones in which anything happens
 * after anything, at few moments, so that many things happen at the same.
 */
public final class GeneratedLives {
  private static final int MOST_EVENTS = 10;
  private static final int DAYS = 9;
  private static final List<EventKind> PLAUSIBLE =
      List.of(
          EventKind.FIRST_RESPONDED,
          EventKind.UPDATED,
          EventKind.TIER_REACHED,
          EventKind.WAITING_BEGAN,
          EventKind.WAITING_ENDED,
          EventKind.CUSTOMER_WROTE,
          EventKind.ANSWERED,
          EventKind.PLAN_SENT,
          EventKind.ESCALATION_RESPONDED,
          EventKind.RESOLVED,
          EventKind.REOPENED,
          EventKind.RESOLVED);

  private final Policy policy;
  private final BoundaryContacts contacts;
  private final Random random;
  private int count;

  /** Starts a series. */
  public GeneratedLives(Policy policy, long seed) {
    this.policy = policy;
    this.contacts = BoundaryContacts.of(policy, seed);
    this.random = new Random(seed);
  }

  /** A case: how it came in, and what happened to it, in the order of its moments. */
  public record Generated(Contact contact, List<LifeEvent> events) {
    /** Returns what the operator is told of it, in the order of its moments. */
    public List<CaseNews> news() {
      List<CaseNews> news = new ArrayList<>();
      news.add(CaseNews.arrival(contact));
      events.forEach(each -> news.add(CaseNews.event(each)));
      news.sort(Comparator.comparingLong(CaseNews::at));
      return news;
    }
  }

  /** Returns the next lives. */
  public List<Generated> next(int lives) {
    List<Generated> next = new ArrayList<>();
    for (int i = 0; i < lives; i++) {
      next.add(next());
    }
    return next;
  }

  /** Returns what they all are told, some of it twice, in the order of its moments. */
  public List<CaseNews> news(List<Generated> lives) {
    List<CaseNews> news = new ArrayList<>();
    for (Generated life : lives) {
      news.addAll(life.news());
      if (random.nextInt(4) == 0) {
        news.add(any(life.news()));
      }
    }
    news.sort(Comparator.comparingLong(CaseNews::at));
    return news;
  }

  /** Returns the same in another order within each key. */
  public List<CaseNews> shuffled(List<CaseNews> news) {
    List<CaseNews> shuffled = new ArrayList<>(news);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private Generated next() {
    count++;
    Contact contact = contact("life-" + count);
    List<LifeEvent> events = new ArrayList<>();
    boolean plausible = random.nextBoolean();
    int happened = random.nextInt(MOST_EVENTS + 1);
    Instant at = contact.receivedAt();
    int step = 0;
    for (int i = 0; i < happened; i++) {
      String id = "e-" + i;
      if (plausible) {
        at = at.plus(span(DAYS * 24 * 60 / MOST_EVENTS));
        step = Math.min(PLAUSIBLE.size() - 1, step + random.nextInt(3));
        events.add(event(contact, id, at, PLAUSIBLE.get(step)));
      } else {
        Instant any = contact.receivedAt().plus(span(DAYS * 24 * 60)).minus(Duration.ofDays(1));
        events.add(event(contact, id, any, any(List.of(EventKind.values()))));
      }
    }
    events.sort(Comparator.comparing(LifeEvent::at).thenComparing(LifeEvent::id));
    return new Generated(contact, List.copyOf(events));
  }

  private Contact contact(String id) {
    return named(contacts.next().contact(), id);
  }

  static Contact named(Contact contact, String id) {
    Contact named = Contact.builder(id, contact.receivedAt(), contact.channel()).build();
    return named.toBuilder()
        .topic(contact.topic())
        .message(contact.message())
        .language(contact.language())
        .severity(contact.severity())
        .refund(contact.refund())
        .dispute(contact.dispute())
        .shippingCost(contact.shippingCost())
        .impact(contact.impact())
        .neededBy(contact.neededBy())
        .attempts(contact.attempts())
        .labels(contact.labels())
        .authenticated(contact.authenticated())
        .surge(contact.surge())
        .account(contact.account())
        .history(contact.history())
        .progress(contact.progress())
        .fields(contact.fields())
        .build();
  }

  private LifeEvent event(Contact contact, String id, Instant at, EventKind kind) {
    return switch (kind) {
      case TIER_REACHED ->
          LifeEvent.tierReached(
              contact.id(), id, at, 1 + random.nextInt(policy.manifest().tiers().size()));
      case AMENDED -> LifeEvent.amended(id, at, amended(contact));
      case EARLIER_CONTACT -> LifeEvent.earlier(contact.id(), id, earlier(contact));
      default -> LifeEvent.of(contact.id(), id, at, kind);
    };
  }

  /** Mostly received at the same moment, sometimes at another one. */
  private Contact amended(Contact contact) {
    Contact other =
        contact(contact.id()).toBuilder().history(List.of()).progress(Progress.NONE).build();
    return random.nextInt(5) == 0 ? other : receivedAs(contact, other);
  }

  private static Contact receivedAs(Contact contact, Contact other) {
    Contact at = Contact.builder(contact.id(), contact.receivedAt(), other.channel()).build();
    return at.toBuilder()
        .topic(other.topic())
        .message(other.message())
        .refund(other.refund())
        .attempts(other.attempts())
        .labels(other.labels())
        .account(other.account())
        .fields(other.fields())
        .build();
  }

  private EarlierContact earlier(Contact contact) {
    List<EarlierContact> history = contact.history();
    Instant before = contact.receivedAt().minus(span(60 * 24 * 60));
    return history.isEmpty() || random.nextBoolean() ? EarlierContact.at(before) : any(history);
  }

  /** Mostly a number of whole half hours, so that things meet; sometimes any number. */
  private Duration span(int minutes) {
    return switch (random.nextInt(6)) {
      case 0 -> Duration.ZERO;
      case 1 -> Duration.ofSeconds(60L * random.nextInt(minutes) + 1).plusNanos(random.nextInt(2));
      default -> Duration.ofMinutes(30L * random.nextInt(minutes / 30));
    };
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
