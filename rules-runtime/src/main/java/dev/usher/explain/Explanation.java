package dev.usher.explain;

import static java.util.Objects.requireNonNull;

import dev.usher.model.Contact;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a contact is decided as it is, why not otherwise, and what would change it. Immutable and
 * safe to share between threads.
 */
public final class Explanation {
  private final Contact contact;
  private final Decision decision;
  private final List<RuleExplanation> rules;
  private final List<Flip> flips;

  private Explanation(
      Contact contact, Decision decision, List<RuleExplanation> rules, List<Flip> flips) {
    this.contact = requireNonNull(contact, "contact");
    this.decision = requireNonNull(decision, "decision");
    this.rules = List.copyOf(rules);
    this.flips = List.copyOf(flips);
  }

  /**
   * Returns an explanation; {@link dev.usher.Usher#explain} makes them.
   *
   * @param contact the contact as it was asked about
   * @param decision the decision that is explained
   * @param rules every rule of the policy, in the order of file and line
   * @param flips the nearest flips, the smallest change first
   * @throws NullPointerException if something is null
   */
  public static Explanation of(
      Contact contact, Decision decision, List<RuleExplanation> rules, List<Flip> flips) {
    return new Explanation(contact, decision, rules, flips);
  }

  /** Returns the contact as it was asked about. */
  public Contact contact() {
    return contact;
  }

  /** Returns the decision that is explained: the same as {@link dev.usher.Usher#decide} makes. */
  public Decision decision() {
    return decision;
  }

  /** Returns what became of every rule of the policy, in the order of file and line. */
  public List<RuleExplanation> rules() {
    return rules;
  }

  /** Returns what became of the rule of that name; empty if there is none. */
  public Optional<RuleExplanation> rule(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** Returns what became of the rules that encode a clause, in the order of file and line. */
  public List<RuleExplanation> ofClause(String clause) {
    return rules.stream().filter(rule -> clause.equals(rule.clause())).toList();
  }

  /** Returns the rules that have not fired and will not, the nearest to firing first. */
  public List<RuleExplanation> nearMisses() {
    return rules.stream()
        .filter(rule -> rule.state() == RuleState.NOT_FIRED)
        .sorted(Comparator.comparing(RuleExplanation::nearness))
        .toList();
  }

  /**
   * Returns the nearest flips, the smallest change first: for each attribute that a change of one
   * field makes differ, the smallest such change. Two attributes may share one.
   */
  public List<Flip> flips() {
    return flips;
  }

  /**
   * Returns the smallest change that makes an attribute differ; empty if none of one field does.
   */
  public Optional<Flip> flipOf(Attribute attribute) {
    return flips.stream().filter(flip -> flip.attributes().contains(attribute)).findFirst();
  }

  private List<Object> all() {
    return List.of(contact, decision, rules, flips);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Explanation explanation && all().equals(explanation.all());
  }

  @Override
  public int hashCode() {
    return all().hashCode();
  }

  /** Returns which contact it explains, and as of when. */
  @Override
  public String toString() {
    return "explanation of " + contact.id() + " at " + decision.at();
  }
}
