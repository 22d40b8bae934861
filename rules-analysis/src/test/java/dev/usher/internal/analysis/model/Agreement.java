package dev.usher.internal.analysis.model;

import dev.usher.internal.casetime.BusinessClocks;
import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.Decider;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the model of a policy with the engine, case after case. Not safe to share. */
final class Agreement {
  private static final int MOST_SHOWN = 20;
  private static final int MOST_CHANGES = 12;

  private final Sayings sayings;
  private final Decider decider;
  private final BusinessClocks clocks;
  private final List<String> differences = new ArrayList<>();
  private final Set<String> fired = new HashSet<>();
  private long moments;
  private long refused;

  /**
   * Starts to compare.
   *
   * @param model the model
   * @param decider the engine, by the policy that should have that model
   */
  Agreement(PolicyModel model, Decider decider) {
    this.sayings = new Sayings(model);
    this.decider = decider;
    this.clocks = decider.clocks();
  }

  static Agreement of(Policy policy) {
    return new Agreement(PolicyModel.of(policy), Decider.of(policy));
  }

  /** Compares what is decided of a contact at its moment. */
  void at(AskedContact asked) {
    compare(asked.contact(), asked.moment());
  }

  /**
   * Compares from receipt on, whenever the decision changes and just before, and at the moment that
   * is asked about.
   */
  void throughout(AskedContact asked) {
    Contact contact = asked.contact();
    compare(contact, asked.moment());
    Instant next = compare(contact, contact.receivedAt());
    for (int i = 0; next != null && i < MOST_CHANGES; i++) {
      compare(contact, next.minusNanos(1));
      next = compare(contact, next);
    }
  }

  /** Returns when the decision changes next, or null if it does not. */
  private @Nullable Instant compare(Contact contact, Instant at) {
    CaseTrace trace;
    try {
      trace = decider.trace(contact, at);
    } catch (ContactException tooMuch) {
      refused++;
      return null;
    }
    moments++;
    trace.facts().forEach(each -> fired.addAll(each.fired()));
    if (differences.size() < MOST_SHOWN) {
      for (String each : Told.differences(sayings, trace, clocks, at)) {
        differences.add(contact.id() + " at " + at + ": " + each);
      }
    }
    return trace.decision().nextReview();
  }

  /** Returns how the model differs from the engine, some of it. */
  List<String> differences() {
    return Collections.unmodifiableList(differences);
  }

  /** Returns how many decisions were compared. */
  long moments() {
    return moments;
  }

  /** Returns how many contacts were refused, because a figure in them comes to too much. */
  long refused() {
    return refused;
  }

  /** Returns the names of the rules that fired. */
  Set<String> fired() {
    return Collections.unmodifiableSet(fired);
  }
}
