package dev.usher.internal.decide;

import dev.usher.clock.OpeningHours;
import dev.usher.internal.casetime.BusinessClocks;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.engine.AskedRules;
import dev.usher.internal.engine.FiringRule;
import dev.usher.internal.engine.RuleFailure;
import dev.usher.internal.engine.RuleNetwork;
import dev.usher.internal.message.MessageSearch;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.Money;
import dev.usher.model.decision.Decision;
import dev.usher.model.rule.AtReceipt;
import dev.usher.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides contacts under one policy. Immutable and safe to share between threads; a decision is a
 * pure function of the policy, the contact and the moment.
 */
public final class Decider {
  private final Policy policy;
  private final AskedRules rules;
  private final MessageSearch search;
  private final PolicyFit policyFit;
  private final StatedRules stated;
  private final @Nullable RefundTerms terms;
  private final List<RuleProposer> proposers;

  // Made once, so that no decision brings one of its own.
  private final Function<CaseRun, Decision> decision;
  private final Function<CaseRun, CaseTrace> trace;

  /** In the manifest's order. */
  private final BusinessClocks clocks;

  private final List<Map.Entry<String, OpeningHours>> desks;

  /**
   * Makes a decider of a policy and its rules.
   *
   * @param converter turns amounts into the policy's currency, or null to refuse other currencies
   */
  public Decider(
      Policy policy, AskedRules rules, @Nullable BiFunction<Money, Currency, Money> converter) {
    this.policy = policy;
    this.rules = rules;
    this.search = MessageSearch.of(policy.manifest().words());
    this.policyFit = new PolicyFit(policy.manifest(), converter);
    this.terms = RefundTerms.of(policy.manifest());
    this.stated = StatedRules.of(policy.manifest().clauses());
    this.clocks = new BusinessClocks(policy.manifest().hours(), policy.manifest().desks());
    this.desks = List.copyOf(policy.manifest().desks().entrySet());
    this.proposers = rules.rules().stream().map(RuleProposer::new).toList();
    List<String> roles = policy.manifest().tiers();
    this.decision = run -> run.decision(policy.ref(), roles);
    this.trace = run -> run.trace(policy.ref(), roles);
  }

  private Decider(Decider other, AskedRules rules) {
    this.policy = other.policy;
    this.rules = rules;
    this.search = other.search;
    this.policyFit = other.policyFit;
    this.terms = other.terms;
    this.stated = other.stated;
    this.clocks = other.clocks;
    this.desks = other.desks;
    this.decision = other.decision;
    this.trace = other.trace;
    List<RuleProposer> changed = new ArrayList<>(other.proposers);
    List<FiringRule> before = other.rules.rules();
    for (FiringRule each : rules.rules()) {
      if (each != before.get(each.rank())) {
        changed.set(each.rank(), new RuleProposer(each));
      }
    }
    this.proposers = List.copyOf(changed);
  }

  /**
   * Returns a decider by rules some of which say something else, and that is like this one in all
   * other respects.
   *
   * @param changed rules of the same names
   */
  public Decider by(AskedRules changed) {
    return new Decider(this, changed);
  }

  /** Returns a decider of a policy with its rules laid out, which refuses other currencies. */
  public static Decider of(Policy policy) {
    return new Decider(policy, RuleNetwork.of(policy.rules()), null);
  }

  /**
   * Decides a contact as of a moment.
   *
   * @throws ContactException if the contact does not fit the policy, the moment lies before its
   *     receipt, or what the policy counts from one of its times does not come to an end
   * @throws RuleFailure if a rule fails
   */
  public Decision decide(Contact contact, Instant at) {
    return made(contact, at, decision);
  }

  /**
   * Decides a contact as of a moment, and tells every fact that the rules were asked about.
   *
   * @throws ContactException as {@link #decide} does
   * @throws RuleFailure if a rule fails
   */
  public CaseTrace trace(Contact contact, Instant at) {
    return made(contact, at, trace);
  }

  /** Returns what finds in a message what the policy's rules may ask about. */
  public MessageSearch search() {
    return search;
  }

  /** Returns the policy's clocks. */
  public BusinessClocks clocks() {
    return clocks;
  }

  private <T> T made(Contact contact, Instant at, Function<CaseRun, T> made) {
    try {
      return made.apply(run(contact, at));
    } catch (ContactException refused) {
      throw refused.about(contact.id());
    } catch (StackOverflowError tooDeep) {
      // A pattern in a condition may recurse once for each character of a long text. Nobody can
      // tell that from a caller that has left little of its thread's stack.
      throw new ContactException(
              "contact",
              "contact needs more of the thread's stack than is left: either a text of it is too"
                  + " long for a pattern of the policy, or the caller is nested too deep")
          .about(contact.id());
    }
  }

  private CaseRun run(Contact asked, Instant at) {
    Contact contact = policyFit.fit(asked, at);
    Instant received = contact.receivedAt();
    AtReceipt receipt =
        new AtReceipt(
            contact,
            policy.manifest().zone(),
            policy.manifest().hours().isOpen(received),
            openDesk(received),
            search.in(contact.message()),
            policyFit.fields(contact));
    CaseClock time = new CaseClock(clocks, contact, at);
    return new CaseRun(contact, receipt, time, stated, terms, proposers, rules);
  }

  private @Nullable String openDesk(Instant received) {
    for (int i = 0; i < desks.size(); i++) {
      if (desks.get(i).getValue().isOpen(received)) {
        return desks.get(i).getKey();
      }
    }
    return null;
  }
}
