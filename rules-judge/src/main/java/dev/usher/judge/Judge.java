package dev.usher.judge;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.decide.Decider;
import dev.usher.internal.engine.RuleFailure;
import dev.usher.internal.files.PolicyFiles;
import dev.usher.internal.files.RuleFiles;
import dev.usher.internal.judge.CompiledText;
import dev.usher.internal.judge.PosedFacts;
import dev.usher.internal.judge.wall.CompilerObjection;
import dev.usher.internal.load.LoadedPolicy;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.PackageClause;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The independent judge of one policy. Usher reads rules into a tree and lays out a network of
 * conditions by itself; the judge hands the very text that the authors wrote to Drools' own
 * compiler and lets Drools' sessions decide which rules fire. Where both say the same, nobody need
 * take Usher's word for what a rule means.
 *
 * <pre>{@code
 * Judge judge = Judge.of(PolicySource.named("kyndof"));
 * Judgement judgement =
 *     judge.judge(BoundaryContacts.of(judge.policy(), 7).stream().limit(1_000));
 * System.out.println(judgement.describe());
 * }</pre>
 *
 * <p>Each contact goes its whole way through Usher's questions, as in a decision; at each of them
 * the judge is asked about the same fact, and what fires and what it proposes is compared rule by
 * rule. What lies before and after is not judged: how words are found in a message, the clock, and
 * how proposals become a decision are Usher's own.
 *
 * <p>Making a judge compiles the policy, which takes seconds in a fresh JVM. Immutable and safe to
 * share between threads.
 */
public final class Judge {
  /** So many contacts share a session of Drools. */
  private static final int TOGETHER = 64;

  private final LoadedPolicy loaded;
  private final CompiledText text;

  private Judge(LoadedPolicy loaded, CompiledText text) {
    this.loaded = loaded;
    this.text = text;
  }

  /**
   * Opens a policy and compiles its text.
   *
   * @throws dev.usher.policy.PolicyException if there is no such policy, or anything is wrong with
   *     it; the message says what and where
   * @throws TextRefusedException if the policy opens, but Drools' compiler refuses it
   */
  public static Judge of(PolicySource source) {
    LoadedPolicy loaded = PolicyLoader.load(requireNonNull(source, "source"));
    RuleFiles files = PolicyFiles.rules(source);
    while (!files.digest().equals(loaded.policy().ref().digest())) {
      // Somebody has just edited it: both must read the same text.
      loaded = PolicyLoader.load(source);
      files = PolicyFiles.rules(source);
    }
    return of(loaded, files.texts(new ArrayList<>()));
  }

  /** Makes a judge of a policy and of what is said to be its text. */
  static Judge of(LoadedPolicy loaded, SortedMap<String, String> texts) {
    return new Judge(loaded, compiled(loaded.policy(), texts));
  }

  private static CompiledText compiled(Policy policy, SortedMap<String, String> texts) {
    texts.keySet().removeIf(file -> !RuleFiles.areRules(file));
    CompiledText compiled;
    try {
      compiled = CompiledText.of(packageName(policy), texts);
    } catch (CompilerObjection objection) {
      throw new TextRefusedException(
          policy.ref().name(), objection.complaints().stream().map(ShownText::escaped).toList());
    }
    Set<String> lost = new TreeSet<>(policy.rules().stream().map(Rule::name).toList());
    lost.removeAll(compiled.rules());
    if (!lost.isEmpty()) {
      throw new TextRefusedException(
          policy.ref().name(), lost.stream().map(rule -> "it overlooks the rule " + rule).toList());
    }
    return compiled;
  }

  /** Returns the package that all files of a policy share; empty files have none. */
  private static String packageName(Policy policy) {
    return policy.files().stream()
        .map(RuleFile::packageClause)
        .filter(clause -> clause != null)
        .map(PackageClause::name)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the policy, for {@link BoundaryContacts} and scenarios. */
  public Policy policy() {
    return loaded.policy();
  }

  /**
   * Decides contacts and compares what fires on the way. Contacts that the policy refuses are
   * counted, and no more.
   *
   * @param contacts contacts and the moments to ask about; read to the end, a few at a time
   */
  public Judgement judge(Stream<AskedContact> contacts) {
    PosedFacts posed = new PosedFacts(loaded.rules());
    Decider decider = new Decider(loaded.policy(), posed, null);
    Tally tally = new Tally(loaded.policy());
    Iterator<AskedContact> left = requireNonNull(contacts, "contacts").iterator();
    while (left.hasNext()) {
      for (int i = 0; i < TOGETHER && left.hasNext(); i++) {
        decide(decider, posed, left.next(), tally);
      }
      posed.judged(text).forEach(tally::add);
    }
    return tally.judgement();
  }

  private static void decide(Decider decider, PosedFacts posed, AskedContact asked, Tally tally) {
    posed.of(asked);
    tally.contact();
    try {
      decider.decide(asked.contact(), asked.moment());
    } catch (ContactException refused) {
      tally.refusal();
    } catch (RuleFailure failure) {
      // It is kept with the fact that made the rule fail.
    }
  }

  /**
   * Decides contacts and compares.
   *
   * @see #judge(Stream)
   */
  public Judgement judge(List<AskedContact> contacts) {
    return judge(contacts.stream());
  }
}
