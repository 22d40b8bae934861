package dev.usher.flink.internal;

import static java.util.Objects.requireNonNull;

import dev.usher.data.ContactReader;
import dev.usher.flink.life.LifeEvent;
import dev.usher.flink.life.LifeEventReader;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Tells each contact of an account which others came in within some days before it. Keyed by
 * account. A contact that comes late is told to those that were received after it, so that in the
 * end the order in which they come makes no difference; of two received at the same moment the one
 * with the smaller id is the earlier.
 *
 * <p>What is known of a contact is kept until no contact that comes in time can need it any more,
 * and of an account at most so many contacts, the latest received.
 */
@SuppressWarnings("NullAway.Init") // Flink opens a function before it hands it anything.
public final class AttachHistory extends KeyedProcessFunction<String, CaseNews, CaseNews> {
  private static final long serialVersionUID = 1L;

  /** What is kept bears the currency of every amount; none is in this one. */
  private static final Currency NONE = Currency.getInstance("XXX");

  private static final ContactReader CONTACTS = ContactReader.in(NONE);
  private static final LifeEventReader EVENTS = LifeEventReader.in(NONE);

  private final Duration reach;
  private final Duration late;
  private final int most;

  private static final Comparator<LifeEvent> BY_RECEIPT =
      Comparator.comparing(LifeEvent::at).thenComparing(LifeEvent::contact);

  /** By the contact's id, what later ones are told: an event, but for whom. */
  private transient MapState<String, String> known;

  /**
   * Makes the function.
   *
   * @param reach how long before its receipt a contact sees
   * @param late how much later than that a contact may come and still see all
   * @param most how many contacts of an account are kept
   */
  public AttachHistory(Duration reach, Duration late, int most) {
    this.reach = reach;
    this.late = late;
    this.most = most;
  }

  @Override
  public void open(OpenContext context) {
    known =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("earlier", Types.STRING, Types.STRING));
  }

  @Override
  public void processElement(CaseNews message, Context context, Collector<CaseNews> out)
      throws Exception {
    if (!known.contains(message.contact())) {
      Contact contact = CONTACTS.read(message.json()).contact();
      LifeEvent own = toldOf(contact, contact.id());
      List<LifeEvent> all = all();
      for (LifeEvent other : all) {
        tell(own, other, out);
      }
      known.put(contact.id(), CaseNews.event(own).json());
      context.timerService().registerEventTimeTimer(end(own));
      all.add(own);
      all.sort(BY_RECEIPT);
      for (LifeEvent each : all.subList(0, Math.max(0, all.size() - most))) {
        known.remove(each.contact());
      }
    }
    out.collect(message);
  }

  /** What is told of a contact to a case that came later. */
  private static LifeEvent toldOf(Contact earlier, String to) {
    @Nullable Integer tier = earlier.progress().tier();
    return LifeEvent.earlier(
        to,
        "contact " + earlier.id(),
        new EarlierContact(
            earlier.receivedAt(),
            earlier.topic(),
            earlier.channel(),
            tier == null ? 1 : tier,
            earlier.refund()));
  }

  /** Tells the later of two contacts about the earlier one, if it is near enough. */
  private void tell(LifeEvent one, LifeEvent other, Collector<CaseNews> out) {
    boolean inOrder = BY_RECEIPT.compare(one, other) < 0;
    LifeEvent first = inOrder ? one : other;
    LifeEvent second = inOrder ? other : one;
    if (!first.at().plus(reach).isBefore(second.at())) {
      EarlierContact earlier = requireNonNull(first.earlier());
      out.collect(CaseNews.event(LifeEvent.earlier(second.contact(), first.id(), earlier)));
    }
  }

  private List<LifeEvent> all() throws Exception {
    List<LifeEvent> all = new ArrayList<>();
    for (String each : known.values()) {
      all.add(EVENTS.read(each));
    }
    return all;
  }

  private long end(LifeEvent told) {
    return CaseTimers.timer(told.at()) + reach.toMillis() + late.toMillis() + 1;
  }

  @Override
  public void onTimer(long moment, OnTimerContext context, Collector<CaseNews> out)
      throws Exception {
    for (LifeEvent each : all()) {
      if (end(each) <= moment) {
        known.remove(each.contact());
      }
    }
  }
}
