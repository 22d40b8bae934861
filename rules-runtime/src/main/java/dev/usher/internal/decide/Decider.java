package dev.usher.internal.decide;

import dev.usher.clock.OpeningHours;
import dev.usher.internal.engine.RuleBase;
import dev.usher.internal.engine.Sitting;
import dev.usher.internal.message.MessageSearch;
import dev.usher.internal.timeline.CaseClock;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.Case;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides contacts under one policy. Immutable and safe to share between threads; a decision is a
 * pure function of the policy, the contact and the moment.
 */
public final class Decider {
  /** How many contacts share a sitting: enough to spread its cost, few enough to stay in cache. */
  private static final int SHARED = 256;

  private final Policy policy;
  private final RuleBase rules;
  private final MessageSearch search;
  private final PolicyFit fitness;
  private final StatedRules stated;
  private final Set<Question> asked = EnumSet.noneOf(Question.class);

  /**
   * Makes a decider of a policy and its compiled rules.
   *
   * @param converter turns amounts into the policy's currency, or null to refuse other currencies
   */
  public Decider(
      Policy policy, RuleBase rules, @Nullable BiFunction<Money, Currency, Money> converter) {
    this.policy = policy;
    this.rules = rules;
    this.search = MessageSearch.of(policy.manifest().words());
    this.fitness = new PolicyFit(policy.manifest(), converter);
    this.stated = StatedRules.of(policy.manifest().clauses());
    policy.rules().forEach(rule -> asked.add(rule.question()));
  }

  /**
   * Decides a contact as of a moment.
   *
   * @throws dev.usher.model.ContactException if the contact does not fit the policy, or the moment
   *     lies before its receipt
   */
  public Decision decide(Contact contact, Instant at) {
    return together(List.of(run(contact, at))).get(0);
  }

  /**
   * Decides contacts as of their receipt, in their order.
   *
   * @throws dev.usher.model.ContactException if one of them does not fit the policy
   */
  public List<Decision> decideAll(List<Contact> contacts) {
    List<Decision> decisions = new ArrayList<>(contacts.size());
    for (int from = 0; from < contacts.size(); from += SHARED) {
      List<Contact> some = contacts.subList(from, Math.min(from + SHARED, contacts.size()));
      List<CaseRun> runs = new ArrayList<>(some.size());
      some.forEach(contact -> runs.add(run(contact, contact.receivedAt())));
      decisions.addAll(together(runs));
    }
    return decisions;
  }

  private List<Decision> together(List<CaseRun> runs) {
    try (Sitting sitting = rules.open()) {
      List<Case> facts = new ArrayList<>(runs.size());
      ask(Question.INTAKE, CaseRun::intake, runs, facts, sitting);
      ask(Question.CLASSIFIED, CaseRun::classified, runs, facts, sitting);
      ask(Question.ASSESSED, CaseRun::assessed, runs, facts, sitting);
      ask(Question.TIERED, CaseRun::tiered, runs, facts, sitting);
    }
    List<Decision> decisions = new ArrayList<>(runs.size());
    runs.forEach(run -> decisions.add(run.decision(this)));
    return decisions;
  }

  private void ask(
      Question question,
      BiConsumer<CaseRun, List<Case>> factsOf,
      List<CaseRun> runs,
      List<Case> facts,
      Sitting sitting) {
    facts.clear();
    for (CaseRun run : runs) {
      factsOf.accept(run, facts);
    }
    if (asked.contains(question)) {
      sitting.ask(facts);
    }
  }

  private CaseRun run(Contact asked, Instant at) {
    Contact contact = fitness.fit(asked, at);
    Instant received = contact.receivedAt();
    AtReceipt receipt =
        new AtReceipt(
            contact,
            policy.manifest().hours().isOpen(received),
            openDesk(received),
            search.in(contact.message()));
    CaseClock time = new CaseClock(policy.manifest().hours(), contact, at);
    return new CaseRun(contact, receipt, time, stated);
  }

  private @Nullable String openDesk(Instant received) {
    for (Map.Entry<String, OpeningHours> desk : policy.manifest().desks().entrySet()) {
      if (desk.getValue().isOpen(received)) {
        return desk.getKey();
      }
    }
    return null;
  }

  PolicyRef ref() {
    return policy.ref();
  }

  String roleOf(int tier) {
    return policy.manifest().tiers().get(tier - 1);
  }
}
