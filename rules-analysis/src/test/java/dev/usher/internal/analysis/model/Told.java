package dev.usher.internal.analysis.model;

import dev.usher.internal.casetime.BusinessClocks;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.TracedFact;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.WithAssessment;
import dev.usher.policy.rule.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what the model tells the decision that it would be, with the moments by the engine's own
 * clocks, and compares that with the engine's decision.
 */
final class Told {
  private final Sayings sayings;
  private final CaseTrace trace;
  private final Decision decision;
  private final Located located;
  private final ToldLife life;
  private final Telling now;
  private final List<String> differences = new ArrayList<>();

  private Told(Sayings sayings, CaseTrace trace, CaseClock clock) {
    this.sayings = sayings;
    this.trace = trace;
    this.decision = trace.decision();
    this.located = new Located(sayings.model(), trace, clock);
    this.life = new ToldLife(sayings, located);
    this.now = new Telling(sayings, located, clock.at(), life.heldAt(clock.at()));
  }

  /**
   * Returns how the model differs from the engine on a case; empty if it does not.
   *
   * @param clocks those of the model's policy
   */
  static List<String> differences(
      Sayings sayings, CaseTrace trace, BusinessClocks clocks, Instant at) {
    Told told = new Told(sayings, trace, new CaseClock(clocks, trace.contact(), at));
    told.compare();
    return told.differences;
  }

  private void compare() {
    same("possible", now.isPossible(), true);
    rules();
    Set<String> topics = now.values(Attribute.TOPIC);
    String stated = trace.contact().topic();
    same(
        "topic",
        topics.isEmpty() && stated != null ? Set.of(stated) : topics,
        one(decision.topic()));
    same("severity", now.severity(), decision.severity());
    same("vip", now.holds(Attribute.VIP), decision.vip());
    same("emergency", now.holds(Attribute.EMERGENCY), decision.emergency());
    same("signals", now.values(Attribute.SIGNALS), texts(decision.signals()));
    same("tier", now.tier(), decision.tier());
    same("owner", now.values(Attribute.OWNER), one(decision.owner()));
    same("queue", now.values(Attribute.QUEUE), one(decision.queue()));
    same("replyVia", now.values(Attribute.REPLY_VIA), one(decision.replyVia()));
    same("approvals", now.values(Attribute.APPROVALS), texts(decision.approvals()));
    same("anyOf", now.values(Attribute.ANY_OF), texts(decision.anyOf()));
    same("holds", now.values(Attribute.HOLDS), texts(decision.holds()));
    same("escalations", life.after(decision.at()), decision.escalations());
    same("conflicts", conflicts(), decision.conflicts());
    new ToldRefund(now, located, decision).compare(this::same);
    ToldMoments moments = new ToldMoments(located.clock(), life, decision);
    new ToldTargets(now, moments, decision).compare(this::same);
    ToldActions actions = new ToldActions(now, moments);
    same("actions", actions.begun(), decision.actions());
    same("timeline", timeline(actions), decision.timeline());
  }

  void same(String what, @Nullable Object told, @Nullable Object decided) {
    if (!Objects.equals(told, decided)) {
      differences.add(what + ": model " + told + ", engine " + decided);
    }
  }

  private static Set<String> texts(Iterable<?> all) {
    Set<String> texts = new TreeSet<>();
    all.forEach(each -> texts.add(each.toString()));
    return texts;
  }

  private static Set<String> one(@Nullable Object value) {
    return value == null ? Set.of() : Set.of(value.toString());
  }

  /** Which rules fire, in each phase of the case too. */
  private void rules() {
    for (TracedFact fact : trace.facts()) {
      Question question = Question.of(fact.fact());
      boolean present = fact.phase() == TracedFact.When.PRESENT;
      Telling then =
          present ? now : new Telling(sayings, located, fact.from(), life.heldAt(fact.from()));
      same("rules of " + question, then.fired(question), fact.fired());
      if (fact.fact() instanceof Assessed) {
        same("possible", then.isPossible(), true);
        assessment(then, (WithAssessment) fact.fact());
      }
    }
  }

  private void assessment(Telling then, WithAssessment fact) {
    same("severity of a phase", then.severity(), fact.getSeverity());
    same("vip of a phase", then.holds(Attribute.VIP), fact.isVip());
    same("emergency of a phase", then.holds(Attribute.EMERGENCY), fact.isEmergency());
    same("signals of a phase", then.values(Attribute.SIGNALS), texts(fact.getSignals()));
  }

  private List<Conflict> conflicts() {
    List<Conflict> conflicts = new ArrayList<>();
    for (String part : sayings.parts(Attribute.ACTIONS)) {
      if (part.startsWith(Outputs.CONFLICT)) {
        String name = part.substring(Outputs.CONFLICT.length() + 1);
        add("actions." + name + ".by", now.of(Attribute.ACTIONS, part), conflicts);
      }
    }
    for (Attribute each :
        List.of(Attribute.TOPIC, Attribute.OWNER, Attribute.QUEUE, Attribute.REPLY_VIA)) {
      add(each.key(), now.of(each, Outputs.CONFLICT), conflicts);
    }
    conflicts.sort(Comparator.comparing(Conflict::attribute));
    return conflicts;
  }

  private void add(String attribute, List<Output> told, List<Conflict> into) {
    TreeMap<String, List<String>> sides = new TreeMap<>();
    for (Output each : told) {
      List<?> side = (List<?>) each.detail();
      sides
          .computeIfAbsent(now.text(side.get(0)), none -> new ArrayList<>())
          .add(side.get(1).toString());
    }
    if (!sides.isEmpty()) {
      List<Conflict.Side> shown = new ArrayList<>();
      sides.forEach((value, rules) -> shown.add(new Conflict.Side(value, rules)));
      into.add(new Conflict(attribute, shown));
    }
  }

  private List<TimelineEvent> timeline(ToldActions actions) {
    List<TimelineEvent> events = new ArrayList<>(life.events());
    events.add(TimelineEvent.received(trace.contact().receivedAt()));
    decision
        .targets()
        .forEach(
            each -> events.add(TimelineEvent.targetDue(each.due(), each.metric(), each.state())));
    events.addAll(actions.events());
    if (decision.nextReview() != null) {
      events.add(TimelineEvent.review(decision.nextReview()));
    }
    Collections.sort(events);
    return events;
  }

  /** Takes note of what is not the same. */
  interface Same {
    void same(String what, @Nullable Object told, @Nullable Object decided);
  }
}
