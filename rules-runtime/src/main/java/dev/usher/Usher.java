package dev.usher;

import static java.util.Objects.requireNonNull;

import dev.usher.explain.Explanation;
import dev.usher.internal.live.LiveParts;
import dev.usher.internal.live.LivePolicy;
import dev.usher.internal.live.RecentContacts;
import dev.usher.internal.live.ToldDecisions;
import dev.usher.live.DecidingPolicy;
import dev.usher.live.Reload;
import dev.usher.live.Versions;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells contacts where to sit, under one policy, which may be edited while it decides.
 *
 * <p>Opening reads, checks and lays out the policy's rules, which takes a while in a fresh JVM;
 * keep the usher for as long as the policy is needed. A decision is a pure function of the policy,
 * the contact and the moment: there is no wall clock, no chance, and no memory of earlier contacts
 * in it. Safe to share between threads.
 */
public final class Usher implements AutoCloseable {
  private final LiveParts parts;
  private final LivePolicy live;
  private final @Nullable RecentContacts recent;
  private final @Nullable ToldDecisions told;

  Usher(LiveParts parts, @Nullable ToldDecisions told) {
    this.parts = parts;
    this.told = told;
    this.live = parts.policy();
    this.recent = parts.recent();
  }

  /**
   * Opens a policy on the class path.
   *
   * @param policy its name, such as {@code kyndof}
   * @throws dev.usher.policy.PolicyException if there is no such policy, or anything is wrong with
   *     it; the message says what and where
   * @throws dev.usher.policy.EnvironmentException if no policy at all can be opened here, as a part
   *     of Drools is missing on the class path or of another version
   */
  public static Usher open(String policy) {
    return open(PolicySource.named(requireNonNull(policy, "policy")));
  }

  /**
   * Opens a policy in a folder.
   *
   * @param folder the folder that holds {@code policy.yaml} and the rules
   * @throws dev.usher.policy.PolicyException if there is no such folder, or anything is wrong with
   *     the policy in it; the message says what and where
   * @throws dev.usher.policy.EnvironmentException if no policy at all can be opened here
   */
  public static Usher open(Path folder) {
    return open(PolicySource.folder(requireNonNull(folder, "folder")));
  }

  /**
   * Opens a policy whose files have been read.
   *
   * @throws dev.usher.policy.PolicyException if anything is wrong with the policy; the message says
   *     what and where
   * @throws dev.usher.policy.EnvironmentException if no policy at all can be opened here
   */
  public static Usher open(PolicySource source) {
    return builder(source).open();
  }

  /** Returns a builder for a policy whose files have been read, for what few hosts need. */
  public static UsherBuilder builder(PolicySource source) {
    return new UsherBuilder(requireNonNull(source, "source"));
  }

  /** Returns the policy in force: its manifest and its rules by name. */
  public Policy policy() {
    return live.current().policy();
  }

  /**
   * Decides a contact as of its receipt.
   *
   * @throws NullPointerException if the contact is null
   * @throws ContactException if the contact does not fit the policy: its topic is unknown, an
   *     amount is in another currency or cannot be converted, its recorded tier is too high
   * @throws RuleFailedException if a rule fails
   * @throws UsherClosedException if this usher is closed
   */
  public Decision decide(Contact contact) {
    return decide(contact, requireNonNull(contact, "contact").receivedAt());
  }

  /**
   * Decides a contact as of another moment: aged, escalated, breached.
   *
   * @param at the moment, not before the contact's receipt
   * @throws NullPointerException if one of the two is null
   * @throws ContactException if the contact does not fit the policy, or {@code at} lies before its
   *     receipt or is no {@link dev.usher.model.time.SupportedTime supported} time
   * @throws RuleFailedException if a rule fails
   * @throws UsherClosedException if this usher is closed
   */
  public Decision decide(Contact contact, Instant at) {
    DecidingPolicy current = deciding(contact, at);
    return recent == null && told == null
        ? current.decide(contact, at)
        : decide(current, new AskedContact(contact, at));
  }

  private Decision decide(DecidingPolicy current, AskedContact asked) {
    if (recent != null) {
      recent.add(asked);
    }
    return told == null
        ? current.decide(asked.contact(), asked.moment())
        : told.decide(current, asked);
  }

  private DecidingPolicy deciding(Contact contact, Instant at) {
    requireNonNull(contact, "contact");
    requireNonNull(at, "at");
    DecidingPolicy current = live.deciding();
    if (current == null) {
      throw new UsherClosedException(contact.id());
    }
    return current;
  }

  /**
   * Explains a contact's decision as of its receipt: {@link #explain(Contact, Instant)}.
   *
   * @throws NullPointerException if the contact is null
   * @throws ContactException if the contact does not fit the policy
   * @throws RuleFailedException if a rule fails
   * @throws UsherClosedException if this usher is closed
   */
  public Explanation explain(Contact contact) {
    return explain(contact, requireNonNull(contact, "contact").receivedAt());
  }

  /**
   * Explains a contact's decision as of a moment: the decision itself, what became of every rule
   * and of every condition of it, and for each attribute the smallest change of one field of the
   * contact that would make it differ. Takes as long as some hundred decisions.
   *
   * <p>Every field that rules ask for is changed to each value that they compare it with, to the
   * next below and above it, to every other one where there is a choice, and to nothing; how far a
   * change goes is compared as {@link dev.usher.explain.Flip} says. Another moment of receipt moves
   * the whole case with it. What has happened since, the contact's progress, is tried where nothing
   * else makes a difference; the id, which only names the contact, never is.
   *
   * @param at the moment, not before the contact's receipt
   * @throws NullPointerException if one of the two is null
   * @throws ContactException if the contact does not fit the policy, or {@code at} lies before its
   *     receipt or is no {@link dev.usher.model.time.SupportedTime supported} time
   * @throws RuleFailedException if a rule fails
   * @throws UsherClosedException if this usher is closed
   */
  public Explanation explain(Contact contact, Instant at) {
    return deciding(contact, at).explain(contact, at);
  }

  /**
   * Decides contacts, each as of its own moment: the same answers as {@link #decide(Contact,
   * Instant)} gives, in the same order. Whatever is wrong with one of them, the others are answered
   * all the same.
   *
   * @throws NullPointerException if the list or one of its entries is null
   * @throws UsherClosedException if this usher is closed
   */
  public List<Answer> decideAll(List<AskedContact> contacts) {
    List<AskedContact> asked = copied(contacts);
    DecidingPolicy current = live.deciding();
    if (current == null) {
      throw new UsherClosedException(asked.isEmpty() ? null : asked.get(0).contact().id());
    }
    List<Answer> answers = new ArrayList<>(asked.size());
    for (AskedContact each : asked) {
      answers.add(answer(current, each));
    }
    return Collections.unmodifiableList(answers);
  }

  private static List<AskedContact> copied(List<AskedContact> contacts) {
    List<AskedContact> copy = new ArrayList<>(requireNonNull(contacts, "contacts").size());
    for (AskedContact each : contacts) {
      copy.add(requireNonNull(each, () -> "contacts[" + copy.size() + "]"));
    }
    return copy;
  }

  /** Whatever is thrown for one contact is its own answer. */
  private Answer answer(DecidingPolicy current, AskedContact asked) {
    try {
      return new Answer.Decided(asked, decide(current, asked));
    } catch (RuntimeException failure) {
      return new Answer.Refused(asked, failure);
    }
  }

  /**
   * Reads the policy anew from where it was opened, and has it take the place of the one in force
   * if it is another one, passes its check and the gates that the usher was built with: {@link
   * UsherBuilder#gates}, its own scenarios unless told otherwise. Nothing is in force that has not
   * passed: what is refused leaves everything as it was, is logged and told to listeners, and can
   * be asked for with {@link Versions#lastRefusal()}.
   *
   * <p>The new version is read, checked, tried and warmed up aside while decisions go on by the old
   * one. Then the two are exchanged as one: a decision, and all those of one {@link #decideAll},
   * are made by one version from beginning to end, and none fails because of a reload. Reloads that
   * are asked for at once come one after another. An interrupt does not end a reload, and is kept.
   *
   * @return {@link Reload.Activated}, {@link Reload.Unchanged} or {@link Reload.Refused}, whatever
   *     is wrong with the policy, the source or what surrounds the program
   * @throws UsherClosedException if this usher is closed, or is by the end of it
   * @throws IllegalStateException if a gate reloads on the thread that it is asked on
   */
  public Reload reload() {
    return parts.reloader().reload();
  }

  /** Returns the versions that have been in force, and the way back to each. */
  public Versions versions() {
    return live;
  }

  /**
   * Lets go of the rules, those of earlier versions too, and ends the watch of the source.
   * Decisions that have begun are finished, those asked for later are refused, and nothing comes
   * into force any more. Does not wait for anything. Closing again does nothing.
   */
  @Override
  public void close() {
    parts.close();
  }
}
