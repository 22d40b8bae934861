package dev.usher.sentence;

import dev.usher.internal.text.Series;
import dev.usher.model.decision.Proposal;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy's conditions, proposals, rules and values in plain English. All sentences begin in lower
 * case and have no full stop, whole rules aside. Immutable and safe to share between threads.
 */
public final class Sentences {
  private final ValueWords values;
  private final AtomWords atoms;
  private final ProposalWords proposals;
  private final ProposalWords begun;

  private Sentences(Manifest manifest) {
    this.values = new ValueWords(manifest);
    this.atoms = new AtomWords(values);
    this.proposals = new ProposalWords(values, true);
    this.begun = new ProposalWords(values, false);
  }

  /** Returns the words of a policy, whose manifest tells currency and roles. */
  public static Sentences of(Manifest manifest) {
    return new Sentences(manifest);
  }

  /**
   * Returns a condition, such as {@code the refund is at least 500.00 USD}.
   *
   * @throws IllegalArgumentException if part of it could not be read or is not in order, as in no
   *     rule of a policy that opens
   */
  public String condition(Condition condition) {
    return ConditionWords.of(List.of(condition), atoms);
  }

  /**
   * Returns a whole rule, such as {@code When the refund is at least 500.00 USD: tier 3 (cs-lead),
   * cs-lead must agree.}
   *
   * @throws IllegalArgumentException if part of it could not be read or is not in order, as in no
   *     rule of a policy that opens
   */
  public String rule(Rule rule) {
    String when =
        rule.conditions().isEmpty()
            ? "Always"
            : "When " + ConditionWords.of(rule.conditions(), atoms);
    String off = rule.isEnabled() ? "" : " The rule is switched off.";
    return when + ": " + proposals(rule) + "." + off;
  }

  /**
   * Returns all that a rule proposes, in its order, such as {@code tier 3 (cs-lead), cs-lead must
   * agree}; what is to be done is told of in one go.
   *
   * @throws IllegalArgumentException if part of it is not in order, as in no rule of a policy that
   *     opens
   */
  public String proposals(Rule rule) {
    List<String> words = new ArrayList<>();
    List<String> actions = new ArrayList<>();
    for (Proposed each : rule.proposals()) {
      if (each.verb() == Verb.ACT) {
        actions.add(
            proposed(rule, each).substring(actions.isEmpty() ? 0 : ProposalWords.DO.length()));
        continue;
      }
      words.add(Series.and(actions));
      actions.clear();
      words.add(proposed(rule, each));
    }
    words.add(Series.and(actions));
    words.removeIf(String::isEmpty);
    boolean commas = words.stream().anyMatch(each -> each.contains(", "));
    return String.join(commas ? "; " : ", ", words);
  }

  /**
   * Returns what a rule proposes for every contact, such as {@code cs-lead must agree}, or {@code
   * reply via the account's preferred channel}.
   *
   * @param rule the rule that proposes it, whose bindings it may hand on
   */
  public String proposed(Rule rule, Proposed proposed) {
    return new VerbWords(proposals, values, rule).of(proposed);
  }

  /**
   * Returns what a property stands for, such as {@code the refund}; for one that is true or not,
   * the statement, such as {@code no service is down}.
   *
   * @param holds whether the statement is the one that is true
   */
  public String subject(Property property, boolean holds) {
    SubjectWords words = PropertyWords.of(property);
    return holds || words.opposite() == null ? words.words() : words.opposite();
  }

  /**
   * Returns what a condition asks about, such as {@code the number of contacts in the last 7 days,
   * this one included}; for what is true or not, the statement.
   *
   * @throws IllegalArgumentException if it is an inquiry that is not in order, as in no rule of a
   *     policy that opens
   */
  public String subject(Subject subject) {
    String words = atoms.subject(subject).words();
    return words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
  }

  /** Returns an amount in the policy's currency, such as {@code 2,000.00 USD}. */
  public String amount(BigDecimal amount) {
    return values.amount(amount);
  }

  /** Returns what is proposed for one contact, such as {@code tier 3 (cs-lead)}. */
  public String proposal(Proposal proposal) {
    return proposal.accept(proposals);
  }

  /** Returns what is proposed for one contact, without from when it holds. */
  public String begun(Proposal proposal) {
    return proposal.accept(begun);
  }

  /**
   * Returns a value that a fact gave, such as {@code 480.00 USD}; long texts are cut, and the
   * figures of cards and accounts masked.
   *
   * @param subject what was asked about
   * @param value what was answered; null, for what is absent, is {@code nothing}
   */
  public String value(Subject subject, @Nullable Object value) {
    return values.of(subject.domain(), value);
  }

  /** Returns the value that an atom met, as {@link #value} does. */
  public String met(Atom atom, @Nullable Object value) {
    return value(atom.subject(), value);
  }

  /** Returns what an atom wants of the value, such as {@code at least 500.00 USD}. */
  public String wanted(Atom atom) {
    return atoms.wanted(atom);
  }

  /**
   * Returns by how much a value missed what an atom wants, such as {@code 20.00 USD short} or
   * {@code 2 more needed}; null if the atom holds, or where there is no distance.
   */
  public @Nullable String missedBy(Atom atom, @Nullable Object value) {
    Gap gap = gap(atom, value);
    return gap == null ? null : words(gap, atom.subject().domain());
  }

  /** Returns by how much a value missed what an atom wants, as {@link #missedBy} does. */
  public @Nullable Gap gap(Atom atom, @Nullable Object value) {
    return Gap.of(atom, value, values.digits());
  }

  private String words(Gap gap, Domain domain) {
    BigDecimal by = gap.by();
    boolean one = by.compareTo(BigDecimal.ONE) == 0;
    String figure = ValueWords.plain(by);
    String direction = gap.upwards() ? " short" : " too much";
    return switch (domain.kind()) {
      case AMOUNT -> values.amount(by) + direction;
      case SHARE -> figure + "%" + direction;
      case WHOLE ->
          domain.meaning() == Meaning.TIER
              ? figure + (one ? " tier" : " tiers") + (gap.upwards() ? " short" : " too high")
              : figure + (gap.upwards() ? " more needed" : " too many");
      case CONSTANT ->
          figure + (one ? " level" : " levels") + (gap.upwards() ? " short" : " too high");
      case NUMBER, TEXT, TEXTS, YES_NO -> figure + direction;
    };
  }
}
