package dev.usher;

import dev.usher.internal.decide.Decider;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Tells contacts where to sit, under one policy.
 *
 * <p>Opening compiles the policy's rules, which takes a second or more in a fresh JVM; keep the
 * usher for as long as the policy is needed. A decision is a pure function of the policy, the
 * contact and the moment: there is no wall clock, no chance, and no memory of earlier contacts in
 * it. Safe to share between threads.
 */
public final class Usher implements AutoCloseable {
  private final Policy policy;
  private final AtomicReference<@Nullable Decider> decider;

  Usher(Policy policy, Decider decider) {
    this.policy = policy;
    this.decider = new AtomicReference<>(decider);
  }

  /**
   * Opens a policy on the class path.
   *
   * @param policy its name, such as {@code kyndof}
   * @throws dev.usher.policy.PolicyException if there is no such policy, or anything is wrong with
   *     it; the message says what and where
   */
  public static Usher open(String policy) {
    return open(PolicySource.named(Objects.requireNonNull(policy, "policy")));
  }

  /**
   * Opens a policy in a folder.
   *
   * @param folder the folder that holds {@code policy.yaml} and the rules
   * @throws dev.usher.policy.PolicyException if there is no such folder, or anything is wrong with
   *     the policy in it; the message says what and where
   */
  public static Usher open(Path folder) {
    return open(PolicySource.folder(Objects.requireNonNull(folder, "folder")));
  }

  /**
   * Opens a policy whose files have been read.
   *
   * @throws dev.usher.policy.PolicyException if anything is wrong with the policy; the message says
   *     what and where
   */
  public static Usher open(PolicySource source) {
    return builder(source).open();
  }

  /** Returns a builder for a policy whose files have been read, for what few hosts need. */
  public static UsherBuilder builder(PolicySource source) {
    return new UsherBuilder(source);
  }

  /** Returns the policy: its manifest and its rules by name. */
  public Policy policy() {
    return policy;
  }

  /**
   * Decides a contact as of its receipt.
   *
   * @throws dev.usher.model.ContactException if the contact does not fit the policy: its topic is
   *     unknown, an amount is in another currency, its recorded tier is too high
   * @throws IllegalStateException if this usher is closed
   */
  public Decision decide(Contact contact) {
    return decide(contact, contact.receivedAt());
  }

  /**
   * Decides a contact as of another moment: aged, escalated, breached.
   *
   * @param at the moment, not before the contact's receipt
   * @throws dev.usher.model.ContactException if the contact does not fit the policy, or {@code at}
   *     lies before its receipt
   * @throws IllegalStateException if this usher is closed
   */
  public Decision decide(Contact contact, Instant at) {
    Objects.requireNonNull(contact, "contact");
    return current().decide(contact, Objects.requireNonNull(at, "at"));
  }

  /**
   * Decides contacts as of their receipt: the same answers as {@link #decide(Contact)} gives, in
   * the same order, at several times the throughput.
   *
   * @throws dev.usher.model.ContactException if one of them does not fit the policy; none is
   *     decided then
   * @throws IllegalStateException if this usher is closed
   */
  public List<Decision> decideAll(List<Contact> contacts) {
    return current().decideAll(List.copyOf(contacts));
  }

  private Decider current() {
    Decider current = decider.get();
    if (current == null) {
      throw new IllegalStateException("this usher is closed: open the policy again");
    }
    return current;
  }

  /**
   * Lets go of the compiled rules; decisions under way are finished. Closing again does nothing.
   */
  @Override
  public void close() {
    decider.set(null);
  }
}
