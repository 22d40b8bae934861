package dev.usher.internal.analysis.question;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import java.util.List;

/** What has been said of a policy already: one mistake is reported once. */
final class Reported {
  private final List<Diagnostic> diagnostics;

  Reported(Policy policy) {
    this.diagnostics = policy.diagnostics();
  }

  /** Returns whether a condition of a rule, or what it proposes, has been reported. */
  boolean in(Rule rule) {
    int last = rule.line();
    for (Atom atom : rule.atoms()) {
      last = Math.max(last, atom.place().line());
    }
    for (Proposed proposed : rule.proposals()) {
      last = Math.max(last, proposed.place().line());
    }
    int end = last;
    return diagnostics.stream()
        .anyMatch(
            each ->
                each.file().equals(rule.file()) && each.line() > rule.line() && each.line() <= end);
  }

  /** Returns whether something that stands at a place has been reported. */
  boolean at(Place place) {
    return diagnostics.stream()
        .anyMatch(
            each ->
                each.file().equals(place.file())
                    && each.line() == place.line()
                    && each.column() >= place.column()
                    && each.column() < place.column() + Math.max(1, place.length()));
  }
}
