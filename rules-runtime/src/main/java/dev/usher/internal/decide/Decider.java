package dev.usher.internal.decide;

import dev.usher.clock.OpeningHours;
import dev.usher.internal.engine.RuleBase;
import dev.usher.internal.engine.Sitting;
import dev.usher.internal.engine.SittingFailure;
import dev.usher.internal.message.MessageSearch;
import dev.usher.internal.timeline.CaseClock;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.Money;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Source;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.Case;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Iterator;
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
  private final List<Proposer> proposers;
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
    this.proposers = proposers(policy);
    policy.rules().forEach(rule -> asked.add(rule.question()));
  }

  /**
   * Decides a contact as of a moment.
   *
   * @throws ContactException if the contact does not fit the policy, or the moment lies before its
   *     receipt
   * @throws FailedRule if a rule fails
   */
  public Decision decide(Contact contact, Instant at) {
    try {
      return together(List.of(run(contact, at))).get(0);
    } catch (DateTimeException outOfReach) {
      throw new ContactException(
              "receivedAt",
              "receivedAt is "
                  + contact.receivedAt()
                  + ": a time is needed from which the policy's opening hours go on. "
                  + outOfReach.getMessage())
          .about(contact.id());
    } catch (ContactException refused) {
      throw refused.about(contact.id());
    }
  }

  /**
   * Decides contacts in their order. Whatever is wrong with one of them, the others are decided as
   * if each were alone.
   */
  public List<Attempt> decideAll(List<AskedContact> contacts) {
    List<Attempt> attempts = new ArrayList<>(contacts.size());
    for (int from = 0; from < contacts.size(); from += SHARED) {
      List<AskedContact> some = contacts.subList(from, Math.min(from + SHARED, contacts.size()));
      attempts.addAll(someAtOnce(some));
    }
    return attempts;
  }

  private List<Attempt> someAtOnce(List<AskedContact> contacts) {
    List<Attempt> attempts = new ArrayList<>(contacts.size());
    List<CaseRun> runs = new ArrayList<>(contacts.size());
    for (AskedContact each : contacts) {
      try {
        runs.add(run(each.contact(), each.moment()));
        attempts.add(new Attempt(each, null, null));
      } catch (RuntimeException unfit) {
        attempts.add(alone(each));
      }
    }
    try {
      Iterator<Decision> decisions = together(runs).iterator();
      attempts.replaceAll(
          each ->
              each.failure() == null ? new Attempt(each.asked(), decisions.next(), null) : each);
    } catch (RuntimeException | StackOverflowError oneFails) {
      // Which of them it was is not known, and its failure may have cost the others their firings.
      attempts.replaceAll(each -> each.failure() == null ? alone(each.asked()) : each);
    }
    return attempts;
  }

  private Attempt alone(AskedContact each) {
    try {
      return new Attempt(each, decide(each.contact(), each.moment()), null);
    } catch (RuntimeException failure) {
      return new Attempt(each, null, failure);
    } catch (StackOverflowError tooDeep) {
      // A pattern in a condition may recurse once for each character of a long text.
      ContactException refused =
          new ContactException(
              "contact", "contact holds a text that is too long for a pattern of the policy");
      return new Attempt(each, null, refused.about(each.contact().id()));
    }
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
    for (CaseRun run : runs) {
      decisions.add(run.decision(policy.ref(), policy.manifest().tiers()));
    }
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
    if (!asked.contains(question)) {
      return;
    }
    try {
      sitting.ask(facts);
    } catch (SittingFailure failure) {
      throw new FailedRule(failure.rule(), causeOf(failure));
    }
  }

  private static Throwable causeOf(RuntimeException failure) {
    return failure.getCause() == null ? failure : failure.getCause();
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
    return new CaseRun(contact, receipt, time, stated, fired -> proposers.get(fired.rank()));
  }

  /** By the rules' rank, as the engine gives it. */
  private static List<Proposer> proposers(Policy policy) {
    List<Rule> byName = new ArrayList<>(policy.rules());
    byName.sort(Comparator.comparing(Rule::name));
    List<Proposer> proposers = new ArrayList<>(byName.size());
    for (Rule rule : byName) {
      Source source = new Source.Rule(rule.name(), rule.clause());
      proposers.add(new Proposer(source, rule.salience(), proposers.size()));
    }
    return proposers;
  }

  private @Nullable String openDesk(Instant received) {
    for (Map.Entry<String, OpeningHours> desk : policy.manifest().desks().entrySet()) {
      if (desk.getValue().isOpen(received)) {
        return desk.getKey();
      }
    }
    return null;
  }
}
