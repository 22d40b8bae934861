package dev.usher;

import static java.util.Objects.requireNonNull;

import dev.usher.model.AskedContact;
import dev.usher.model.decision.Decision;
import java.util.function.Function;

/** What came of one of many contacts: it was decided, or refused. */
public sealed interface Answer {

  /** Returns the contact and the moment that was asked about. */
  AskedContact asked();

  /**
   * Calls the function for this kind of answer, and returns what it returns.
   *
   * @param decided what to do with a contact that was decided
   * @param refused what to do with one that was not
   */
  <R> R either(Function<Decided, R> decided, Function<Refused, R> refused);

  /**
   * A contact that was decided.
   *
   * @param asked the contact and the moment; never null
   * @param decision what was decided; never null
   */
  record Decided(AskedContact asked, Decision decision) implements Answer {

    /**
     * Checks both.
     *
     * @throws NullPointerException if one is null
     */
    public Decided {
      requireNonNull(asked, "asked");
      requireNonNull(decision, "decision");
    }

    @Override
    public <R> R either(Function<Decided, R> decided, Function<Refused, R> refused) {
      return decided.apply(this);
    }
  }

  /**
   * A contact that was not decided. The others were, all the same.
   *
   * @param asked the contact and the moment; never null
   * @param failure why, as {@link Usher#decide(dev.usher.model.Contact)} would have thrown it: a
   *     {@link dev.usher.model.ContactException} where the contact does not fit the policy, a
   *     {@link RuleFailedException} where a rule failed; never null
   */
  record Refused(AskedContact asked, RuntimeException failure) implements Answer {

    /**
     * Checks both.
     *
     * @throws NullPointerException if one is null
     */
    public Refused {
      requireNonNull(asked, "asked");
      requireNonNull(failure, "failure");
    }

    @Override
    public <R> R either(Function<Decided, R> decided, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }
}
